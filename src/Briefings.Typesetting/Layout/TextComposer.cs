using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Text;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Layout;

/// <summary>Sets paragraphs and headings as lines that keep together as they should.</summary>
internal sealed class TextComposer(Typesetter typesetter, TypeScale scale)
{
    private int level;

    /// <summary>No line of a paragraph stands alone at the foot or the head of a page.</summary>
    public List<Strip> Paragraph(IReadOnlyList<Span> text, Region region, string kind)
    {
        var element = region.Element.Block("P");
        var lines = LineFitter.Fit(typesetter.Shape(text, region.Style.Text, element), region.Width);
        if (scale.Justify)
            lines = lines.ConvertAll(line => line.Justified(region.Width));
        return [.. lines.Select((line, i) => new Strip
        {
            Kind = kind,
            Height = region.Style.LineHeight,
            SpaceBefore = i == 0 ? region.Style.SpaceBefore : 0,
            KeepWithNext = lines.Count > 1 && (i == 0 || i == lines.Count - 2),
            Frame = region.Frame,
            Marks = [new Mark.Line(line, StartOf(line, region), region.Style.Baseline, element)],
        })];
    }

    /// <summary>A heading stays whole and with what it heads.</summary>
    public List<Strip> Heading(Heading heading, Region region, BlockStyle style)
    {
        // No level is left out on the way down (ISO 14289-1, 7.4.2), whatever the look.
        level = Math.Min(heading.Level, level + 1);
        var element = region.Element.Block($"H{level}");
        var lines = LineFitter.Fit(typesetter.Shape(heading.Text, style.Text, element), region.Width, balanced: true);
        return [.. lines.Select((line, i) => new Strip
        {
            Kind = $"heading {heading.Level}",
            Height = style.LineHeight,
            SpaceBefore = i == 0 ? style.SpaceBefore : 0,
            KeepWithNext = true,
            Frame = region.Frame,
            Anchor = i == 0 ? heading.Id : null,
            Outline = i == 0 && heading.Level <= 3 ? new OutlineHeading(heading.Level, BidiControls.Without(heading.Title)) : null,
            Marks = [new Mark.Line(line, StartOf(line, region), style.Baseline, element)],
        })];
    }

    private static float StartOf(TextLine line, Region region) => line.RunsLeftward ? region.X + region.Width - line.Width : region.X;

    /// <summary>Text on one endless line.</summary>
    public TextLine Line(string text, TextStyle style, bool runsLeftward)
    {
        var shaped = typesetter.Shape(text, style, runsLeftward ? TextDirection.RightToLeft : TextDirection.LeftToRight);
        return shaped.Line(0, shaped.Text.Length);
    }
}
