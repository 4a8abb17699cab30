namespace Briefings.Typesetting.Styles;

/// <summary>The colours of text beside the accent. Each can be read on white and on its own tint: 4.5:1 or more.</summary>
public sealed record Palette
{
    public Rgb Text { get; init; } = new(0x1B, 0x1D, 0x20);

    /// <summary>Captions, page numbers and what stands back.</summary>
    public Rgb Muted { get; init; } = new(0x59, 0x60, 0x68);

    public Rgb Alert { get; init; } = new(0x9A, 0x24, 0x1C);

    public Rgb Warning { get; init; } = new(0x8A, 0x55, 0x06);
}
