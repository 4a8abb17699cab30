namespace Briefings.Typesetting.Pictures;

/// <summary>The five ways in which a row of a PNG tells itself by its neighbours (section 9.2).</summary>
internal static class PngFilter
{
    /// <param name="above">The row before, undone.</param>
    /// <param name="unit">Bytes from a pixel to its neighbour.</param>
    public static void Undo(int filter, byte[] row, byte[] above, int unit)
    {
        if (filter is < 0 or > 4)
            throw new InvalidDataException();
        for (var i = 0; i < row.Length && filter != 0; i++)
        {
            var (left, corner) = i < unit ? (0, 0) : (row[i - unit], above[i - unit]);
            row[i] += filter switch
            {
                1 => (byte)left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                _ => (byte)Nearest(left, above[i], corner),
            };
        }
    }

    /// <summary>Paeth's predictor.</summary>
    private static int Nearest(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
