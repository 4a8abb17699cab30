using Briefings.Analysis.Rules.Grammar;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Why somebody acts, as tokens of the article.</summary>
/// <param name="Holder">Who has it.</param>
/// <param name="First">The first token of its wording.</param>
/// <param name="Last">The last.</param>
/// <param name="IsPurpose">What an action is for: only somebody who acts can have it, whatever the word for them.</param>
/// <param name="IsWant">A want or need the article gives as the holder's own: "wants", "hopes to".</param>
internal readonly record struct Motive(Phrase Holder, int First, int Last, bool IsPurpose, bool IsWant);
