namespace Briefings.Rendering.Views;

/// <summary>One sentence of the summary.</summary>
public sealed record SummaryView
{
    public required string Text { get; init; }

    public required IReadOnlyList<CitationView> Evidence { get; init; }
}
