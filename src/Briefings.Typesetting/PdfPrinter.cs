using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Pdf;
using Briefings.Typesetting.Structure;
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

        style = style with { Marking = info.Marking ?? style.Marking };
        using var shaper = new Shaper(info.Language, FontChain.Of(style.FontFolder, style.MachineFonts));
        var document = MarkdownReader.Read(markdown, style.PictureFolder);
        var (geometry, scale, missing) = (PageGeometry.Of(style, ParagraphDirection.OfLanguage(info.Language) == TextDirection.RightToLeft), new TypeScale(style), new MissingCharacters());
        // The blocks are not kept beyond the layout: of a long document they are a tenth of all that is held.
        var (faults, typesetter) = (document.Faults, new Typesetter(document with { Blocks = [] }, scale, shaper, missing));

        var pdf = new PdfDocument(geometry.Width, geometry.Height);
        var pages = new Queue<Page>(LayOut(document, style, geometry, scale, typesetter, pdf.Structure));
        var count = pages.Count;
        new Painter(pdf, geometry, scale, new PageFurniture(style, info, geometry, scale, typesetter)).Paint(pages);
        return new PrintedPdf(pdf.Save(info with { Marking = style.Marking, Attachments = style.Attach ? info.Attachments : [] }), count, missing.Found, faults);
    }

    internal static IReadOnlyList<Page> LayOut(
        MarkdownText document, PageStyle style, PageGeometry geometry, TypeScale scale, Typesetter typesetter, StructureElement structure)
    {
        var column = new Region(
            geometry.Left, geometry.ColumnWidth, scale.Body, structure, RunsLeftward: typesetter.Direction == TextDirection.RightToLeft);
        var composer = new Composer(scale, typesetter, geometry);
        var notes = new NoteComposer(scale, typesetter, composer);
        List<Strip> strips = [.. composer.Logo(style.Logo, column), .. composer.Compose(document.Blocks, column)];
        if (style.Notes == NotePlace.End)
            strips.AddRange(notes.ForEnd(column));
        var pages = Paginator.Paginate(strips, style.Notes == NotePlace.End ? FootNotes.None : notes.ForFoot(column), geometry);
        return new PageNumbers(typesetter, scale).Resolve(pages);
    }
}
