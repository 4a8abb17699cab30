using Briefings.Typesetting.Text.LineBreaking;

namespace Briefings.Typesetting.Text;

/// <summary>
/// Chooses the line breaks of a whole paragraph at once, so that its ragged edge is as even as can be: the least sum of squared
/// gaps, after Knuth and Plass, "Breaking Paragraphs into Lines" (1981), for text set ragged right.
/// </summary>
internal static class LineFitter
{
    private const double HyphenCost = 0.04, FragmentCost = 1, CutWordCost = 10, ShortLastLineCost = 0.05;
    private const int MostOnStack = 256, LettersToAWord = 5;
    private const float ShortLastLine = 0.12f, Tolerance = 0.01f;

    /// <summary>Words are parted only where a line of whole words would leave this share of it white.</summary>
    private const float TooLoose = 0.33f;

    /// <param name="balanced">The last line counts too, as in a heading.</param>
    public static List<TextLine> Fit(ShapedText shaped, float width, bool balanced = false)
    {
        var lines = new List<TextLine>();
        var start = 0;
        for (var end = 1; end <= shaped.Text.Length; end++)
        {
            if (shaped.BreakBefore(end) != BreakKind.Mandatory)
                continue;
            var fitted = FitUnbroken(shaped, start, end, width, balanced, partsWords: false);
            if (!balanced && HasLooseLine(fitted, width))
                fitted = FitUnbroken(shaped, start, end, width, balanced, partsWords: true);
            lines.AddRange(fitted);
            start = end;
        }

        return lines;
    }

    private static bool HasLooseLine(List<TextLine> lines, float width)
    {
        for (var i = 0; i < lines.Count - 1; i++)
        {
            if (lines[i].Width < width * (1 - TooLoose))
                return true;
        }

        return false;
    }

    /// <summary>Fits text in which no break is forced.</summary>
    private static List<TextLine> FitUnbroken(ShapedText shaped, int start, int end, float width, bool balanced, bool partsWords)
    {
        var places = Places(shaped, start, end, width, partsWords);
        var isShort = places.Count <= MostOnStack;
        Span<float> hyphens = isShort ? stackalloc float[places.Count] : new float[places.Count];
        Span<double> cost = isShort ? stackalloc double[places.Count] : new double[places.Count];
        Span<int> previous = isShort ? stackalloc int[places.Count] : new int[places.Count];
        for (var i = 0; i < places.Count; i++)
            hyphens[i] = shaped.HyphenWidthAt(places[i].Offset);
        cost[0] = 0;
        cost[1..].Fill(double.PositiveInfinity);
        for (var from = 0; from < places.Count - 1; from++)
        {
            for (var to = from + 1; to < places.Count; to++)
            {
                var lineWidth = shaped.WidthOf(places[from].Offset, shaped.TrimEnd(places[from].Offset, places[to].Offset))
                    + hyphens[to];
                if (lineWidth > width + Tolerance && to > from + 1)
                    break;
                var isLast = to == places.Count - 1;
                var total = cost[from] + CostOf(lineWidth / width, isLast, from > 0, balanced)
                    + (places[to].CutsWord ? CutWordCost : 0) + (hyphens[to] > 0 && !isLast ? HyphenCost : 0)
                    // A paragraph does not end in a piece of a word on a line of its own.
                    + (isLast && hyphens[from] > 0 ? FragmentCost : 0);
                if (total < cost[to])
                    (cost[to], previous[to]) = (total, from);
            }
        }

        var lines = new List<TextLine>();
        for (var to = places.Count - 1; to > 0; to = previous[to])
            lines.Add(shaped.Line(places[previous[to]].Offset, places[to].Offset));
        lines.Reverse();
        return lines;
    }

    private static double CostOf(float fill, bool isLast, bool hasLineBefore, bool balanced)
    {
        if (isLast && !balanced)
            return hasLineBefore && fill < ShortLastLine ? ShortLastLineCost : 0;
        var gap = Math.Max(0, 1 - fill);
        return gap * gap;
    }

    /// <summary>The places a line can end at: those the text allows and, inside a word wider than a line, those it needs.</summary>
    private static List<(int Offset, bool CutsWord)> Places(ShapedText shaped, int start, int end, float width, bool partsWords)
    {
        var places = new List<(int Offset, bool CutsWord)>(((end - start) / LettersToAWord) + 2) { (start, false) };
        for (var at = start + 1; at <= end; at++)
        {
            if (at < end && shaped.BreakBefore(at) == BreakKind.None && !(partsWords && shaped.IsHyphenation(at)))
                continue;
            var word = places[^1].Offset;
            if (shaped.WidthOf(word, shaped.TrimEnd(word, at)) > width)
                places.AddRange(Cuts(shaped, word, at));
            places.Add((at, false));
        }

        return places;
    }

    private static IEnumerable<(int Offset, bool CutsWord)> Cuts(ShapedText shaped, int word, int end)
    {
        var visible = shaped.TrimEnd(word, end);
        for (var at = word + 1; at < visible; at++)
        {
            if (shaped.ClusterStarts[at])
                yield return (at, true);
        }
    }
}
