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

    private readonly Dictionary<(ushort Glyph, string Text), ushort> codes = [];
    private readonly List<(ushort Glyph, string Text)> uses = [(0, "")];

    public string ResourceName => resourceName;

    public FontFace Face => face;

    public bool HasRoomFor(int glyphs) => uses.Count + glyphs < MostCodes;

    public ushort CodeOf(ushort glyph, string text)
    {
        if (!codes.TryGetValue((glyph, text), out var code))
        {
            codes[(glyph, text)] = code = (ushort)uses.Count;
            uses.Add((glyph, text));
        }

        return code;
    }

    /// <summary>Writes the font as a composite font with Identity-H codes (ISO 32000-1, 9.7).</summary>
    /// <param name="id">The object reserved for it.</param>
    public void Write(PdfObjects objects, int id)
    {
        var program = FontSubset.Of(face, uses.Select(use => use.Glyph));
        var name = $"{Prefix(program)}+{face.Name}";
        var file = objects.AddStream(program, $"/Length1 {program.Length}");
        var metrics = face.Metrics;
        var flags = 4 | (metrics.ItalicAngle == 0 ? 0 : 64) | (face.Name.StartsWith("SourceSerif", StringComparison.Ordinal) ? 2 : 0);
        var descriptor = objects.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{Numbers(metrics.Left, metrics.Bottom, metrics.Right, metrics.Top)}]"
            + $"/ItalicAngle {Numbers(metrics.ItalicAngle)}/Ascent {Numbers(metrics.Ascent)}/Descent {Numbers(metrics.Descent)}/CapHeight {Numbers(metrics.CapHeight)}"
            + $"/StemV {(face.Name.Contains("Bold", StringComparison.Ordinal) ? 140 : 80)}/FontFile2 {file} 0 R>>");
        var widths = Numbers([.. uses.Select(use => WidthOf(use.Glyph))]);
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/DW 1000/W[0[{widths}]]/CIDToGIDMap {objects.AddStream(GlyphOfEachCode())} 0 R>>");
        objects.Set(id,
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]"
            + $"/ToUnicode {objects.AddStream(Encoding.ASCII.GetBytes(ToUnicode()))} 0 R>>");
    }

    /// <summary>The width the file states for a glyph, in thousandths of the size.</summary>
    public float WidthOf(ushort glyph) => MathF.Round(face.AdvanceOf(glyph), 1);

    private static string Numbers(params float[] numbers) => string.Join(' ', numbers.Select(PdfText.Number));

    private byte[] GlyphOfEachCode() => [.. uses.SelectMany(use => new[] { (byte)(use.Glyph >> 8), (byte)use.Glyph })];

    private string ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"
            + "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var block in uses.Select((use, code) => (use.Text, Code: code)).Skip(1).Chunk(100))
        {
            map.Append($"{block.Length} beginbfchar\n");
            foreach (var (text, code) in block)
                map.Append($"<{code:X4}><{PdfText.Utf16(text)}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }

    private static string Prefix(byte[] program) =>
        string.Concat(SHA256.HashData(program).Take(6).Select(value => (char)('A' + (value % 26))));
}
