using System.Buffers.Binary;
using System.Security.Cryptography;
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

    // Nearly every glyph shows one unit of text: it is found without hashing a string.
    private readonly Dictionary<int, ushort> plainCodes = [];
    private readonly Dictionary<(ushort Glyph, string Text), ushort> codes = [];
    private readonly List<(ushort Glyph, string Text)> uses = [(0, "")];

    public string ResourceName => resourceName;

    public FontFace Face => face;

    public bool HasRoomFor(int glyphs) => uses.Count + glyphs < MostCodes;

    public ushort CodeOf(ushort glyph, string text)
    {
        if (text.Length == 1)
            return Known(plainCodes, (glyph << 16) | text[0], glyph, text);
        return Known(codes, (glyph, text), glyph, text);
    }

    private ushort Known<T>(Dictionary<T, ushort> known, T key, ushort glyph, string text)
        where T : notnull
    {
        if (!known.TryGetValue(key, out var code))
        {
            known[key] = code = (ushort)uses.Count;
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
        using var map = new PdfBuffer();
        CodeMap.WriteUnicode(map, uses);
        var toUnicode = objects.AddStream(map.Written);
        objects.Set(id, $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding{encoding}/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>");
    }

    /// <summary>Codes are character ids, which a map leads to glyphs.</summary>
    private int WriteTrueType(PdfObjects objects, string name, byte[] program)
    {
        var file = objects.AddStream(program, $"/Length1 {program.Length}");
        var descriptor = WriteDescriptor(objects, name, $"/FontFile2 {file} 0 R");
        var glyphs = objects.AddStream(GlyphOfEachCode());
        return objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}{SystemInfo}/FontDescriptor {descriptor} 0 R"
            + $"/DW 1000/W[0[{Numbers([.. uses.Select(use => WidthOf(use.Glyph))])}]]/CIDToGIDMap {glyphs} 0 R>>");
    }

    /// <summary>The character ids are the font's own: a map of its own leads codes to them.</summary>
    private (int Descendant, string Encoding) WriteCff(PdfObjects objects, string name, CffProgram program)
    {
        var file = objects.AddStream(program.Bytes, "/Subtype/CIDFontType0C");
        var ids = uses.ConvertAll(use => program.CharacterIdOf(use.Glyph));
        var widths = uses.Zip(ids).DistinctBy(pair => pair.Second).OrderBy(pair => pair.Second)
            .Select(pair => $"{pair.Second}[{PdfText.Number(WidthOf(pair.First.Glyph))}]");
        var descriptor = WriteDescriptor(objects, name, $"/FontFile3 {file} 0 R");
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType0/BaseFont/{name}{SystemInfo}/FontDescriptor {descriptor} 0 R/DW 1000/W[{string.Concat(widths)}]>>");
        using var map = new PdfBuffer();
        CodeMap.WriteCharacterIds(map, ids);
        var encoding = objects.AddStream(map.Written, $"/Type/CMap/CMapName/{CodeMap.Name}/WMode 0{SystemInfo}");
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

    private byte[] GlyphOfEachCode()
    {
        var glyphs = new byte[uses.Count * 2];
        for (var code = 0; code < uses.Count; code++)
            BinaryPrimitives.WriteUInt16BigEndian(glyphs.AsSpan(code * 2), uses[code].Glyph);
        return glyphs;
    }

    private static string Prefix(byte[] program) =>
        string.Concat(SHA256.HashData(program).Take(6).Select(value => (char)('A' + (value % 26))));
}
