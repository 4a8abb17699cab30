using System.Security.Cryptography;
using System.Text;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Html;

/// <summary>The page around the text: what it is called, how it looks, and that it may load and run nothing.</summary>
internal static class HtmlPage
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    public static string Wrap(string body, PageStyle style, DocumentInfo info)
    {
        var css = Style.Value.Replace("#144a70", style.Accent.ToString(), StringComparison.Ordinal);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        return $"""
            <!doctype html>
            <html lang="{HtmlText.Escape(info.Language)}"{(ParagraphDirection.OfLanguage(info.Language) == TextDirection.RightToLeft ? " dir=\"rtl\"" : "")}>
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            {Meta("author", info.Author)}{Meta("description", info.Subject)}{Meta("keywords", info.Keywords)}{Meta("generator", info.Creator)}<title>{HtmlText.Escape(info.Title)}</title>
            <style>{css}</style>
            </head>
            <body>
            <main>
            {body}</main>
            </body>
            </html>

            """;
    }

    private static string Meta(string name, string content) =>
        content.Length == 0 ? "" : $"<meta name=\"{name}\" content=\"{HtmlText.Escape(content)}\">\n";

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("Briefings.Typesetting.Html.page.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
