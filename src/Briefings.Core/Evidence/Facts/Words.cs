using System.Globalization;
using System.Text;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Facts;

/// <summary>Takes a text apart into words; compounds at their hyphens, elisions and possessives at their apostrophes.</summary>
internal static class Words
{
    public static IEnumerable<Word> In(string text) => Of(FoldedText.Fold(text));

    public static IEnumerable<Word> Of(string folded)
    {
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            while (end < folded.Length && IsPart(folded, end))
                end++;
            if (end == at)
            {
                at++;
                continue;
            }

            var start = at;
            // "U.S." and "a.m." are one word each; a sentence's last point is not part of its last word.
            while (end + 1 < folded.Length && folded[end] == '.' && end - at == 1 && char.IsLetter(folded[at]) && char.IsLetter(folded[end + 1])
                && (end + 2 == folded.Length || !char.IsLetterOrDigit(folded[end + 2])))
            {
                at = end + 1;
                end = at + 1;
            }

            yield return new Word(folded[start..end].Replace(".", "", StringComparison.Ordinal), start, end);
            at = end;
        }
    }

    /// <summary>Stretches of capitalised words that follow each other with nothing but a space, an "of" or an "and" between them.</summary>
    public static IEnumerable<IReadOnlyList<Word>> CapitalisedRuns(IReadOnlyList<Word> words)
    {
        var run = new List<Word>();
        foreach (var word in words)
        {
            if (word.IsCapitalised)
                run.Add(word);
            else if (run.Count > 0 && !IsLink(word.Bare))
            {
                yield return run.ToArray();
                run.Clear();
            }
        }

        if (run.Count > 0)
            yield return run;
    }

    private static bool IsLink(string word) => word is "of" or "and" or "the" or "for" or "de" or "la" or "du" or "des";

    private static bool IsPart(string text, int at) =>
        char.IsAscii(text[at]) ? char.IsAsciiLetterOrDigit(text[at]) : char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) && IsLetterPair(text, at)
        || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsLetterPair(string text, int at)
    {
        var start = char.IsLowSurrogate(text[at]) ? at - 1 : at;
        return start >= 0 && Rune.TryGetRuneAt(text, start, out var rune) && Rune.IsLetterOrDigit(rune);
    }
}
