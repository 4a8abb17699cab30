namespace Briefings.Typesetting.Pictures;

/// <summary>A picture that was read and found sound.</summary>
internal sealed record Picture
{
    /// <summary>In pixels, as the file holds it.</summary>
    public required int StoredWidth { get; init; }

    /// <inheritdoc cref="StoredWidth"/>
    public required int StoredHeight { get; init; }

    /// <summary>How the stored picture is turned when it is shown, by the numbers of Exif: 1 as it is, 3 upside down, 6 to the right, 8 to
    /// the left, and each of these in the mirror.</summary>
    public int Orientation { get; init; } = ExifOrientation.Upright;

    /// <summary>In pixels, as it is shown.</summary>
    public int Width => IsOnItsSide ? StoredHeight : StoredWidth;

    /// <inheritdoc cref="Width"/>
    public int Height => IsOnItsSide ? StoredWidth : StoredHeight;

    public bool IsOnItsSide => Orientation >= 5;

    /// <summary>The file as it came, and its media type.</summary>
    public required byte[] File { get; init; }

    public required string MediaType { get; init; }

    /// <summary>1 for grey, 3 for red, green and blue, 4 for cyan, magenta, yellow and black.</summary>
    public required int Components { get; init; }

    /// <summary>Rows from the top, a byte for each component; null for a JPEG, whose file holds them.</summary>
    public byte[]? Samples { get; init; }

    /// <summary>How much of each pixel covers what is below it; null when all do.</summary>
    public byte[]? Alpha { get; init; }

    /// <summary>The ICC profile that says what its colours are; null for sRGB.</summary>
    public byte[]? Profile { get; init; }

    /// <summary>Zero stands for the most of a colour, as Adobe's programs write cyan, magenta, yellow and black.</summary>
    public bool IsInverted { get; init; }
}
