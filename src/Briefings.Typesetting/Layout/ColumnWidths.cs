namespace Briefings.Typesetting.Layout;

/// <summary>Shares a table's width among its columns.</summary>
internal static class ColumnWidths
{
    /// <param name="least">For each column the width of its longest word.</param>
    /// <param name="natural">For each column the width of its longest cell on one line.</param>
    public static float[] Share(float width, float[] least, float[] natural)
    {
        if (natural.Sum() <= width)
            return Stretched(width, natural);
        var most = width / natural.Length;
        if (least.Sum() >= width)
            return Stretched(width, [.. least.Select(column => Math.Min(column, most * 2))]);

        // Columns that need little get it; the long ones share the rest, a longer one more, but not in proportion.
        var widths = new float[natural.Length];
        var open = Enumerable.Range(0, natural.Length).ToHashSet();
        var left = width;
        while (open.Count > 0)
        {
            var weight = open.Sum(i => Weight(natural[i]));
            var settled = open.Where(i => Fixed(i, left * Weight(natural[i]) / weight) is not null).ToList();
            if (settled.Count == 0)
            {
                foreach (var i in open)
                    widths[i] = left * Weight(natural[i]) / weight;
                return widths;
            }

            // A column that cannot be as narrow as its share goes first: it takes from the others.
            var squeezed = settled.Where(i => least[i] > left * Weight(natural[i]) / weight).ToList();
            foreach (var i in squeezed.Count > 0 ? squeezed : settled)
            {
                widths[i] = Fixed(i, left * Weight(natural[i]) / weight)!.Value;
                open.Remove(i);
            }

            left = width - widths.Sum();
        }

        return Stretched(width, widths);

        float? Fixed(int i, float share) => least[i] > share ? least[i] : natural[i] <= share ? natural[i] : null;
    }

    private static float Weight(float natural) => MathF.Pow(natural, 0.65f);

    private static float[] Stretched(float width, float[] columns)
    {
        var sum = columns.Sum();
        return sum <= 0 ? [.. columns.Select(_ => width / columns.Length)] : [.. columns.Select(column => column * width / sum)];
    }
}
