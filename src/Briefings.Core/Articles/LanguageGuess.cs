namespace Briefings.Articles;

/// <summary>Recognises a text's language by its script, and by frequent words where several languages share one.</summary>
internal static class LanguageGuess
{
    public const string Unknown = "und";
    private const int LettersRead = 3000;
    private const int FewestHits = 3;
    private static readonly WordList Words = WordList.Load("stopwords");
    private static readonly string[] Languages = [.. Words.Headings.Where(heading => heading.Length > 0)];
    private static readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> LanguagesOf = Index();

    public static string Of(string text)
    {
        var read = text.AsSpan(0, Math.Min(text.Length, LettersRead));
        return ByScript(read) ?? ByWords(read);
    }

    private static string? ByScript(ReadOnlySpan<char> text)
    {
        var (letters, arabic, hebrew, greek, kana, hangul, han, thai, devanagari) = (0, 0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            _ = c switch
            {
                >= '\u0370' and <= '\u03FF' => greek++,
                >= '\u0590' and <= '\u05FF' => hebrew++,
                >= '\u0600' and <= '\u06FF' => arabic++,
                >= '\u0900' and <= '\u097F' => devanagari++,
                >= '\u0E00' and <= '\u0E7F' => thai++,
                >= '\u3040' and <= '\u30FF' => kana++,
                >= '\uAC00' and <= '\uD7AF' => hangul++,
                >= '\u4E00' and <= '\u9FFF' => han++,
                _ => 0,
            };
        }

        var half = letters / 2;
        if (letters == 0)
            return Unknown;
        if (arabic > half)
            return "ar";
        if (hebrew > half)
            return "he";
        if (greek > half)
            return "el";
        if (devanagari > half)
            return "hi";
        if (thai > half)
            return "th";
        if (hangul > half)
            return "ko";
        if (han + kana > half)
            return kana * 20 > han ? "ja" : "zh";
        return null;
    }

    private static string ByWords(ReadOnlySpan<char> text)
    {
        var hits = new int[Languages.Length];
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            words++;
            if (LanguagesOf.TryGetValue(text[start..at], out var languages))
            {
                foreach (var language in languages)
                    hits[language]++;
            }
        }

        var best = Array.IndexOf(hits, hits.Max());
        var second = hits.Where((_, language) => language != best).Max();
        return hits[best] >= FewestHits && hits[best] * 12 >= words && hits[best] > second ? Languages[best] : Unknown;
    }

    private static Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Index() => Languages
        .SelectMany((language, index) => Words[language].Select(word => (word, index)))
        .GroupBy(entry => entry.word, entry => entry.index, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
