using System.Buffers.Binary;

namespace Briefings.Typesetting.Pictures;

/// <param name="Depth">Bits of a sample.</param>
/// <param name="Channels">Samples of a pixel in the file.</param>
internal sealed record PngHeader(int Width, int Height, int Depth, PngColor Color, int Channels, bool IsInterlaced)
{
    public int Components => Color is PngColor.Grey or PngColor.GreyAlpha ? 1 : 3;

    public static PngHeader Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != 13)
            throw PictureException.IsBroken("The PNG has no sound size");
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
        var (depth, color, interlace) = (data[8], (PngColor)data[9], data[12]);
        var isKnown = color switch
        {
            PngColor.Grey => depth is 1 or 2 or 4 or 8 or 16,
            PngColor.Palette => depth is 1 or 2 or 4 or 8,
            PngColor.Rgb or PngColor.GreyAlpha or PngColor.RgbAlpha => depth is 8 or 16,
            _ => false,
        };
        if (width <= 0 || height <= 0 || !isKnown || data[10] != 0 || data[11] != 0 || interlace > 1)
            throw PictureException.IsBroken("The PNG has no sound size or colours");
        PictureLimits.Check(width, height);
        var channels = color switch { PngColor.Rgb => 3, PngColor.RgbAlpha => 4, PngColor.GreyAlpha => 2, _ => 1 };
        return new PngHeader(width, height, depth, color, channels, interlace == 1);
    }
}

/// <summary>By their numbers in the file.</summary>
internal enum PngColor
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    RgbAlpha = 6,
}
