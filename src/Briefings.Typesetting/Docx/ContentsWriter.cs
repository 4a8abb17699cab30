using Briefings.Typesetting.Blocks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Briefings.Typesetting.Docx;

/// <summary>
/// The table of contents as a field. Its first state has the page numbers of our own pages, for whoever's program fills no fields; it is marked
/// as out of date, so that a program that does takes its own.
/// </summary>
internal sealed class ContentsWriter(OnceInFile once, Func<string, int> pageOf)
{
    /// <summary>In the frame that makes the word processor offer to bring it up to date; nothing where there are no headings.</summary>
    public IEnumerable<OpenXmlElement> Write(Contents contents)
    {
        if (contents.Headings.Count == 0)
            return [];
        List<Paragraph> lines = [.. contents.Headings.Select(Line)];
        lines[0].ParagraphProperties!.InsertAfterSelf(Mark(FieldCharValues.Begin, isOutOfDate: true)).InsertAfterSelf(Code(" TOC \\o \"1-3\" \\h ")).InsertAfterSelf(Mark(FieldCharValues.Separate));
        lines[^1].Append(Mark(FieldCharValues.End));
        var frame = new SdtProperties(new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique()));
        return [new SdtBlock(frame, new SdtContentBlock(lines))];
    }

    private Paragraph Line(Heading heading)
    {
        var place = once.NameOf(heading.Id!);
        var text = string.Concat(heading.Text.Where(span => span.Link is not { IsNote: true }).Select(span => span.Text)).Replace('\n', ' ');
        return new Paragraph(
            new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = StyleNames.Contents(heading.Level) } },
            new Hyperlink([new Run(WordText.Pieces(text)), new Run(new TabChar()), .. Page(heading.Id!, place)]) { Anchor = place, History = true });
    }

    private Run[] Page(string heading, string place) =>
    [
        Mark(FieldCharValues.Begin), Code($" PAGEREF {place} \\h "), Mark(FieldCharValues.Separate),
        new Run(WordText.Pieces(Measures.Text(pageOf(heading)))), Mark(FieldCharValues.End),
    ];

    private static Run Mark(FieldCharValues kind, bool isOutOfDate = false) => new(new FieldChar { FieldCharType = kind, Dirty = isOutOfDate ? true : null });

    private static Run Code(string instruction) => new(new FieldCode(instruction) { Space = SpaceProcessingModeValues.Preserve });
}
