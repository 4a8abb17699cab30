using System.Security.Cryptography;
using System.Text;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Html;

/// <summary>The page around the text: what it is called, how it looks, and that it may load and run nothing.</summary>
internal static class HtmlPage
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    public static string Wrap(string body, bool hasPictures, PageStyle style, DocumentInfo info)
    {
        var marking = info.Marking ?? style.Marking;
        var css = StyleOf(style).Replace("#fefefe", MarkingColors.Of(marking).ToString(), StringComparison.Ordinal);
        var label = marking.Length == 0 ? "" : $"<p class=\"marking\">{HtmlText.Escape(marking)}</p>\n";
        var logo = style.Logo is null ? "" : HtmlText.Image(style.Logo.Picture, style.Logo.Alt, "class=\"logo\"") + "\n";
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)));
        return $"""
            <!doctype html>
            <html lang="{HtmlText.Escape(info.Language)}"{(ParagraphDirection.OfLanguage(info.Language) == TextDirection.RightToLeft ? " dir=\"rtl\"" : "")}>
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{hash}';{(hasPictures || style.Logo is not null ? " img-src data:;" : "")} base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            {Meta("author", info.Author)}{Meta("description", info.Subject)}{Meta("keywords", info.Keywords)}{Meta("dcterms.rights", marking)}{Meta("generator", info.Creator)}<title>{HtmlText.Escape(info.Title)}</title>
            <style>{css}</style>
            </head>
            <body>
            <main>
            {label}{logo}{body}{label}</main>
            </body>
            </html>

            """;
    }

    /// <summary>The colours that the page has in the light are those of the style; in the dark, paler ones made of them.</summary>
    private static string StyleOf(PageStyle style) => Style.Value
        .Replace("#144a70", style.Accent.ToString(), StringComparison.Ordinal)
        .Replace("#1b1d20", style.Colors.Text.ToString(), StringComparison.Ordinal)
        .Replace("#596068", style.Colors.Muted.ToString(), StringComparison.Ordinal)
        .Replace("#9a241c", style.Colors.Alert.ToString(), StringComparison.Ordinal)
        .Replace("#8a5506", style.Colors.Warning.ToString(), StringComparison.Ordinal)
        .Replace("--leading: 1.5", $"--leading: {style.Density switch { Density.Compact => "1.4", Density.Airy => "1.62", _ => "1.5" }}", StringComparison.Ordinal);

    private static string Meta(string name, string content) =>
        content.Length == 0 ? "" : $"<meta name=\"{name}\" content=\"{HtmlText.Escape(content)}\">\n";

    private static string ReadStyle()
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream("Briefings.Typesetting.Html.page.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
