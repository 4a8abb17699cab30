namespace Briefings.Rendering.Views.Editions;

/// <summary>Two voices side by side.</summary>
public sealed record ContrastView
{
    /// <summary>"story-1-contrast-1": its place on the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>"Contradiction", "Later report" or "Agreement".</summary>
    public required string Kind { get; init; }

    public bool IsContradiction => Kind == "Contradiction";

    public bool IsLaterReport => Kind == "Later report";

    public bool IsAgreement => Kind == "Agreement";

    /// <summary>What they agree or differ on, in a few words.</summary>
    public required string Point { get; init; }

    /// <summary>The earlier one where dates tell them apart.</summary>
    public required WordsView One { get; init; }

    public required WordsView Other { get; init; }

    /// <summary>The evidence of both.</summary>
    public required IReadOnlyList<CitationView> Evidence { get; init; }
}
