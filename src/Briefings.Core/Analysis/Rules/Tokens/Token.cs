namespace Briefings.Analysis.Rules.Tokens;

/// <summary>One word or mark of the body text.</summary>
/// <param name="Start">Offset into the canonical text.</param>
/// <param name="Sentence">Number of its sentence, as in <see cref="Articles.Sentence.Number"/>.</param>
/// <param name="Lower">Its text in lower case, typographic apostrophes made plain; one string object a word, shared in the document.</param>
internal readonly record struct Token(int Start, int Length, int Sentence, TokenShape Shape, string Lower)
{
    /// <summary>What stands behind a text's last token and before its first: a mark without words.</summary>
    public static Token Beyond(string text) => new(text.Length, 0, 0, TokenShape.Mark, "");

    public int End => Start + Length;

    public bool IsWord => Shape <= TokenShape.Number;

    public bool HasCapital => Shape is TokenShape.Capitalised or TokenShape.AllCaps or TokenShape.Initial or TokenShape.MixedCase;

    /// <summary>A dash between clauses, however it is typed; no hyphen.</summary>
    public bool IsDash => Lower is "—" or "–" or "--" or "―";

    public bool Is(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);
}
