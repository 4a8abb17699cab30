namespace Briefings.Rendering.Views.Editions;

/// <summary>What somebody said.</summary>
public sealed record StoryStatementView
{
    /// <summary>"story-1-statement-1": the statement's place on the page.</summary>
    public required string Anchor { get; init; }

    public required string Speaker { get; init; }

    /// <summary>The article's word that marks it as said, such as "told"; may be empty.</summary>
    public required string Cue { get; init; }

    /// <summary>"Quoted", "Reported" or "Ascribed".</summary>
    public required string Basis { get; init; }

    public bool IsQuoted => Basis == "Quoted";

    public bool IsAscribed => Basis == "Ascribed";

    /// <summary>The article's own words, without quotation marks around them; " … " where the article cuts them.</summary>
    public required string Words { get; init; }

    /// <summary>The article's language, "en", "de", …; "und" where it is not known. Print the words with verbatim.</summary>
    public string? Language { get; init; }

    /// <summary>Names of the outlets that have it.</summary>
    public required IReadOnlyList<string> Outlets { get; init; }

    public required IReadOnlyList<CitationView> Evidence { get; init; }
}
