namespace Briefings.Analysis;

/// <summary>One sentence of the summary.</summary>
public sealed record SummaryClaim(string Text, IReadOnlyList<Citation> Evidence);
