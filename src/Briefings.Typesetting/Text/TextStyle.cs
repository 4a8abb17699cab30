using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Styles;

namespace Briefings.Typesetting.Text;

/// <summary>How a stretch of text is set. Lengths are points.</summary>
/// <param name="HasTabularFigures">All figures are of one width, where the face has such.</param>
/// <param name="Rise">How far the baseline is lifted.</param>
internal sealed record TextStyle(
    FontFamily Family, float Size, Rgb Color, bool Bold = false, bool Italic = false, float Rise = 0, Badge Badge = Badge.None, bool HasTabularFigures = false)
{
    /// <summary>Room inside a badge at either end.</summary>
    public float Padding => Badge == Badge.None ? 0 : Size * 0.5f;
}
