using Briefings.Typesetting.Pdf;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Layout;

/// <summary>What every page carries at its head and foot, beside the text.</summary>
internal sealed class PageFurniture(PageStyle style, DocumentInfo info, PageGeometry geometry, TypeScale scale, Typesetter typesetter)
{
    private const float Gap = 18, MarkingPadding = 4;

    /// <summary>A title from right to left turns nothing round that stands beside it.</summary>
    private readonly DocumentInfo fields = info with { Title = BidiControls.Isolated(info.Title) };

    private readonly Lazy<TextLine?> marking = new(() => style.Marking.Length == 0 ? null : MarkingLine(style.Marking, geometry.TextWidth, scale, typesetter));

    public void Paint(PageContent content, int page, int pages)
    {
        var line = scale.PageText.LineHeight;
        var label = marking.Value is null ? 0 : scale.Marking.LineHeight;
        var top = label > 0 ? Math.Max(8, (geometry.Top - label - line) * 0.4f) : Math.Max(6, (geometry.Top - line) * 0.56f);
        PaintMarking(content, top);
        if (page > 1)
        {
            var head = label > 0 ? top + label + 3 : top;
            Paint(content, style.Header, head, page, pages);
            if (!style.Header.IsEmpty)
                content.Fill(geometry.Left, head + line + 3, geometry.TextWidth, 0.4f, scale.Hairline);
        }

        var foot = Math.Min(geometry.Height - line - label - 6, geometry.Bottom + ((geometry.Height - geometry.Bottom - line - label) * 0.5f));
        Paint(content, style.Footer, foot, page, pages);
        PaintMarking(content, foot + line + 3);
    }

    /// <summary>At the right, in a black box of its own.</summary>
    private void PaintMarking(PageContent content, float top)
    {
        if (marking.Value is not { } line)
            return;
        var style = scale.Marking;
        var x = geometry.Right - line.Width - MarkingPadding;
        content.Fill(x - MarkingPadding, top, line.Width + (2 * MarkingPadding), style.LineHeight, Styles.Rgb.Black);
        Paint(content, line, x, top + style.Baseline);
    }

    /// <summary>A long marking is set smaller: none of it may be missing.</summary>
    private static TextLine MarkingLine(string text, float width, TypeScale scale, Typesetter typesetter)
    {
        var style = scale.Marking.Text;
        var natural = typesetter.Shape(text, style).Widths().Natural + (2 * MarkingPadding);
        var shaped = typesetter.Shape(text, style with { Size = style.Size * Math.Min(1, width / natural) });
        return shaped.Line(0, shaped.Text.Length);
    }

    private void Paint(PageContent content, PageText text, float top, int page, int pages)
    {
        var right = Line(PageText.Fill(text.Right, fields, page, pages), geometry.TextWidth);
        var left = Line(PageText.Fill(text.Left, fields, page, pages), geometry.TextWidth - (right.Width > 0 ? right.Width + Gap : 0));
        Paint(content, left, geometry.Left, top + scale.PageText.Baseline);
        Paint(content, right, geometry.Right - right.Width, top + scale.PageText.Baseline);
    }

    private static void Paint(PageContent content, TextLine line, float x, float baseline)
    {
        foreach (var run in line.Runs)
            content.Text(run, x + run.X, baseline, element: null);
    }

    /// <summary>One line of a text; what is too long for it ends in an ellipsis, as a title stands in full on the first page.</summary>
    private TextLine Line(string text, float width)
    {
        var shaped = typesetter.Shape(text, scale.PageText.Text);
        if (shaped.WidthOf(0, shaped.Text.Length) <= width)
            return shaped.Line(0, shaped.Text.Length);
        var end = shaped.Text.Length;
        while (end > 0 && (!shaped.ClusterStarts[end] || shaped.WidthOf(0, end) > width - scale.PageText.Text.Size))
            end--;
        var cut = typesetter.Shape($"{shaped.Text[..end].TrimEnd()}…", scale.PageText.Text);
        return cut.Line(0, cut.Text.Length);
    }
}
