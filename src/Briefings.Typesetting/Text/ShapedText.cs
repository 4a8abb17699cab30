using System.Buffers;
using Briefings.Typesetting.Text.Bidi;
using Briefings.Typesetting.Text.LineBreaking;

namespace Briefings.Typesetting.Text;

/// <summary>A flow shaped once as if on one endless line: the widths of all its possible lines follow from it.</summary>
internal sealed class ShapedText
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>What ends a line as a space does, and is set as one.</summary>
    private static readonly SearchValues<char> LineEndSpaces = SearchValues.Create("\t\n\v\f\r\u0085\u2028\u2029");

    private readonly Shaper shaper;
    private readonly TextFlow flow;
    private readonly BidiParagraph bidi;
    private readonly List<TextItem> items;
    private readonly Glyph[][] glyphs;
    private readonly BreakKind[] breaks;
    private bool[]? hyphenations;

    /// <summary>The text with a space for every character that only ends a line or moves along it.</summary>
    private readonly string printable;

    /// <summary>Where each character begins, from the start of the endless line; one more for the end.</summary>
    private readonly float[] positions;

    public ShapedText(TextFlow flow, Shaper shaper)
    {
        (this.flow, this.shaper, Text) = (flow, shaper, flow.Text);
        bidi = BidiParagraph.Resolve(Text, flow.Direction);
        items = Itemizer.Itemize(flow, bidi, shaper.Fonts, shaper.Language);
        printable = !Text.AsSpan().ContainsAny(LineEndSpaces) ? Text : string.Create(Text.Length, Text, static (to, text) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = IsLineEndSpace(text[i]) ? ' ' : text[i];
        });
        glyphs = new Glyph[items.Count][];
        positions = new float[Text.Length + 1];
        ClusterStarts = new bool[Text.Length + 1];
        for (var i = 0; i < items.Count; i++)
        {
            glyphs[i] = shaper.Shape(printable, items[i], items[i].Start, items[i].End);
            foreach (var glyph in glyphs[i])
            {
                positions[glyph.Cluster + 1] += glyph.Advance;
                ClusterStarts[glyph.Cluster] = true;
            }
        }

        for (var i = 0; i < Text.Length; i++)
            positions[i + 1] += positions[i];
        breaks = new BreakKind[Text.Length];
        LineBreakOpportunities.Find(Text, breaks);
        foreach (var joint in flow.Joints)
            breaks[joint - 1] = BreakKind.None;
    }

    public string Text { get; }

    public List<TextItem> Items => items;

    public bool RunsLeftward => bidi.Level == 1;

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

    public float HyphenWidthAt(int end) =>
        EndsInSoftHyphen(end) || PartsWord(end) ? WidthOf(HyphenGlyphs(items[FirstItem(end - 1)])) : 0;

    /// <summary>Whether a word may be parted here, though nothing in the text says so.</summary>
    public bool IsHyphenation(int offset) => offset < Text.Length && (hyphenations ??= HyphenPoints.Of(flow, shaper.Language))[offset] && ClusterStarts[offset];

    /// <summary>Whether a line that ends here parts a word: by its patterns, or as it must where the word is wider than the line.</summary>
    private bool PartsWord(int offset) => offset > 0 && offset < Text.Length && BreakBefore(offset) == BreakKind.None
        && (IsHyphenation(offset) || (TakesHyphen(Text[offset - 1]) && TakesHyphen(Text[offset])));

    /// <summary>Letters of Latin, Greek, Cyrillic and Armenian, with their marks.</summary>
    private static bool TakesHyphen(char unit) => unit < '\u0590' && (char.IsLetter(unit) || unit is >= '\u0300' and <= '\u036F');

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
        var runs = RunsOf(start, end, kept);
        var trailing = kept > visible ? WidthOf(runs, visible, kept) : 0;
        // The unseen space of a line from right to left hangs out at its left.
        Place(runs, RunsLeftward ? -trailing : 0);
        var last = end == Text.Length;
        return new TextLine(runs, runs.Sum(static run => run.Width) - trailing, RunsLeftward, last || BreakBefore(end) == BreakKind.Mandatory,
            flow.Anchors.Count == 0 ? [] : [.. flow.Anchors.Where(anchor => anchor.Offset >= start && (anchor.Offset < end || last)).Select(anchor => anchor.Name)]);
    }

    private GlyphRun[] RunsOf(int start, int end, int kept)
    {
        var runs = new List<GlyphRun>();
        var levels = bidi.IsPlain ? [] : new byte[kept - start];
        bidi.LevelsOfLine(start..kept, levels);
        for (var i = FirstItem(start); i < items.Count && items[i].Start < kept; i++)
        {
            var to = Math.Min(items[i].End, kept);
            for (int from = Math.Max(items[i].Start, start), next; from < to; from = next)
            {
                // White space at the line's end goes back to the paragraph's direction (UAX #9, L1), whatever its item's.
                next = bidi.IsPlain ? to : from + 1;
                while (next < to && levels[next - start] == levels[from - start])
                    next++;
                runs.Add(RunOf(i, from, next, end, bidi.IsPlain ? (byte)0 : levels[from - start]));
            }
        }

        return [.. runs];
    }

    private GlyphRun RunOf(int item, int from, int to, int lineEnd, byte level)
    {
        var slice = Slice(item, from, to);
        if (to == lineEnd && EndsInSoftHyphen(to) && to < Text.Length)
            slice = Ended(slice.Span[..^1], item, to - 1);
        var text = printable[from..to];
        if (to == lineEnd && PartsWord(to))
            (slice, text) = (Ended(slice.Span, item, to), text + SoftHyphen);
        return new GlyphRun(items[item], slice, text, from, WidthOf(slice.Span), level);
    }

    /// <summary>Glyphs with a hyphen behind them.</summary>
    private Glyph[] Ended(ReadOnlySpan<Glyph> part, int item, int cluster) =>
        [.. part, .. HyphenGlyphs(items[item]).Select(glyph => glyph with { Cluster = cluster })];

    /// <summary>Puts the runs side by side in the order in which they are seen.</summary>
    private static void Place(GlyphRun[] runs, float x)
    {
        Span<int> order = runs.Length <= 64 ? stackalloc int[runs.Length] : new int[runs.Length];
        Span<byte> levels = runs.Length <= 64 ? stackalloc byte[runs.Length] : new byte[runs.Length];
        for (var i = 0; i < runs.Length; i++)
            levels[i] = runs[i].Level;
        BidiReorder.Visual(levels, order);
        foreach (var i in order)
        {
            runs[i].X = x;
            x += runs[i].Width;
        }
    }

    private ReadOnlyMemory<Glyph> Slice(int index, int from, int to)
    {
        var item = items[index];
        if (from == item.Start && to == item.End)
            return glyphs[index];
        var whole = glyphs[index];
        var (first, last) = (FirstGlyph(whole, from), FirstGlyph(whole, to));
        var cutsLigature = !ClusterStarts[from] || (to < item.End && !ClusterStarts[to]);
        var cutsShape = (first < whole.Length && whole[first].UnsafeToBreak) || (last < whole.Length && whole[last].UnsafeToBreak);
        return cutsLigature || cutsShape ? shaper.Shape(printable, item, from, to) : whole.AsMemory(first..last);
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

    private static float WidthOf(ReadOnlySpan<Glyph> glyphs)
    {
        var width = 0.0;
        foreach (var glyph in glyphs)
            width += glyph.Advance;
        return (float)width;
    }

    /// <summary>The width of what shows a part of the text.</summary>
    private static float WidthOf(GlyphRun[] runs, int start, int end)
    {
        var width = 0.0;
        foreach (var run in runs)
        {
            foreach (var glyph in run.Glyphs)
                width += glyph.Cluster >= start && glyph.Cluster < end ? glyph.Advance : 0;
        }

        return (float)width;
    }

    private static bool IsLineEndSpace(char c) => c is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u2028' or '\u2029';

    private bool EndsInSoftHyphen(int end) => end > 0 && Text[end - 1] == SoftHyphen;

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
