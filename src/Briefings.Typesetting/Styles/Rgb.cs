using System.Globalization;

namespace Briefings.Typesetting.Styles;

/// <summary>A colour of the sRGB space.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static readonly Rgb White = new(255, 255, 255);

    public static readonly Rgb Black = new(0, 0, 0);

    private const double ReadableContrast = 4.5;
    private const float DarkestTint = 0.11f;

    /// <summary>As text it can be read on white and on the darkest ground that is made of it (WCAG 2.2, 1.4.3).</summary>
    public bool IsReadable => ContrastWith(Tint(DarkestTint)) >= ReadableContrast;

    /// <summary>Reads <c>#rrggbb</c>; null for anything else.</summary>
    public static Rgb? FromHex(string text) =>
        text.Length == 7 && text[0] == '#'
            && uint.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>This colour laid on white at the given strength, 0 to 1.</summary>
    public Rgb Tint(float strength) => new(Mix(Red, strength), Mix(Green, strength), Mix(Blue, strength));

    /// <summary>The contrast ratio of WCAG 2.2, from 1 to 21.</summary>
    public double ContrastWith(Rgb other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Mix(byte channel, float strength) => (byte)MathF.Round(255 - ((255 - channel) * strength));
}
