using System.Globalization;
using System.Text;
using Briefings.Typesetting;
using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Structure;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text;

namespace Briefings.Tests.Typesetting.Layout;

/// <summary>A document put on pages and not yet drawn.</summary>
internal static class LaidOut
{
    public static IReadOnlyList<Page> Pages(string markdown, PageStyle? look = null)
    {
        var style = look ?? new PageStyle();
        using var shaper = new Shaper("en", FontChain.Vendored);
        var (document, geometry, scale) = (MarkdownReader.Read(markdown), PageGeometry.Of(style, runsLeftward: false), new TypeScale(style));
        var typesetter = new Typesetter(document, scale, shaper, new MissingCharacters());
        return PdfPrinter.LayOut(document, style, geometry, scale, typesetter, StructureElement.Document());
    }

    /// <summary>A line for each strip: how far down it begins, its kind, where its text begins, and its first words.</summary>
    public static string Picture(IReadOnlyList<Page> pages)
    {
        var picture = new StringBuilder();
        for (var i = 0; i < pages.Count; i++)
        {
            picture.Append(CultureInfo.InvariantCulture, $"page {i + 1}\n");
            foreach (var (strip, x, y, isRepeated) in pages[i].Strips)
                picture.Append(CultureInfo.InvariantCulture, $"{y,5:0} {strip.Kind}{(isRepeated ? " again" : "")}{Words(strip, x)}\n");
        }

        return picture.ToString();
    }

    public static string TextOf(Strip strip) => string.Concat(strip.Marks.OfType<Mark.Line>().Select(line => line.Text.Text + " ")).Trim();

    private static string Words(Strip strip, float column)
    {
        var lines = strip.Marks.OfType<Mark.Line>().ToList();
        return lines.Count == 0 ? ""
            : string.Create(CultureInfo.InvariantCulture, $" at {column + lines[0].X:0}: {string.Join(' ', TextOf(strip).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))}");
    }
}
