using System.Buffers.Binary;
using System.IO.Compression;

namespace Briefings.Typesetting.Pictures;

/// <summary>Reads a PNG of any kind (W3C, Portable Network Graphics, third edition) as eight bits to a colour.</summary>
internal static class PngFile
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <exception cref="PictureException">The file is cut, broken or too large.</exception>
    public static Picture Read(byte[] file)
    {
        PngHeader? header = null;
        byte[] palette = [], transparency = [], profile = [];
        using var compressed = new MemoryStream();
        for (var at = Signature.Length; ;)
        {
            var length = at + 8 <= file.Length ? BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)) : uint.MaxValue;
            if (length > file.Length - at - 12L)
                throw PictureException.IsBroken("The PNG ends before its picture does");
            var type = file.AsSpan(at + 4, 4);
            var data = file.AsSpan(at + 8, (int)length);
            at += 12 + (int)length;
            if (header is null)
                header = type.SequenceEqual("IHDR"u8) ? PngHeader.Read(data) : throw PictureException.IsBroken("The PNG does not begin with its size");
            else if (type.SequenceEqual("PLTE"u8))
                palette = data.ToArray();
            else if (type.SequenceEqual("tRNS"u8))
                transparency = data.ToArray();
            else if (type.SequenceEqual("iCCP"u8))
                profile = ProfileOf(data);
            else if (type.SequenceEqual("IDAT"u8))
                compressed.Write(data);
            else if (type.SequenceEqual("IEND"u8))
                break;
        }

        compressed.Position = 0;
        var pixels = new PngPixels(header, palette, transparency);
        try
        {
            using var rows = new ZLibStream(compressed, CompressionMode.Decompress);
            pixels.Read(rows);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw PictureException.IsBroken("The PNG's data is broken");
        }

        return new Picture
        {
            StoredWidth = header.Width,
            StoredHeight = header.Height,
            Components = header.Components,
            File = file,
            MediaType = "image/png",
            Samples = pixels.Samples,
            Alpha = pixels.Alpha,
            Profile = IccProfile.Fits(profile, header.Components) ? profile : null,
        };
    }

    /// <summary>The profile of a chunk: a name, a zero, a zero for the method, compressed data. One that cannot be read is none.</summary>
    private static byte[] ProfileOf(ReadOnlySpan<byte> data)
    {
        const int Most = 4 * 1024 * 1024;
        var start = data.IndexOf((byte)0) + 2;
        if (start < 2 || start >= data.Length)
            return [];
        using var compressed = new MemoryStream(data[start..].ToArray());
        using var profile = new ZLibStream(compressed, CompressionMode.Decompress);
        try
        {
            var size = new byte[4];
            profile.ReadExactly(size);
            var length = BinaryPrimitives.ReadUInt32BigEndian(size);
            if (length is < 128 or > Most)
                return [];
            var bytes = new byte[length];
            size.CopyTo(bytes, 0);
            profile.ReadExactly(bytes.AsSpan(4));
            return bytes;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            return [];
        }
    }
}
