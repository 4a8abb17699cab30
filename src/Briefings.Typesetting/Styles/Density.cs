namespace Briefings.Typesetting.Styles;

/// <summary>How much white stands between lines and blocks.</summary>
public enum Density
{
    Compact,
    Normal,
    Airy,
}
