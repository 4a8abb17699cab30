namespace Briefings.Typesetting.Text.Bidi;

/// <summary>The order in which the items of a line (units, glyph runs, boxes) stand from left to right (L2).</summary>
internal static class BidiReorder
{
    /// <param name="levels">The level of each item, in logical order.</param>
    /// <param name="order">Receives the logical index of each item, from left to right.</param>
    public static void Visual(ReadOnlySpan<byte> levels, Span<int> order)
    {
        order = order[..levels.Length];
        byte highest = 0;
        for (var at = 0; at < levels.Length; at++)
        {
            order[at] = at;
            highest = Math.Max(highest, levels[at]);
        }

        for (var level = highest; level > 0; level--)
        {
            for (int start = 0, end; start < levels.Length; start = end)
            {
                end = start + 1;
                if (levels[start] < level)
                    continue;

                while (end < levels.Length && levels[end] >= level)
                    end++;
                order[start..end].Reverse();
            }
        }
    }
}
