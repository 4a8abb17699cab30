namespace Briefings.Rendering.Views.Editions;

/// <summary>One sentence of an article that claims of the edition rest on, or a few in a row.</summary>
public sealed record EditionEvidenceView
{
    /// <summary>"E1"</summary>
    public required string Id { get; init; }

    /// <summary>"e1": the evidence's place on the page.</summary>
    public required string Anchor { get; init; }

    public required string Outlet { get; init; }

    /// <summary>The article's title.</summary>
    public required string Title { get; init; }

    /// <summary>"3" or "3–4": numbers of the article's sentences.</summary>
    public required string Sentences { get; init; }

    /// <summary>More than one sentence.</summary>
    public bool IsRange => Sentences.Contains('–');

    /// <summary>The sentence, verbatim.</summary>
    public required string Text { get; init; }

    /// <summary>The article's language, "en", "de", …; "und" where it is not known. Print the text with verbatim.</summary>
    public string? Language { get; init; }

    /// <summary>The claims that rest on it.</summary>
    public required IReadOnlyList<CitedByView> CitedBy { get; init; }
}
