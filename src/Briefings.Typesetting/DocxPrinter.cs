using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Docx;
using Briefings.Typesetting.Styles;

namespace Briefings.Typesetting;

/// <summary>
/// Prints the same Markdown as a DOCX file for people who go on writing in it: headings, lists, tables, links and badges are the word
/// processor's own. The same arguments give the same bytes. Characters are the word processor's to find fonts for.
/// </summary>
public static class DocxPrinter
{
    public static byte[] Print(string markdown, PageStyle style, DocumentInfo info)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(info);

        return new WordFile(MarkdownReader.Read(markdown, style.PictureFolder), style with { Marking = info.Marking ?? style.Marking }, info).Write();
    }
}
