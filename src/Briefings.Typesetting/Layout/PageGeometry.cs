using Briefings.Typesetting.Styles;

namespace Briefings.Typesetting.Layout;

/// <summary>Where on the paper the text stands. Points from the top left corner.</summary>
internal sealed record PageGeometry(float Width, float Height, float Left, float Top, float TextWidth, float TextHeight)
{
    private const float PointsToMillimetre = 72 / 25.4f;

    public float Right => Left + TextWidth;

    public float Bottom => Top + TextHeight;

    public static PageGeometry Of(PageStyle style)
    {
        var (width, height) = style.Paper == Paper.A4 ? (595.28f, 841.89f) : (612f, 792f);
        var (left, top) = (style.Margins.Left * PointsToMillimetre, style.Margins.Top * PointsToMillimetre);
        return new PageGeometry(
            width, height, left, top,
            width - left - (style.Margins.Right * PointsToMillimetre), height - top - (style.Margins.Bottom * PointsToMillimetre));
    }
}
