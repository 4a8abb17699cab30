namespace Briefings.Analysis.Rules.Quoting;

/// <summary>What the marks are for.</summary>
internal enum QuotationKind
{
    /// <summary>Somebody's words, a sentence or most of one.</summary>
    Speech,

    /// <summary>A few words set in marks within the author's own sentence: quoted words, or words held at arm's length.</summary>
    Phrase,

    /// <summary>The title of a work.</summary>
    Title,
}
