using Briefings.Typesetting.Text.Hyphenation;

namespace Briefings.Typesetting.Text;

/// <summary>Where the words of a flow may be parted by the patterns of their language.</summary>
internal static class HyphenPoints
{
    /// <returns>For each offset whether a hyphen and a line's end may stand before it.</returns>
    public static bool[] Of(TextFlow flow, string language)
    {
        var points = new bool[flow.Text.Length];
        foreach (var range in flow.Ranges)
        {
            var own = range.Language ?? language;
            if (Hyphenator.For(own) is { } hyphenator)
                Mark(flow.Text, range, hyphenator, partsNames: own.StartsWith("de", StringComparison.OrdinalIgnoreCase), points);
        }

        return points;
    }

    /// <summary>Where nouns have no capitals, a capital begins a name, which is not parted.</summary>
    private static void Mark(string text, StyledRange range, Hyphenator hyphenator, bool partsNames, bool[] points)
    {
        for (int start = range.Start, end; start < range.End; start = end + 1)
        {
            end = start;
            while (end < range.End && !char.IsWhiteSpace(text[end]))
                end++;
            var word = text.AsSpan(start, end - start);
            if (!partsNames && word.IndexOfAnyInRange('A', 'Z') >= 0)
                continue;
            foreach (var point in hyphenator.Points(word))
                points[start + point] = true;
        }
    }
}
