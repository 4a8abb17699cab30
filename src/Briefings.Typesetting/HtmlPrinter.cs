using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Html;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting;

/// <summary>
/// Prints the same Markdown as one HTML file that needs nothing beside itself: no script, no load, its style named by hash in its own
/// content security policy. The same arguments give the same text.
/// </summary>
public static class HtmlPrinter
{
    public static PrintedHtml Print(string markdown, PageStyle style, DocumentInfo info)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(style);
        ArgumentNullException.ThrowIfNull(info);

        var document = MarkdownReader.Read(markdown, style.PictureFolder);
        var writer = new HtmlWriter(document, ParagraphDirection.OfLanguage(info.Language));
        var body = writer.Write();
        return new PrintedHtml(HtmlPage.Wrap(body, writer.HasPictures, style, info), document.Faults);
    }
}
