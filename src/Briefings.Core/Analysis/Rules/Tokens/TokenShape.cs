namespace Briefings.Analysis.Rules.Tokens;

/// <summary>What a token looks like, apart from what it says.</summary>
internal enum TokenShape : byte
{
    /// <summary>A word without a capital: "leader".</summary>
    Lower,

    /// <summary>A word with a capital first and a small letter after it: "Putin", "McDonald", "Al-Assad's" without its "'s".</summary>
    Capitalised,

    /// <summary>Two or more letters, all capitals: "NATO", "U.S.".</summary>
    AllCaps,

    /// <summary>One capital letter, with or without its full stop: "J.", "I", "A".</summary>
    Initial,

    /// <summary>A word with a capital inside it only: "iPhone".</summary>
    MixedCase,

    /// <summary>Begins with a digit: "70th", "1,500", "20-year".</summary>
    Number,

    /// <summary>"'s", or the bare apostrophe after a plural: a token of its own, behind its owner.</summary>
    Possessive,

    OpenQuote,
    CloseQuote,

    /// <summary>Any other mark, one character a token ("..." and "--" are one).</summary>
    Mark,
}
