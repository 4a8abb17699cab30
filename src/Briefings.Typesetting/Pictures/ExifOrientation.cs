using System.Buffers.Binary;

namespace Briefings.Typesetting.Pictures;

/// <summary>Reads from a JPEG how its camera was held (Exif 2.3, 4.6.4: tag 0x0112 of the first directory, in the form of TIFF 6.0).</summary>
internal static class ExifOrientation
{
    public const int Upright = 1;

    private const ushort Tag = 0x0112, Short = 3;
    private const int EntryLength = 12;

    /// <returns>1 to 8; 1 where it is not told, or not soundly: a picture does not fail for what a camera noted beside it.</returns>
    public static int Of(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8))
            return Upright;
        var tiff = segment[6..];
        if (!(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)) || tiff.Length < 8)
            return Upright;
        var isLittleEndian = tiff[0] == (byte)'I';
        var directory = isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
            return Upright;
        var entries = tiff[(int)directory..];
        var count = Word(entries);
        entries = entries[2..];
        for (; count > 0 && entries.Length >= EntryLength; count--, entries = entries[EntryLength..])
        {
            if (Word(entries) == Tag)
                return Word(entries[2..]) == Short && Word(entries[8..]) is >= 1 and <= 8 and var orientation ? orientation : Upright;
        }

        return Upright;

        ushort Word(ReadOnlySpan<byte> bytes) =>
            isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }
}
