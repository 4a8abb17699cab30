using Briefings.Typesetting.Styles;

namespace Briefings.Typesetting.Layout;

/// <summary>Where on the paper the text stands. Points from the top left corner.</summary>
internal sealed record PageGeometry(float Width, float Height, float Left, float Top, float TextWidth, float TextHeight, int Columns, bool RunsLeftward)
{
    private const float PointsToMillimetre = 72 / 25.4f;
    private const float Gutter = 18;

    /// <summary>Room for a marking above the head and below the foot of a page.</summary>
    private const float MarkingRoom = 24;

    public float ColumnWidth => (TextWidth - ((Columns - 1) * Gutter)) / Columns;

    public float Right => Left + TextWidth;

    public float Bottom => Top + TextHeight;

    /// <summary>How far a column stands from the text's left edge; the first one stands where reading begins.</summary>
    public float ColumnOffset(int column, bool isWide) => isWide ? 0 : (RunsLeftward ? Columns - 1 - column : column) * (ColumnWidth + Gutter);

    public static PageGeometry Of(PageStyle style, bool runsLeftward)
    {
        var marking = style.Marking.Length > 0 ? MarkingRoom : 0;
        var (width, height) = style.Paper == Paper.A4 ? (595.28f, 841.89f) : (612f, 792f);
        var (left, top) = (style.Margins.Left * PointsToMillimetre, (style.Margins.Top * PointsToMillimetre) + marking);
        return new PageGeometry(
            width, height, left, top,
            width - left - (style.Margins.Right * PointsToMillimetre), height - top - (style.Margins.Bottom * PointsToMillimetre) - marking,
            style.Columns, runsLeftward);
    }
}
