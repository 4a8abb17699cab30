namespace Briefings.Typesetting.Styles;

public enum Paper
{
    A4,
    Letter,
}

/// <summary>White at the four sides, in millimetres, 5 to 80 each.</summary>
public sealed record Margins
{
    public float Top { get; init; } = 25;

    public float Right { get; init; } = 25;

    public float Bottom { get; init; } = 24;

    public float Left { get; init; } = 25;
}
