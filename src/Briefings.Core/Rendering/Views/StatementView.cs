namespace Briefings.Rendering.Views;

/// <summary>What somebody said.</summary>
public sealed record StatementView
{
    /// <summary>"statement-1": the statement's place on the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    public required string Speaker { get; init; }

    /// <summary>The article's word for the speaker on the spot, such as "he" or "the party's leader".</summary>
    public required string Mention { get; init; }

    /// <summary>The article's word that marks it as said, such as "told".</summary>
    public required string Cue { get; init; }

    /// <summary>"Quoted", "Reported" or "Ascribed".</summary>
    public required string Basis { get; init; }

    public bool IsQuoted => Basis == "Quoted";

    public bool IsAscribed => Basis == "Ascribed";

    /// <summary>The article's own words, without quotation marks around them; " … " where the article cuts them.</summary>
    public required string Words { get; init; }

    public required IReadOnlyList<CitationView> Evidence { get; init; }
}
