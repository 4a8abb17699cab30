using Scriban.Runtime;

namespace Briefings.Rendering.Markdown;

/// <summary>What templates call as <c>md.link</c>, <c>md.code</c> and <c>md.quote</c>. There is no <c>md.raw</c>: no value is ever printed unescaped.</summary>
internal sealed class MarkdownFunctions : ScriptObject
{
    public MarkdownFunctions()
    {
        this.Import("link", Link);
        this.Import("code", Code);
        this.Import("quote", Quote);
    }

    /// <summary>A link, for an absolute http or https address; for any other address the text alone.</summary>
    private static Safe Link(object? text, string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? new Safe($"[{Shown(text ?? url!)}](<{Encoded(address)}>)")
            : new Safe(Shown(text ?? url ?? ""));

    private static string Shown(object text) => text is Safe safe ? safe.Markdown : MarkdownEscape.Escape(text.ToString() ?? "");

    /// <summary>Code in a fence longer than any run of backticks in it.</summary>
    private static Safe Code(string? text)
    {
        var code = PlainText.Of(text ?? "");
        if (code.Length == 0)
            return new Safe("");

        var fence = new string('`', LongestRunOfBackticks(code) + 1);
        return new Safe($"{fence} {code.Replace("|", "\\|", StringComparison.Ordinal)} {fence}");
    }

    /// <summary>A block quotation: every paragraph of the text is one of the quotation.</summary>
    private static Safe Quote(string? text)
    {
        var paragraphs = (text ?? "").ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(MarkdownEscape.Escape)
            .Where(paragraph => paragraph.Length > 0);
        return new Safe(string.Join("\n>\n", paragraphs.Select(paragraph => $"> {paragraph}")));
    }

    /// <summary>Nothing in the address ends the link or the table cell, opens an attribute or reads as an entity.</summary>
    private static string Encoded(Uri address) => string.Concat(address.AbsoluteUri.Select(c => c switch
    {
        '<' or '>' or '|' or '\\' or '{' or '}' or '`' => Uri.HexEscape(c),
        '&' => "&amp;",
        _ => c.ToString(),
    }));

    private static int LongestRunOfBackticks(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
