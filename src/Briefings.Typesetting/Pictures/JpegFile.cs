using System.Buffers.Binary;

namespace Briefings.Typesetting.Pictures;

/// <summary>
/// Walks the segments of a JPEG (ITU-T T.81, annex B) from the first to the last, so that what is handed on is whole. The compressed
/// data is not decoded: a PDF takes it as it is.
/// </summary>
internal ref struct JpegFile
{
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, Exif = 0xE1, Profile = 0xE2, Adobe = 0xEE;
    private const byte Baseline = 0xC0, Extended = 0xC1, Progressive = 0xC2;

    private readonly byte[] file;
    private readonly SortedDictionary<byte, byte[]> profile = [];
    private int at = 2, width, height, components, orientation = ExifOrientation.Upright;
    private bool isOfAdobe, hasScan;

    private JpegFile(byte[] file) => this.file = file;

    public static bool Is(ReadOnlySpan<byte> file) => file.Length > 3 && file[0] == 0xFF && file[1] == StartOfImage && file[2] == 0xFF;

    /// <exception cref="PictureException">The file is cut, broken, or of a kind that readers of PDF do not know.</exception>
    public static Picture Read(byte[] file)
    {
        var jpeg = new JpegFile(file);
        while (jpeg.ReadSegment())
        {
        }

        return jpeg.Picture();
    }

    private readonly Picture Picture()
    {
        if (width == 0 || !hasScan)
            throw PictureException.IsBroken("The JPEG has no picture in it");
        var joined = profile.Values.SelectMany(part => part).ToArray();
        var fits = IccProfile.Fits(joined, components);
        if (components == 4 && !fits)
            throw PictureException.IsBroken("The JPEG is made of printing inks and has no profile that says which; screens and archives need RGB");
        return new Picture
        {
            StoredWidth = width,
            StoredHeight = height,
            Orientation = orientation,
            Components = components,
            File = file,
            MediaType = "image/jpeg",
            Profile = fits ? joined : null,
            IsInverted = components == 4 && isOfAdobe,
        };
    }

    private bool ReadSegment()
    {
        if (Next() != 0xFF)
            throw PictureException.IsBroken("The JPEG is broken between two of its parts");
        var marker = Next();
        while (marker == 0xFF)
            marker = Next();
        if (marker == EndOfImage)
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(Take(2));
        if (length < 2)
            throw PictureException.IsBroken("The JPEG has a part without length");
        Read(marker, Take(length - 2));
        return true;
    }

    private void Read(byte marker, ReadOnlySpan<byte> data)
    {
        switch (marker)
        {
            case Baseline or Extended or Progressive when width == 0:
                ReadFrame(data);
                break;
            case (>= 0xC0 and <= 0xC3) or (>= 0xC5 and <= 0xC7) or (>= 0xC9 and <= 0xCB) or (>= 0xCD and <= 0xCF):
                throw PictureException.IsBroken("The JPEG is of a kind that readers of PDF do not know");
            case Profile when data.StartsWith("ICC_PROFILE\0"u8) && data.Length > 14:
                profile[data[12]] = data[14..].ToArray();
                break;
            case Exif when data.StartsWith("Exif"u8):
                orientation = ExifOrientation.Of(data);
                break;
            case Adobe when data.StartsWith("Adobe"u8):
                isOfAdobe = true;
                break;
            case StartOfScan:
                hasScan = true;
                SkipScan();
                break;
        }
    }

    private void ReadFrame(ReadOnlySpan<byte> data)
    {
        if (data.Length < 6 || data[0] != 8)
            throw PictureException.IsBroken("The JPEG has more than eight bits to a colour");
        (height, width, components) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]), data[5]);
        if (components is not (1 or 3 or 4) || height == 0 || width == 0 || data.Length < 6 + (3 * components))
            throw PictureException.IsBroken("The JPEG has no sound size or colours");
        PictureLimits.Check(width, height);
    }

    /// <summary>Compressed data ends at a marker that is neither a stuffed byte nor a restart.</summary>
    private void SkipScan()
    {
        for (; ; at++)
        {
            var found = at < file.Length ? file.AsSpan(at).IndexOf((byte)0xFF) : -1;
            if (found < 0 || at + found + 1 >= file.Length)
                throw Cut();
            at += found;
            if (file[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
                return;
        }
    }

    private byte Next() => at < file.Length ? file[at++] : throw Cut();

    private ReadOnlySpan<byte> Take(int length)
    {
        if (at + length > file.Length)
            throw Cut();
        at += length;
        return file.AsSpan(at - length, length);
    }

    private static PictureException Cut() => PictureException.IsBroken("The JPEG ends before its picture does");
}
