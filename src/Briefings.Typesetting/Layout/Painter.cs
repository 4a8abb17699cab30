using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Pdf;
using Briefings.Typesetting.Structure;
using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Layout;

/// <summary>Draws pages of strips into a PDF.</summary>
internal sealed class Painter(PdfDocument pdf, PageGeometry geometry, TypeScale scale, PageFurniture furniture)
{
    /// <summary>The page on which each figure begins.</summary>
    private readonly Dictionary<StructureElement, int> figures = [];

    /// <summary>Takes page after page, so that what is drawn need not be kept.</summary>
    public void Paint(Queue<Page> pages)
    {
        for (var (number, count) = (1, pages.Count); pages.TryDequeue(out var page); number++)
        {
            var content = pdf.BeginPage();
            PaintFrames(page, content);
            foreach (var placed in page.Strips)
                Paint(placed, content);
            furniture.Paint(content, number, count);
        }
    }

    /// <summary>A frame reaches from the first of its strips on the page to the last one.</summary>
    private void PaintFrames(Page page, PageContent content)
    {
        var reaches = new OrderedDictionary<(Frame Frame, float X), (float Top, float Bottom)>();
        foreach (var (strip, x, y, _) in page.Strips)
        {
            foreach (var frame in Outermost(strip.Frame))
            {
                var top = reaches.TryGetValue((frame, x), out var reach) ? reach.Top : y;
                reaches[(frame, x)] = (top, y + strip.Height);
            }
        }

        foreach (var ((frame, x), (top, bottom)) in reaches)
            content.Fill(x + frame.X, geometry.Top + top, frame.Width, bottom - top, frame.Color);
    }

    private static IEnumerable<Frame> Outermost(Frame? frame) => frame is null ? [] : [.. Outermost(frame.Outer), frame];

    private void Paint(PlacedStrip placed, PageContent content)
    {
        var top = geometry.Top + placed.Y;
        if (!placed.IsRepeated)
            NotePlaces(placed.Strip, top);
        foreach (var mark in placed.Strip.Marks)
        {
            if (mark is Mark.Box box)
                content.Fill(placed.X + box.X, top + box.Y, box.Width, box.Height, box.Color, box.Radius, placed.IsRepeated ? null : box.Element);
            else if (mark is Mark.Area area)
                Bound(area.Element, placed.X + area.X, top + area.Y, area.Width, area.Height);
            else if (mark is Mark.Image image)
                Paint(image, placed.X, top, content);
        }

        // Text stands on all else.
        foreach (var mark in placed.Strip.Marks)
        {
            if (mark is Mark.Line line)
                Paint(line, placed.X + line.X, top + line.Baseline, content, placed.IsRepeated);
        }
    }

    private void Paint(Mark.Image image, float column, float top, PageContent content)
    {
        var (x, y) = (column + image.X, top + image.Y);
        content.Picture(image.Picture, x, y, image.Width, image.Height, image.Element);
        Bound(image.Element, x, y, image.Width, image.Height);
    }

    /// <summary>Of a figure in parts the area is what they take on the first of its pages.</summary>
    private void Bound(StructureElement figure, float x, float y, float width, float height)
    {
        if (figures.TryGetValue(figure, out var page) && page != pdf.Pages)
            return;
        figures[figure] = pdf.Pages;
        var (left, bottom, right, top) = figure.Bounds ?? (float.MaxValue, float.MaxValue, 0, 0);
        figure.Bounds = (
            Math.Min(left, x), Math.Min(bottom, geometry.Height - y - height), Math.Max(right, x + width), Math.Max(top, geometry.Height - y));
    }

    private void NotePlaces(Strip strip, float top)
    {
        var above = Math.Max(0, top - scale.Body.LineHeight / 2);
        if (strip.Outline is { } heading)
            pdf.AddOutlineEntry(heading.Level, heading.Title, above);
        if (strip.Anchor is { } anchor)
            pdf.AddDestination(anchor, above);
        foreach (var mark in strip.Marks)
        {
            foreach (var name in mark is Mark.Line line ? line.Text.Anchors : [])
                pdf.AddDestination(name, above);
        }
    }

    private void Paint(Mark.Line line, float x, float baseline, PageContent content, bool isRepeated)
    {
        foreach (var run in line.Text.Runs)
        {
            if (run.Item.Range.Style.Badge != Badge.None)
                PaintBadge(run, x + run.X, baseline, content);
        }

        foreach (var run in line.Text.Runs)
            content.Text(run, x + run.X, baseline, isRepeated ? null : run.Item.Range.Element ?? line.Element);
        if (!isRepeated)
            PaintLinks(line.Text, x, baseline, content);
    }

    private void PaintBadge(GlyphRun run, float x, float baseline, PageContent content)
    {
        var style = run.Item.Range.Style;
        var (above, below) = (style.Size * 1.02f, style.Size * 0.38f);
        content.Fill(x, baseline - style.Rise - above, run.Width, above + below, scale.ColorOf(style.Badge).Tint(0.11f), radius: style.Size);
    }

    private void PaintLinks(TextLine line, float start, float baseline, PageContent content)
    {
        for (var i = 0; i < line.Runs.Length;)
        {
            var first = line.Runs[i];
            var (left, right) = (first.X, first.X + first.Width);
            for (i++; i < line.Runs.Length && line.Runs[i] is var run && run.Item.Range.Link == first.Item.Range.Link; i++)
                (left, right) = (Math.Min(left, run.X), Math.Max(right, run.X + run.Width));
            if (first.Item.Range.Link is not { } link)
                continue;

            var style = first.Item.Range.Style;
            var (x, end) = (start + Math.Max(left, 0), start + Math.Min(right, line.Width));
            var top = baseline - style.Rise - (style.Size * 0.85f);
            if (link.Address is not null)
                content.Fill(x, baseline + (style.Size * 0.14f), end - x, 0.35f, scale.Accent.Tint(0.6f));
            pdf.AddLink(
                new LinkArea(link, link.Address ?? line.TextOf(link), x, top, end - x, style.Size * 1.15f),
                first.Item.Range.Element!);
        }
    }
}
