using DocumentFormat.OpenXml.Wordprocessing;

namespace Briefings.Typesetting.Docx;

/// <summary>The fonts that the file names, and what stands in where a machine lacks them: a font is not carried in the file.</summary>
internal static class FontNames
{
    public const string Serif = "Source Serif 4";
    public const string Sans = "Source Sans 3";
    public const string SerifOfComplexScripts = "Times New Roman";
    public const string SansOfComplexScripts = "Arial";

    public static DocumentFormat.OpenXml.Wordprocessing.Fonts Table() => new(
        Of(Serif, "Cambria", FontFamilyValues.Roman),
        Of(Sans, "Calibri", FontFamilyValues.Swiss),
        Of(SerifOfComplexScripts, null, FontFamilyValues.Roman),
        Of(SansOfComplexScripts, null, FontFamilyValues.Swiss));

    private static Font Of(string name, string? standIn, FontFamilyValues family)
    {
        var font = new Font { Name = name };
        if (standIn is not null)
            font.Append(new AltName { Val = standIn });
        font.Append(new DocumentFormat.OpenXml.Wordprocessing.FontFamily { Val = family }, new Pitch { Val = FontPitchValues.Variable });
        return font;
    }
}
