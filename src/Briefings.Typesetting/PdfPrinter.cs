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
        var read = MarkdownReader.Read(markdown, style.PictureFolder);
        var (geometry, scale, missing) = (PageGeometry.Of(style, ParagraphDirection.OfLanguage(info.Language) == TextDirection.RightToLeft), new TypeScale(style), new MissingCharacters());
        var document = OnePage.Fit(read, blocks => PagesOf(blocks) == 1);
        // The blocks are not kept beyond the layout: of a long document they are a tenth of all that is held.
        var (faults, typesetter) = (document.Faults, new Typesetter(document with { Blocks = [] }, scale, shaper, missing));

        using var pdf = new PdfDocument(geometry.Width, geometry.Height);
        var pages = new Queue<Page>(LayOut(document, style, geometry, scale, typesetter, pdf.Structure));
        var count = pages.Count;
        new Painter(pdf, geometry, scale, new PageFurniture(style, info, geometry, scale, typesetter)).Paint(pages);
        return new PrintedPdf(pdf.Save(info with { Marking = style.Marking, Attachments = style.Attach ? info.Attachments : [] }), count, missing.Found, faults);

        // Notes at the text's end take no room of the page.
        int PagesOf(IReadOnlyList<Block> blocks)
        {
            var trial = new Typesetter(read with { Blocks = [], Notes = style.Notes == NotePlace.End ? [] : read.Notes }, scale, shaper, new MissingCharacters());
            return LayOut(read with { Blocks = blocks }, style, geometry, scale, trial, StructureElement.Document()).Count;
        }
    }

    internal static IReadOnlyList<Page> LayOut(
        MarkdownText document, PageStyle style, PageGeometry geometry, TypeScale scale, Typesetter typesetter, StructureElement structure)
    {
        var column = new Region(
            geometry.Left, geometry.ColumnWidth, scale.Body, structure, RunsLeftward: typesetter.Direction == TextDirection.RightToLeft);
        var composer = new Composer(scale, typesetter, geometry);
        var notes = new NoteComposer(scale, typesetter, composer);
        // Read first, as it stands first.
        List<Strip> logo = [.. composer.Logo(style.Logo, column)];
        List<List<Strip>> sheets = [.. OnePage.Sheets(document.Blocks).Select(sheet => composer.Compose(sheet, column))];
        sheets[0].InsertRange(0, logo);
        if (style.Notes == NotePlace.End)
            sheets[^1].AddRange(notes.ForEnd(column));
        var foot = style.Notes == NotePlace.End ? FootNotes.None : notes.ForFoot(column);
        return new PageNumbers(typesetter, scale).Resolve([.. sheets.SelectMany(strips => Paginator.Paginate(strips, foot, geometry))]);
    }
}
