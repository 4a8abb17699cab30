using Briefings.Typesetting.Fonts;

namespace Briefings.Typesetting.Pdf;

/// <summary>The faces that a file embeds, in the order of their first use.</summary>
internal sealed class PdfFonts(PdfObjects objects)
{
    private readonly List<(EmbeddedFont Font, int Id)> fonts = [];

    /// <summary>The font to set a run in. A face whose codes are used up is embedded once more.</summary>
    public EmbeddedFont FontFor(FontFace face, int glyphs)
    {
        for (var i = fonts.Count - 1; i >= 0; i--)
        {
            if (fonts[i].Font.Face != face)
                continue;
            if (fonts[i].Font.HasRoomFor(glyphs))
                return fonts[i].Font;
            break;
        }

        fonts.Add((new EmbeddedFont(face, $"F{fonts.Count + 1}"), objects.Reserve()));
        return fonts[^1].Font;
    }

    /// <returns>The font resources that all pages share.</returns>
    public string Write()
    {
        foreach (var (font, id) in fonts)
            font.Write(objects, id);
        return string.Concat(fonts.Select(entry => $"/{entry.Font.ResourceName} {entry.Id} 0 R"));
    }
}
