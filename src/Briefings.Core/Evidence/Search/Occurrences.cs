namespace Briefings.Evidence.Search;

/// <summary>Finds every place of a pattern, overlapping ones too, in time linear in the text however hostile both are (Knuth, Morris, Pratt 1977).</summary>
internal static class Occurrences
{
    public static IEnumerable<int> Of(string pattern, string text)
    {
        if (pattern.Length == 0 || pattern.Length > text.Length)
            yield break;

        int[]? borders = null;
        var matched = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (matched == 0)
            {
                // Most of a text is nowhere near a match: the vectorised search of a short beginning leaps over it.
                var leap = text.AsSpan(i).IndexOf(pattern.AsSpan(0, Math.Min(4, pattern.Length)));
                if (leap < 0)
                    yield break;
                i += leap;
            }

            borders ??= Borders(pattern);
            while (matched > 0 && pattern[matched] != text[i])
                matched = borders[matched - 1];
            if (pattern[matched] == text[i])
                matched++;
            if (matched < pattern.Length)
                continue;
            yield return i + 1 - matched;
            matched = borders[matched - 1];
        }
    }

    private static int[] Borders(string pattern)
    {
        var borders = new int[pattern.Length];
        for (int i = 1, length = 0; i < pattern.Length; i++)
        {
            while (length > 0 && pattern[i] != pattern[length])
                length = borders[length - 1];
            if (pattern[i] == pattern[length])
                length++;
            borders[i] = length;
        }

        return borders;
    }
}
