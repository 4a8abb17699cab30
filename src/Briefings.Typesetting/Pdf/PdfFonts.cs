using Briefings.Typesetting.Fonts;

namespace Briefings.Typesetting.Pdf;

/// <summary>The faces that a file embeds, in the order of their first use.</summary>
internal sealed class PdfFonts(PdfObjects objects)
{
    private readonly List<(EmbeddedFont Font, int Id)> fonts = [];

    /// <summary>The font to set a run in. A face whose codes are used up is embedded once more.</summary>
    public EmbeddedFont FontFor(FontFace face, int glyphs)
    {
        var index = fonts.FindLastIndex(entry => entry.Font.Face == face);
        if (index < 0 || !fonts[index].Font.HasRoomFor(glyphs))
        {
            fonts.Add((new EmbeddedFont(face, $"F{fonts.Count + 1}"), objects.Reserve()));
            index = fonts.Count - 1;
        }

        return fonts[index].Font;
    }

    /// <returns>The font resources that all pages share.</returns>
    public string Write()
    {
        foreach (var (font, id) in fonts)
            font.Write(objects, id);
        return string.Concat(fonts.Select(entry => $"/{entry.Font.ResourceName} {entry.Id} 0 R"));
    }
}
