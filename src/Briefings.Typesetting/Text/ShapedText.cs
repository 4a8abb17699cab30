using Briefings.Typesetting.Text.LineBreaking;

namespace Briefings.Typesetting.Text;

/// <summary>A flow shaped once as if on one endless line: the widths of all its possible lines follow from it.</summary>
internal sealed class ShapedText
{
    private readonly Shaper shaper;
    private readonly TextFlow flow;
    private readonly List<TextItem> items;
    private readonly Glyph[][] glyphs;
    private readonly BreakKind[] breaks;

    /// <summary>The text with a space for every character that only ends a line or moves along it.</summary>
    private readonly string printable;

    /// <summary>Where each character begins, from the start of the endless line; one more for the end.</summary>
    private readonly float[] positions;

    public ShapedText(TextFlow flow, Shaper shaper)
    {
        (this.flow, this.shaper, Text) = (flow, shaper, flow.Text);
        items = Itemizer.Itemize(Text, flow.Ranges);
        printable = string.Create(Text.Length, Text, static (to, text) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = IsLineEndSpace(text[i]) ? ' ' : text[i];
        });
        glyphs = [.. items.Select(item => shaper.Shape(printable, item, item.Start, item.End))];
        positions = new float[Text.Length + 1];
        ClusterStarts = new bool[Text.Length + 1];
        foreach (var glyph in glyphs.SelectMany(run => run))
        {
            positions[glyph.Cluster + 1] += glyph.Advance;
            ClusterStarts[glyph.Cluster] = true;
        }

        for (var i = 0; i < Text.Length; i++)
            positions[i + 1] += positions[i];
        breaks = new BreakKind[Text.Length];
        LineBreakOpportunities.Find(Text, breaks);
    }

    public string Text { get; }

    public IReadOnlyList<TextItem> Items => items;

    /// <summary>Offsets at which text can be cut when it must be.</summary>
    public bool[] ClusterStarts { get; }

    /// <summary>Whether a line may or must end before an offset greater than zero.</summary>
    public BreakKind BreakBefore(int offset) => breaks[offset - 1];

    public float WidthOf(int start, int end) => positions[end] - positions[start];

    /// <summary>Where the visible text of a line ends that the next one follows at <paramref name="end"/>.</summary>
    public int TrimEnd(int start, int end)
    {
        while (end > start && IsLineEndSpace(Text[end - 1]))
            end--;
        return end;
    }

    public float HyphenWidthAt(int end) => EndsInSoftHyphen(end) ? HyphenGlyphs(ItemAt(end - 1)).Sum(glyph => glyph.Advance) : 0;

    /// <summary>The least width the text can be set in without cutting a word, and the width of its longest line.</summary>
    public (float Least, float Natural) Widths()
    {
        var (least, natural, word, line) = (0f, 0f, 0, 0);
        for (var i = 1; i <= Text.Length; i++)
        {
            if (BreakBefore(i) == BreakKind.None)
                continue;
            least = Math.Max(least, WidthOf(word, TrimEnd(word, i)));
            word = i;
            if (BreakBefore(i) == BreakKind.Mandatory)
            {
                natural = Math.Max(natural, WidthOf(line, TrimEnd(line, i)));
                line = i;
            }
        }

        return (least, natural);
    }

    /// <summary>The line from one offset to the next line's start.</summary>
    public TextLine Line(int start, int end)
    {
        var visible = TrimEnd(start, end);
        // One space of those at the end is kept, unseen: without it a reader that joins lines joins words.
        var kept = visible < end ? visible + 1 : visible;
        var runs = new List<GlyphRun>();
        var x = 0f;
        for (var i = FirstItem(start); i < items.Count && items[i].Start < kept; i++)
        {
            var (from, to) = (Math.Max(items[i].Start, start), Math.Min(items[i].End, kept));
            var slice = Slice(i, from, to);
            if (to == end && EndsInSoftHyphen(end) && end < Text.Length)
                slice = [.. slice[..^1], .. HyphenGlyphs(items[i]).Select(glyph => glyph with { Cluster = end - 1 })];
            var width = slice.Sum(glyph => glyph.Advance);
            runs.Add(new GlyphRun(items[i], slice, printable[from..to], from, x, width));
            x += width;
        }

        var trailing = kept > visible && runs.Count > 0 ? runs[^1].Glyphs.Where(glyph => glyph.Cluster >= visible).Sum(glyph => glyph.Advance) : 0;
        var last = end == Text.Length;
        return new TextLine(runs, x - trailing,
            [.. flow.Anchors.Where(anchor => anchor.Offset >= start && (anchor.Offset < end || last)).Select(anchor => anchor.Name)]);
    }

    private Glyph[] Slice(int index, int from, int to)
    {
        var item = items[index];
        if (from == item.Start && to == item.End)
            return glyphs[index];
        var whole = glyphs[index];
        var (first, last) = (FirstGlyph(whole, from), FirstGlyph(whole, to));
        var cutsLigature = !ClusterStarts[from] || (to < item.End && !ClusterStarts[to]);
        var cutsShape = whole[first].UnsafeToBreak || (last < whole.Length && whole[last].UnsafeToBreak);
        var runsLeftward = (item.BidiLevel & 1) == 1;
        return cutsLigature || cutsShape || runsLeftward ? shaper.Shape(printable, item, from, to) : whole[first..last];
    }

    /// <summary>The first of glyphs in rising order that shows what stands at an offset or after it.</summary>
    private static int FirstGlyph(Glyph[] glyphs, int offset)
    {
        var (low, high) = (0, glyphs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (glyphs[middle].Cluster < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool IsLineEndSpace(char c) => c is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u2028' or '\u2029';

    private bool EndsInSoftHyphen(int end) => end > 0 && Text[end - 1] == '\u00AD';

    private TextItem ItemAt(int offset) => items[FirstItem(offset)];

    /// <summary>The first item that ends after an offset.</summary>
    private int FirstItem(int offset)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (items[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private Glyph[] HyphenGlyphs(TextItem item) =>
        shaper.Shape("-", item with { Start = 0, End = 1, Range = item.Range with { Start = -1, End = -1 }, IsMissing = false }, 0, 1);
}
