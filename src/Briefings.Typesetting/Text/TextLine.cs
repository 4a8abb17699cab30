using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Text;

/// <summary>One line of set text.</summary>
/// <param name="Runs">In the order of the text; each knows where it stands.</param>
/// <param name="Width">Without the white space at its end.</param>
/// <param name="RunsLeftward">Its paragraph runs from right to left.</param>
internal sealed record TextLine(IReadOnlyList<GlyphRun> Runs, float Width, bool RunsLeftward, IReadOnlyList<string> Anchors)
{
    public string Text => string.Concat(Runs.Select(run => run.Text));

    public string TextOf(Link link) =>
        BidiControls.Without(string.Concat(Runs.Where(run => run.Item.Range.Link == link).Select(run => run.Text))).Trim();
}

/// <summary>Glyphs of one item on one line.</summary>
/// <param name="Level">The embedding level by which the line is ordered.</param>
/// <param name="X">From the left end of the line. Glyphs of text from right to left begin at the run's right end.</param>
/// <param name="Text">The characters the run shows; a glyph's cluster counts from <paramref name="TextStart"/>.</param>
internal sealed record GlyphRun(TextItem Item, Glyph[] Glyphs, string Text, int TextStart, float X, float Width, byte Level);
