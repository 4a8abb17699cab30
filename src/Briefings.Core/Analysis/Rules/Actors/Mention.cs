namespace Briefings.Analysis.Rules.Actors;

/// <summary>Words that stand for somebody: <c>Text[Start..End]</c>, without an owner's "'s".</summary>
/// <param name="Sentence">Number of the sentence it stands in.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Actor">Index into <see cref="Cast.Actors"/>; -1 where nobody was found for it.</param>
internal sealed record Mention(int Start, int End, int Sentence, int First, int Last, MentionKind Kind, int Actor);
