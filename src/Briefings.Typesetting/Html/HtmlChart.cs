using System.Globalization;
using System.Text;
using Briefings.Typesetting.Blocks;

namespace Briefings.Typesetting.Html;

/// <summary>Draws charts as SVG in the page. Its looks come from classes: no element has a style of its own.</summary>
internal sealed class HtmlChart
{
    private const float Width = 640, LineHeight = 20, BarHeight = 14, Gap = 8, Dot = 5;

    /// <summary>Letters that surely fit into the width, as nothing here measures them.</summary>
    private const int LettersToLine = 72, LettersBesideDate = 58;

    private const float RoomForValue = 120, RoomForDate = 110;

    private readonly StringBuilder shapes = new();
    private float y;

    public static string Draw(Chart chart)
    {
        var drawing = new HtmlChart();
        drawing.Text(chart.Title, 0, LettersToLine, "title");
        if (chart is BarChart bars)
            drawing.Bars(bars);
        else
            drawing.Events((Timeline)chart);
        return string.Create(CultureInfo.InvariantCulture, $"<figure class=\"chart\">\n<svg role=\"img\" aria-label=\"{HtmlText.Escape(chart.Description)}\" viewBox=\"0 0 {Width} {drawing.y + Gap}\">\n{drawing.shapes}</svg>\n</figure>\n");
    }

    private void Bars(BarChart chart)
    {
        foreach (var bar in chart.Bars)
        {
            Text(bar.Label, 0, LettersToLine, "label");
            var width = chart.Most == 0 ? 0 : (float)(bar.Value / chart.Most) * (Width - RoomForValue);
            shapes.Append(CultureInfo.InvariantCulture, $"<rect x=\"0\" y=\"{y}\" width=\"{width:0.#}\" height=\"{BarHeight}\"/>\n<text x=\"{width + Gap:0.#}\" y=\"{y + BarHeight - 2}\">{HtmlText.Escape(chart.Shown(bar))}</text>\n");
            y += BarHeight + Gap;
        }
    }

    private void Events(Timeline chart)
    {
        y += Dot + Gap;
        shapes.Append(CultureInfo.InvariantCulture, $"<line x1=\"0\" y1=\"{y}\" x2=\"{Width}\" y2=\"{y}\"/>\n");
        foreach (var happened in chart.Events)
            shapes.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Dot + (chart.PlaceOf(happened) * (Width - (2 * Dot))):0.#}\" cy=\"{y}\" r=\"{Dot}\"/>\n");
        y += Dot + Gap;
        foreach (var happened in chart.Events)
        {
            shapes.Append(CultureInfo.InvariantCulture, $"<text class=\"title\" x=\"0\" y=\"{y + LineHeight - 5}\">{HtmlText.Escape(happened.Shown)}</text>\n");
            Text(happened.Text, RoomForDate, LettersBesideDate, "label");
        }
    }

    private void Text(string text, float x, int letters, string look)
    {
        foreach (var line in Lines(text, letters))
        {
            y += LineHeight;
            shapes.Append(CultureInfo.InvariantCulture, $"<text class=\"{look}\" x=\"{x}\" y=\"{y - 5}\">{HtmlText.Escape(line)}</text>\n");
        }
    }

    private static IEnumerable<string> Lines(string text, int letters)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + word.Length >= letters)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
            yield return line;
    }
}
