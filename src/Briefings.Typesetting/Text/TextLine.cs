using Briefings.Typesetting.Blocks;

namespace Briefings.Typesetting.Text;

/// <summary>One line of set text.</summary>
/// <param name="Width">Without the white space at its end.</param>
internal sealed record TextLine(IReadOnlyList<GlyphRun> Runs, float Width, IReadOnlyList<string> Anchors)
{
    public string Text => string.Concat(Runs.Select(run => run.Text));

    public string TextOf(Link link) => string.Concat(Runs.Where(run => run.Item.Range.Link == link).Select(run => run.Text)).Trim();
}

/// <summary>Glyphs of one item on one line.</summary>
/// <param name="X">From the start of the line.</param>
/// <param name="Text">The characters the run shows; a glyph's cluster counts from <paramref name="TextStart"/>.</param>
internal sealed record GlyphRun(TextItem Item, Glyph[] Glyphs, string Text, int TextStart, float X, float Width);
