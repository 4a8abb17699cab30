using System.Buffers.Binary;

namespace Briefings.Typesetting.Fonts;

/// <summary>
/// The outlines of an OpenType font in the Compact Font Format, as a PDF takes them, with the character id of each glyph: by the font's
/// charset where it is CID-keyed, else the glyph's own number (Adobe Technical Note 5176; ISO 32000-1, 9.7.4.2).
/// </summary>
internal sealed class CffProgram
{
    private const int CharsetOperator = 15, RosOperator = 1230, CharStringsOperator = 17;

    private readonly ushort[]? characterIds;

    private CffProgram(byte[] bytes)
    {
        Bytes = bytes;
        var top = ReadTopDictionary();
        if (top.ContainsKey(RosOperator) && top.TryGetValue(CharsetOperator, out var charset) && charset > 2)
            characterIds = ReadCharset(charset, ReadCount(top[CharStringsOperator]));
    }

    public byte[] Bytes { get; }

    public static CffProgram OfFont(byte[] font)
    {
        for (var record = 12; record < 12 + (16 * BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4))); record += 16)
        {
            if (font.AsSpan(record, 4).SequenceEqual("CFF "u8))
                return new CffProgram(font.AsSpan(Number(font, record + 8, 4), Number(font, record + 12, 4)).ToArray());
        }

        throw new InvalidOperationException("The font has no CFF table.");
    }

    public ushort CharacterIdOf(ushort glyph) => characterIds is null ? glyph : characterIds[glyph];

    /// <summary>The last operand of each operator; one of two bytes counts as 1200 and more.</summary>
    private Dictionary<int, int> ReadTopDictionary()
    {
        var names = Bytes[2];
        var (start, end) = FirstOfIndex(EndOfIndex(names));
        var operands = new Dictionary<int, int>();
        var operand = 0;
        for (var at = start; at < end;)
        {
            var first = Bytes[at++];
            switch (first)
            {
                case 12:
                    operands[1200 + Bytes[at++]] = operand;
                    break;
                case <= 21:
                    operands[first] = operand;
                    break;
                case 28:
                    operand = BinaryPrimitives.ReadInt16BigEndian(Bytes.AsSpan(at));
                    at += 2;
                    break;
                case 29:
                    operand = BinaryPrimitives.ReadInt32BigEndian(Bytes.AsSpan(at));
                    at += 4;
                    break;
                case 30:
                    while ((Bytes[at] & 0xF) != 0xF && Bytes[at] >> 4 != 0xF)
                        at++;
                    at++;
                    break;
                case <= 246:
                    operand = first - 139;
                    break;
                case <= 250:
                    operand = ((first - 247) * 256) + Bytes[at++] + 108;
                    break;
                default:
                    operand = (-(first - 251) * 256) - Bytes[at++] - 108;
                    break;
            }
        }

        return operands;
    }

    private ushort[] ReadCharset(int at, int glyphs)
    {
        var ids = new ushort[glyphs];
        var format = Bytes[at++];
        for (var glyph = 1; glyph < glyphs;)
        {
            var id = Number(Bytes, at, 2);
            at += 2;
            var more = format == 0 ? 0 : Number(Bytes, at, format);
            at += format;
            for (var i = 0; i <= more && glyph < glyphs; i++)
                ids[glyph++] = (ushort)(id + i);
        }

        return ids;
    }

    private int ReadCount(int index) => Number(Bytes, index, 2);

    private (int Start, int End) FirstOfIndex(int index)
    {
        var (count, size) = (ReadCount(index), Bytes[index + 2]);
        var data = index + 3 + ((count + 1) * size) - 1;
        return (data + Number(Bytes, index + 3, size), data + Number(Bytes, index + 3 + size, size));
    }

    private int EndOfIndex(int index)
    {
        var (count, size) = (ReadCount(index), Bytes[index + 2]);
        return count == 0 ? index + 2 : index + 2 + ((count + 1) * size) + Number(Bytes, index + 3 + (count * size), size);
    }

    private static int Number(byte[] bytes, int at, int size)
    {
        var value = 0;
        for (var i = 0; i < size; i++)
            value = (value << 8) | bytes[at + i];
        return value;
    }
}
