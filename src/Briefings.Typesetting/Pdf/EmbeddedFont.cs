using System.Security.Cryptography;
using System.Text;
using Briefings.Typesetting.Fonts;

namespace Briefings.Typesetting.Pdf;

/// <summary>
/// A face as one file uses it. Its codes are given out as glyphs come, one for each pair of a glyph and the text it shows: a ligature,
/// a hyphen that stands for a soft one and a placeholder all give back their own text, in every reader.
/// </summary>
internal sealed class EmbeddedFont(FontFace face, string resourceName)
{
    private const int MostCodes = ushort.MaxValue;
    private const int BoldWeight = 600;
    private const string SystemInfo = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

    private readonly Dictionary<(ushort Glyph, string Text), ushort> codes = [];
    private readonly Dictionary<int, ushort> plainCodes = [];
    private readonly List<(ushort Glyph, string Text)> uses = [(0, "")];

    public string ResourceName => resourceName;

    public FontFace Face => face;

    public bool HasRoomFor(int glyphs) => uses.Count + glyphs < MostCodes;

    public ushort CodeOf(ushort glyph, string text)
    {
        // Nearly every glyph shows one unit of text: it is found without hashing a string.
        if (text.Length != 1)
            return NewOrKnown(glyph, text);
        var key = (glyph << 16) | text[0];
        if (!plainCodes.TryGetValue(key, out var code))
            plainCodes[key] = code = NewOrKnown(glyph, text);
        return code;
    }

    private ushort NewOrKnown(ushort glyph, string text)
    {
        if (!codes.TryGetValue((glyph, text), out var code))
        {
            codes[(glyph, text)] = code = (ushort)uses.Count;
            uses.Add((glyph, text));
        }

        return code;
    }

    /// <summary>Writes the font as a composite font (ISO 32000-1, 9.7).</summary>
    /// <param name="id">The object reserved for it.</param>
    public void Write(PdfObjects objects, int id)
    {
        var program = FontSubset.Of(face, uses.Select(use => use.Glyph));
        var name = $"{Prefix(program)}+{face.Name}";
        var (descendant, encoding) = face.IsCff
            ? WriteCff(objects, name, CffProgram.OfFont(program))
            : (WriteTrueType(objects, name, program), "/Identity-H");
        objects.Set(id,
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding{encoding}/DescendantFonts[{descendant} 0 R]"
            + $"/ToUnicode {objects.AddStream(Encoding.ASCII.GetBytes(CodeMap.ToUnicode(uses)))} 0 R>>");
    }

    /// <summary>Codes are character ids, which a map leads to glyphs.</summary>
    private int WriteTrueType(PdfObjects objects, string name, byte[] program)
    {
        var file = objects.AddStream(program, $"/Length1 {program.Length}");
        var widths = Numbers([.. uses.Select(use => WidthOf(use.Glyph))]);
        return objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}{SystemInfo}/FontDescriptor {WriteDescriptor(objects, name, $"/FontFile2 {file} 0 R")} 0 R"
            + $"/DW 1000/W[0[{widths}]]/CIDToGIDMap {objects.AddStream(GlyphOfEachCode())} 0 R>>");
    }

    /// <summary>The character ids are the font's own: a map of its own leads codes to them.</summary>
    private (int Descendant, string Encoding) WriteCff(PdfObjects objects, string name, CffProgram program)
    {
        var file = objects.AddStream(program.Bytes, "/Subtype/CIDFontType0C");
        var ids = uses.ConvertAll(use => program.CharacterIdOf(use.Glyph));
        var widths = uses.Zip(ids).DistinctBy(pair => pair.Second).OrderBy(pair => pair.Second)
            .Select(pair => $"{pair.Second}[{PdfText.Number(WidthOf(pair.First.Glyph))}]");
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType0/BaseFont/{name}{SystemInfo}/FontDescriptor {WriteDescriptor(objects, name, $"/FontFile3 {file} 0 R")} 0 R"
            + $"/DW 1000/W[{string.Concat(widths)}]>>");
        var encoding = objects.AddStream(
            Encoding.ASCII.GetBytes(CodeMap.ToCharacterIds(ids)), $"/Type/CMap/CMapName/{CodeMap.Name}/WMode 0{SystemInfo}");
        return (descendant, $" {encoding} 0 R");
    }

    private int WriteDescriptor(PdfObjects objects, string name, string file)
    {
        var metrics = face.Metrics;
        var flags = 4 | (metrics.ItalicAngle == 0 ? 0 : 64) | (face.IsSerif ? 2 : 0);
        return objects.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{Numbers(metrics.Left, metrics.Bottom, metrics.Right, metrics.Top)}]"
            + $"/ItalicAngle {Numbers(metrics.ItalicAngle)}/Ascent {Numbers(metrics.Ascent)}/Descent {Numbers(metrics.Descent)}/CapHeight {Numbers(metrics.CapHeight)}"
            + $"/StemV {(face.Weight >= BoldWeight ? 140 : 80)}{file}>>");
    }

    /// <summary>The width the file states for a glyph, in thousandths of the size.</summary>
    public float WidthOf(ushort glyph) => MathF.Round(face.AdvanceOf(glyph), 1);

    private static string Numbers(params float[] numbers) => string.Join(' ', numbers.Select(PdfText.Number));

    private byte[] GlyphOfEachCode() => [.. uses.SelectMany(use => new[] { (byte)(use.Glyph >> 8), (byte)use.Glyph })];

    private static string Prefix(byte[] program) =>
        string.Concat(SHA256.HashData(program).Take(6).Select(value => (char)('A' + (value % 26))));
}
