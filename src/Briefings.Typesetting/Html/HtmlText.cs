using System.Text;
using Briefings.Typesetting.Pictures;
using Briefings.Typesetting.Text.Bidi;

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

    /// <summary>Escaped text with what is isolated in elements of its own; an isolate that is not closed stays the character it is.</summary>
    public static string Isolated(string escaped)
    {
        var opening = escaped.AsSpan().LastIndexOfAnyInRange(BidiControls.LeftToRightIsolate, BidiControls.FirstStrongIsolate);
        var closing = opening < 0 ? -1 : escaped.IndexOf(BidiControls.PopIsolate, opening);
        if (closing < 0)
            return escaped;
        var direction = escaped[opening] switch { BidiControls.LeftToRightIsolate => " dir=\"ltr\"", BidiControls.FirstStrongIsolate => "", _ => " dir=\"rtl\"" };
        return Isolated($"{escaped[..opening]}<bdi{direction}>{escaped[(opening + 1)..closing]}</bdi>{escaped[(closing + 1)..]}");
    }
}
