using Briefings.Analysis.Rules.Grammar;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Why somebody acts, or what something is for, as tokens of the article.</summary>
/// <param name="Holder">Who has it.</param>
/// <param name="First">The first token of its wording.</param>
/// <param name="Last">The last.</param>
/// <param name="Kind">What tells it.</param>
/// <param name="Thing">Of a use, what is for it: it stands for a holder who is a listed actor.</param>
internal readonly record struct Motive(Phrase Holder, int First, int Last, MotiveKind Kind, Phrase? Thing = null);
