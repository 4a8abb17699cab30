namespace Briefings.Typesetting.Pictures;

/// <summary>A picture that was read and found sound.</summary>
internal sealed record Picture
{
    public required int Width { get; init; }

    public required int Height { get; init; }

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
