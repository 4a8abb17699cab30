using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Pdf;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting;

/// <summary>
/// Prints Markdown as a tagged PDF 1.7: Markdown becomes blocks, blocks become strips, strips are put on pages, pages are drawn.
/// The same arguments give the same bytes, on any thread and in any process. Every Markdown text can be printed.
/// </summary>
public static class PdfPrinter
{
    public static PrintedPdf Print(string markdown, PageStyle style, DocumentInfo info)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(info);

        using var shaper = new Shaper(info.Language, FontChain.Of(style.FontFolder, style.MachineFonts));
        var read = MarkdownReader.Read(markdown);
        var (geometry, scale, missing) = (PageGeometry.Of(style), new TypeScale(style), new MissingCharacters());
        var trial = new Typesetter(read, scale, shaper, new MissingCharacters());
        var document = OnePage.Fit(read, blocks => LayOut(read with { Blocks = blocks }, geometry, scale, trial, StructureElement.Document()).Count == 1);
        var typesetter = new Typesetter(document, scale, shaper, missing);

        var pdf = new PdfDocument(geometry.Width, geometry.Height);
        var pages = LayOut(document, geometry, scale, typesetter, pdf.Structure);
        new Painter(pdf, geometry, scale, new PageFurniture(style, info, geometry, scale, typesetter)).Paint(pages);
        return new PrintedPdf(pdf.Save(info), pages.Count, missing.Found);
    }

    internal static IReadOnlyList<Page> LayOut(
        MarkdownText document, PageGeometry geometry, TypeScale scale, Typesetter typesetter, StructureElement structure)
    {
        var column = new Region(
            geometry.Left, geometry.TextWidth, scale.Body, structure, RunsLeftward: typesetter.Direction == TextDirection.RightToLeft);
        var composer = new Composer(scale, typesetter, geometry);
        return [.. OnePage.Sheets(document.Blocks).SelectMany(sheet => Paginator.Paginate(composer.Compose(sheet, column), geometry.TextHeight))];
    }
}
