using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Structure;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Docx;

/// <summary>The pages on which our own layout has the places of a text. A word processor's pages are near them, and may differ.</summary>
internal sealed class OwnPages(MarkdownText document, PageStyle style, PageGeometry geometry, TypeScale scale, string language)
{
    private Dictionary<string, int>? places;

    /// <summary>Laid out when it is asked for the first time: most texts have no table of contents.</summary>
    public int PageOf(string place) => (places ??= LayOut()).GetValueOrDefault(place, 1);

    private Dictionary<string, int> LayOut()
    {
        using var shaper = new Shaper(language, FontChain.Of(style.FontFolder, style.MachineFonts));
        var typesetter = new Typesetter(document with { Blocks = [] }, scale, shaper, new MissingCharacters());
        return PageNumbers.Of(PdfPrinter.LayOut(document, style, geometry, scale, typesetter, StructureElement.Document()));
    }
}
