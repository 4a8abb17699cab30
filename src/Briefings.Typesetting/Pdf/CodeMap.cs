namespace Briefings.Typesetting.Pdf;

/// <summary>Writes what the codes of a font lead to as CMaps (Adobe Technical Note 5014).</summary>
internal static class CodeMap
{
    public const string Name = "Briefings-Codes";

    private const int EntriesToABlock = 100;

    /// <summary>The text of each code but the first, which is never shown.</summary>
    public static void WriteUnicode(PdfBuffer map, IReadOnlyList<(ushort Glyph, string Text)> uses)
    {
        Begin(map, "UCS", "Adobe-Identity-UCS", 2);
        for (var code = 1; code < uses.Count; code++)
        {
            BeginEntry(map, "bfchar", code, code - 1, uses.Count - code);
            map.Append("<"u8).AppendUtf16(uses[code].Text).Append(">"u8);
            EndEntry(map, "bfchar", code - 1, isLast: code == uses.Count - 1);
        }

        End(map);
    }

    public static void WriteCharacterIds(PdfBuffer map, IReadOnlyList<ushort> ids)
    {
        Begin(map, "Identity", Name, 1);
        for (var code = 0; code < ids.Count; code++)
        {
            BeginEntry(map, "cidchar", code, code, ids.Count - code);
            map.Append(ids[code]);
            EndEntry(map, "cidchar", code, isLast: code == ids.Count - 1);
        }

        End(map);
    }

    private static void Begin(PdfBuffer map, string ordering, string name, int type) => map.Append(
        $"/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering({ordering})/Supplement 0>>def"
        + $"/CMapName/{name} def/CMapType {type} def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n");

    private static void BeginEntry(PdfBuffer map, string operation, int code, int index, int left)
    {
        if (index % EntriesToABlock == 0)
            map.Append($"{Math.Min(left, EntriesToABlock)} begin{operation}\n");
        map.Append("<"u8).AppendHex(code, 4).Append(">"u8);
    }

    private static void EndEntry(PdfBuffer map, string operation, int index, bool isLast)
    {
        map.Append("\n"u8);
        if (isLast || index % EntriesToABlock == EntriesToABlock - 1)
            map.Append($"end{operation}\n");
    }

    private static void End(PdfBuffer map) => map.Append("endcmap CMapName currentdict/CMap defineresource pop end end"u8);
}
