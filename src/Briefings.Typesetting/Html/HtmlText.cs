using System.Text;
using Briefings.Typesetting.Pictures;

namespace Briefings.Typesetting.Html;

internal static class HtmlText
{
    /// <param name="attributes">Size or class.</param>
    public static string Image(Picture picture, string alt, string attributes) =>
        $"<img src=\"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.File)}\" alt=\"{Escape(alt)}\" {attributes}>";

    /// <summary>Text that is safe between tags and within quotation marks. What HTML cannot carry becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\n' or '\t' => escaped.Append((char)rune.Value),
                < 0x20 or (>= 0x7F and < 0xA0) => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
