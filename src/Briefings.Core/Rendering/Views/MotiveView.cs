namespace Briefings.Rendering.Views;

/// <summary>One motive.</summary>
public sealed record MotiveView
{
    /// <summary>"motive-1": the motive's place on the page.</summary>
    public required string Anchor { get; init; }

    public required string Motive { get; init; }

    /// <summary>"Quoted", "Reported" or "Ascribed".</summary>
    public required string Basis { get; init; }

    public bool IsQuoted => Basis == "Quoted";

    /// <summary>Who says so, for an ascribed motive: a name, or "the article's author".</summary>
    public string? AscribedBy { get; init; }

    public required IReadOnlyList<CitationView> Evidence { get; init; }
}
