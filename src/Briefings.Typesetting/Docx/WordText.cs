using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordPiece = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Briefings.Typesetting.Docx;

internal static class WordText
{
    /// <summary>Text that XML can carry; each character that it cannot becomes U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(IsAllowed(rune.Value) ? rune.ToString() : "\uFFFD");
        return clean.ToString();
    }

    /// <summary>The text with the breaks and tabs in it as elements of their own.</summary>
    public static IEnumerable<OpenXmlElement> Pieces(string text)
    {
        foreach (var (number, line) in Clean(text).Split('\n').Index())
        {
            if (number > 0)
                yield return new Break();
            foreach (var (tab, piece) in line.Split('\t').Index())
            {
                if (tab > 0)
                    yield return new TabChar();
                if (piece.Length > 0)
                    yield return new WordPiece(piece) { Space = SpaceProcessingModeValues.Preserve };
            }
        }
    }

    private static bool IsAllowed(int value) =>
        value is '\n' or '\t' || (value >= 0x20 && value is not (>= 0x7F and < 0xA0) && (value & 0xFFFE) != 0xFFFE);
}
