namespace Briefings.Rendering.Views;

/// <summary>Where a claim points to.</summary>
public sealed record CitationView
{
    /// <summary>"E1"</summary>
    public required string Id { get; init; }

    /// <summary>"e1": the evidence's place in the annex, for a link.</summary>
    public required string Anchor { get; init; }

    /// <summary>"3" or "3–4": numbers of the article's sentences.</summary>
    public required string Sentences { get; init; }
}
