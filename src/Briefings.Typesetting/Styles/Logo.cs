using Briefings.Typesetting.Pictures;

namespace Briefings.Typesetting.Styles;

/// <summary>A picture above the first page's text.</summary>
public sealed record Logo
{
    internal Logo(Picture picture, string alt, float height) => (Picture, Alt, Height) = (picture, alt, height);

    /// <summary>Whose logo it is, for whoever does not see it.</summary>
    public string Alt { get; }

    /// <summary>In millimetres, 4 to 40.</summary>
    public float Height { get; }

    internal Picture Picture { get; }
}
