using System.Text;

namespace Briefings.Typesetting.Pdf;

/// <summary>Writes what the codes of a font lead to as CMaps (Adobe Technical Note 5014).</summary>
internal static class CodeMap
{
    public const string Name = "Briefings-Codes";

    private const int EntriesToABlock = 100;

    /// <summary>The text of each code but the first, which is never shown.</summary>
    public static string ToUnicode(IEnumerable<(ushort Glyph, string Text)> uses) => Write(
        "UCS", "Adobe-Identity-UCS", 2, "bfchar", uses.Select((use, code) => $"<{code:X4}><{PdfText.Utf16(use.Text)}>").Skip(1));

    public static string ToCharacterIds(IEnumerable<ushort> ids) => Write("Identity", Name, 1, "cidchar", ids.Select((id, code) => $"<{code:X4}>{id}"));

    private static string Write(string ordering, string name, int type, string operation, IEnumerable<string> entries)
    {
        var map = new StringBuilder(
            $"/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering({ordering})/Supplement 0>>def"
            + $"/CMapName/{name} def/CMapType {type} def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var block in entries.Chunk(EntriesToABlock))
            map.Append($"{block.Length} begin{operation}\n{string.Join('\n', block)}\nend{operation}\n");
        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }
}
