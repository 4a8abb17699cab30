namespace Briefings.Typesetting.Pictures;

/// <summary>Turns the rows of a PNG into samples of eight bits, and its transparency into a plane of its own.</summary>
internal sealed class PngPixels(PngHeader header, byte[] palette, byte[] transparency)
{
    /// <summary>Where each pass of an interlaced picture begins, and how far apart its pixels are (section 8.1).</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private readonly int scale = header.Depth >= 8 ? 1 : 255 / ((1 << header.Depth) - 1);

    public byte[] Samples { get; } = new byte[header.Width * header.Height * header.Components];

    public byte[]? Alpha { get; } =
        header.Color is PngColor.GreyAlpha or PngColor.RgbAlpha || transparency.Length > 0 ? new byte[header.Width * header.Height] : null;

    public void Read(Stream rows)
    {
        foreach (var (x, y, stepX, stepY) in header.IsInterlaced ? Passes : [(0, 0, 1, 1)])
        {
            var (width, height) = ((header.Width - x + stepX - 1) / stepX, (header.Height - y + stepY - 1) / stepY);
            if (width <= 0 || height <= 0)
                continue;
            var unit = Math.Max(1, header.Channels * header.Depth / 8);
            var (row, above) = (new byte[RowLength(width)], new byte[RowLength(width)]);
            for (var i = 0; i < height; i++)
            {
                var filter = rows.ReadByte();
                rows.ReadExactly(row);
                PngFilter.Undo(filter, row, above, unit);
                for (var j = 0; j < width; j++)
                    Set(row, j, ((y + (i * stepY)) * header.Width) + x + (j * stepX));
                (row, above) = (above, row);
            }
        }

        // The checksum stands behind the last row, and is held against the data when it is passed.
        if (rows.ReadByte() >= 0)
            throw new InvalidDataException();
    }

    private int RowLength(int width) => (int)((((long)width * header.Channels * header.Depth) + 7) / 8);

    private void Set(byte[] row, int pixel, int place)
    {
        switch (header.Color)
        {
            case PngColor.Palette:
                var index = Sample(row, pixel);
                if ((index * 3) + 3 > palette.Length)
                    throw new InvalidDataException();
                palette.AsSpan(index * 3, 3).CopyTo(Samples.AsSpan(place * 3));
                if (Alpha is not null)
                    Alpha[place] = index < transparency.Length ? transparency[index] : (byte)255;
                break;
            case PngColor.Grey or PngColor.GreyAlpha:
                Samples[place] = (byte)(Sample(row, pixel * header.Channels) * scale);
                break;
            default:
                for (var i = 0; i < 3; i++)
                    Samples[(place * 3) + i] = (byte)Sample(row, (pixel * header.Channels) + i);
                break;
        }

        if (Alpha is not null && header.Color != PngColor.Palette)
            Alpha[place] = header.Color is PngColor.GreyAlpha or PngColor.RgbAlpha ? (byte)Sample(row, (pixel * header.Channels) + header.Channels - 1) : AlphaOf(row, pixel);
    }

    /// <summary>One colour may stand for transparent, given in two bytes a channel.</summary>
    private byte AlphaOf(byte[] row, int pixel)
    {
        if (transparency.Length < header.Channels * 2)
            return 255;
        for (var i = 0; i < header.Channels; i++)
        {
            var sample = (pixel * header.Channels) + i;
            var value = header.Depth == 16 ? (row[sample * 2] << 8) | row[(sample * 2) + 1] : Sample(row, sample);
            if (value != ((transparency[i * 2] << 8) | transparency[(i * 2) + 1]))
                return 255;
        }

        return 0;
    }

    /// <summary>A sample of the row; of sixteen bits the upper eight.</summary>
    private int Sample(byte[] row, int sample) => header.Depth switch
    {
        8 => row[sample],
        16 => row[sample * 2],
        var depth => (row[sample * depth / 8] >> (8 - depth - (sample * depth % 8))) & ((1 << depth) - 1),
    };
}
