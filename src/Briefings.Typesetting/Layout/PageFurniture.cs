using Briefings.Typesetting.Pdf;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Layout;

/// <summary>What every page carries at its head and foot, beside the text.</summary>
internal sealed class PageFurniture(PageStyle style, DocumentInfo info, PageGeometry geometry, TypeScale scale, Typesetter typesetter)
{
    private const float Gap = 18;

    public void Paint(PageContent content, int page, int pages)
    {
        var line = scale.PageText.LineHeight;
        if (page > 1)
        {
            var top = Math.Max(6, (geometry.Top - line) * 0.56f);
            Paint(content, style.Header, top, page, pages);
            if (!style.Header.IsEmpty)
                content.Fill(geometry.Left, top + line + 3, geometry.TextWidth, 0.4f, scale.Hairline);
        }

        Paint(content, style.Footer, Math.Min(geometry.Height - line - 6, geometry.Bottom + ((geometry.Height - geometry.Bottom - line) * 0.5f)), page, pages);
    }

    private void Paint(PageContent content, PageText text, float top, int page, int pages)
    {
        var right = Line(PageText.Fill(text.Right, info, page, pages), geometry.TextWidth);
        var left = Line(PageText.Fill(text.Left, info, page, pages), geometry.TextWidth - (right.Width > 0 ? right.Width + Gap : 0));
        Paint(content, left, geometry.Left, top);
        Paint(content, right, geometry.Right - right.Width, top);
    }

    private void Paint(PageContent content, TextLine line, float x, float top)
    {
        foreach (var run in line.Runs)
            content.Text(run, x + run.X, top + scale.PageText.Baseline, element: null);
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
