using System.Globalization;

namespace Briefings.Typesetting.Text.Hyphenation;

/// <summary>What of a piece of text is a word that patterns know: letters, marks and apostrophes.</summary>
internal static class HyphenableWord
{
    private const char Apostrophe = '\'';
    private const char TypographicApostrophe = '’';

    /// <summary>The word without the punctuation around it; empty when it is none that may be parted.</summary>
    public static Range CoreOf(ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && Encloses(text[start]))
            start++;
        while (end > start && Encloses(text[end - 1]))
            end--;

        for (var at = start; at < end; at++)
        {
            var isPart = char.IsLetter(text[at]) || IsMark(text[at]) || IsApostrophe(text[at]);
            var isInnerCapital = char.IsUpper(text[at]) && at > start && !IsApostrophe(text[at - 1]);
            if (!isPart || isInnerCapital)
                return ..0;
        }

        return start..end;
    }

    /// <summary>Lower case, with the apostrophe of the patterns; one unit for each unit.</summary>
    public static void Fold(ReadOnlySpan<char> letters, Span<char> folded)
    {
        for (var at = 0; at < letters.Length; at++)
            folded[at] = letters[at] == TypographicApostrophe ? Apostrophe : char.ToLowerInvariant(letters[at]);
    }

    public static int LettersIn(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var unit in word)
            count += char.IsLetter(unit) ? 1 : 0;
        return count;
    }

    /// <summary>Marks stay with their letter, and an apostrophe with those on both its sides.</summary>
    public static bool MayPart(ReadOnlySpan<char> word, int at) => char.IsLetter(word[at]) && !IsApostrophe(word[at - 1]);

    private static bool IsMark(char unit) => char.GetUnicodeCategory(unit)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsApostrophe(char unit) => unit is Apostrophe or TypographicApostrophe;

    // Signs as # @ & / are not among them: what they begin or end is an address or a tag, not a word.
    private static bool Encloses(char unit) => unit is '.' or ',' or ';' or ':' or '!' or '?' or '…' or '¿' or '¡' or '"' or Apostrophe
        || char.GetUnicodeCategory(unit) is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation;
}
