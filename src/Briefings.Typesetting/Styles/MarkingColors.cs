namespace Briefings.Typesetting.Styles;

/// <summary>Letters of a marking, which stand on black: those of the traffic light protocol, version 2.0 by FIRST, else white.</summary>
internal static class MarkingColors
{
    public static Rgb Of(string marking) => marking.ToUpperInvariant() switch
    {
        "TLP:RED" => new Rgb(0xFF, 0x2B, 0x2B),
        "TLP:AMBER" or "TLP:AMBER+STRICT" => new Rgb(0xFF, 0xC0, 0x00),
        "TLP:GREEN" => new Rgb(0x33, 0xFF, 0x00),
        _ => Rgb.White,
    };
}
