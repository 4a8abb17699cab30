using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Text;

/// <summary>One line of set text.</summary>
/// <param name="Runs">In the order of the text; each knows where it stands.</param>
/// <param name="Width">Without the white space at its end.</param>
/// <param name="RunsLeftward">Its paragraph runs from right to left.</param>
/// <param name="IsLast">The text ends with it, or a break that was asked for follows.</param>
internal sealed record TextLine(GlyphRun[] Runs, float Width, bool RunsLeftward, bool IsLast, IReadOnlyList<string> Anchors)
{
    /// <summary>A space grows at most by this share of the size of its text: a looser line stays ragged.</summary>
    private const float MostGrowth = 0.5f;

    /// <summary>The line with its spaces widened so that it fills a width.</summary>
    public TextLine Justified(float width)
    {
        var spaces = Runs.Sum(Spaces);
        var growth = (width - Width) / Math.Max(1, spaces);
        if (IsLast || spaces == 0 || growth <= 0 || growth > MostGrowth * Runs.Max(run => run.Item.Range.Style.Size))
            return this;
        var moved = 0f;
        var grown = Runs.OrderBy(run => run.X).ToDictionary(run => run.TextStart, run =>
        {
            var x = run.X + moved;
            var own = growth * Spaces(run);
            moved += own;
            return run with { X = x, Width = run.Width + own, Shaped = Widened(run, glyph => IsSpace(run, glyph) ? growth : 0) };
        });
        return this with { Runs = [.. Runs.Select(run => grown[run.TextStart])], Width = width };
    }

    /// <summary>The line with the same room behind each of its glyphs.</summary>
    public TextLine Spread(float room)
    {
        var x = 0f;
        var runs = Runs.ToArray();
        for (var i = 0; i < runs.Length; i++)
        {
            runs[i] = runs[i] with { X = x, Width = runs[i].Width + (room * runs[i].Glyphs.Length), Shaped = Widened(runs[i], _ => room) };
            x += runs[i].Width;
        }

        return this with { Runs = runs, Width = x };
    }

    private static Glyph[] Widened(GlyphRun run, Func<Glyph, float> growth)
    {
        var glyphs = run.Glyphs.ToArray();
        for (var i = 0; i < glyphs.Length; i++)
            glyphs[i] = glyphs[i] with { Advance = glyphs[i].Advance + growth(glyphs[i]) };
        return glyphs;
    }

    private int Spaces(GlyphRun run)
    {
        var count = 0;
        foreach (var glyph in run.Glyphs)
            count += IsSpace(run, glyph) ? 1 : 0;
        return count;
    }

    /// <summary>A space between words; that at the line's end is not seen.</summary>
    private bool IsSpace(GlyphRun run, Glyph glyph) =>
        run.Text[Math.Min(glyph.Cluster - run.TextStart, run.Text.Length - 1)] == ' ' && glyph.Cluster != Runs[^1].TextStart + Runs[^1].Text.Length - 1;

    public string Text => string.Concat(Runs.Select(run => run.Text));

    public string TextOf(Link link) =>
        BidiControls.Without(string.Concat(Runs.Where(run => run.Item.Range.Link == link).Select(run => run.Text))).Trim();
}

/// <summary>Glyphs of one item on one line.</summary>
/// <param name="Level">The embedding level by which the line is ordered.</param>
/// <param name="Shaped">A part of what was shaped at once: lines share it.</param>
/// <param name="Text">The characters the run shows; a glyph's cluster counts from <paramref name="TextStart"/>.</param>
internal sealed record GlyphRun(TextItem Item, ReadOnlyMemory<Glyph> Shaped, string Text, int TextStart, float Width, byte Level)
{
    /// <summary>From the left end of the line. Glyphs of text from right to left begin at the run's right end.</summary>
    public float X { get; set; }

    public ReadOnlySpan<Glyph> Glyphs => Shaped.Span;
}
