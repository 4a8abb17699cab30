using System.Globalization;
using System.Text;

namespace Briefings.Evidence.Search;

/// <summary>Whether a place in a folded text lies inside a word.</summary>
internal static class WordBoundary
{
    // Scripts written without spaces between words, and Hangul, whose particles are written onto the word.
    private static readonly (int First, int Last)[] Unspaced =
    [
        (0x0E00, 0x0FFF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x1950, 0x19DF), (0x2E80, 0x2FDF), (0x3005, 0x3007),
        (0x3031, 0x318F), (0x31A0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F), (0xD7B0, 0xD7FF), (0xF900, 0xFAFF),
        (0xFF66, 0xFF9F), (0x20000, 0x3FFFF),
    ];

    /// <summary>For names: letters and digits of a spaced script on both sides.</summary>
    public static bool CutsName(string text, int index)
    {
        if (index <= 0 || index >= text.Length)
            return false;
        var before = Before(text, index);
        var after = After(text, index);
        return IsWord(before) && IsWord(after) && !IsUnspaced(before) && !IsUnspaced(after);
    }

    /// <summary>For quotes: also the joints of compounds, contractions and numbers, where a cut can turn the meaning ("can" of "can't").</summary>
    public static bool CutsQuote(FoldedText folded, int index)
    {
        var text = folded.Text;
        return index > 0 && index < text.Length
            && (CutsName(text, index) || CutsNumber(text, index) || CutsContraction(text, index) || CutsCompound(folded, index));
    }

    private static bool CutsNumber(string text, int index)
    {
        var before = Before(text, index);
        var after = After(text, index);
        if (IsDigit(before))
            return IsPoint(after) && IsDigit(After(text, index + 1));
        return IsDigit(after) && (IsPoint(before) && IsDigit(Before(text, index - 1))
            || before.Value == '-' && !IsWord(Before(text, index - 1)));
    }

    private static bool CutsContraction(string text, int index) =>
        text[index] == '\'' && IsWord(Before(text, index)) && After(text, index + 1).Value is 't' or 'T' && !IsWord(After(text, index + 2));

    private static bool CutsCompound(FoldedText folded, int index) =>
        IsHyphen(folded, index) && IsWord(Before(folded.Text, index)) && IsWord(After(folded.Text, index + 1))
        || IsHyphen(folded, index - 1) && IsWord(Before(folded.Text, index - 1)) && IsWord(After(folded.Text, index));

    // A dash parts words; only a true hyphen, alone, joins them.
    private static bool IsHyphen(FoldedText folded, int index) =>
        folded.Text[index] == '-' && folded.EndOf(index) - folded.StartOf(index) == 1
        && folded.Original[folded.StartOf(index)] is '-' or '\u2010' or '\u2011';

    private static bool IsPoint(Rune rune) => rune.Value is '.' or ',' or ':' or '/';

    private static bool IsDigit(Rune rune) => Rune.IsDigit(rune);

    internal static bool IsWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation;

    internal static bool IsUnspaced(Rune rune) => Unspaced.Any(range => rune.Value >= range.First && rune.Value <= range.Last);

    private static Rune Before(string text, int index)
    {
        Rune.DecodeLastFromUtf16(text.AsSpan(0, Math.Clamp(index, 0, text.Length)), out var rune, out _);
        return rune;
    }

    private static Rune After(string text, int index)
    {
        Rune.DecodeFromUtf16(text.AsSpan(Math.Clamp(index, 0, text.Length)), out var rune, out _);
        return rune;
    }
}
