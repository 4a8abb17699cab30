using static Briefings.Typesetting.Text.Bidi.BidiClass;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>Paired brackets take one direction, from their content or from what stands before them (BD16, N0).</summary>
internal static class BracketPairs
{
    private const int MaxDepth = 63;

    public static void Resolve(
        ReadOnlySpan<char> text, ReadOnlySpan<BidiClass> classes, ReadOnlySpan<int> units, Span<BidiClass> types, IsolatingRun run)
    {
        var closers = Pairs(text, units, types);
        if (closers is null)
            return;

        var before = run.Start;
        for (var at = 0; at < types.Length; at++)
        {
            if (closers[at] > 0 && Direction(types[at..closers[at]], before, run.Direction) is { } direction)
            {
                Set(at, direction, classes, units, types);
                Set(closers[at], direction, classes, units, types);
            }

            before = StrongOf(types[at]) ?? before;
        }
    }

    /// <summary>EN and AN count as R among neutrals (N0, N1).</summary>
    public static BidiClass? StrongOf(BidiClass type) => type switch
    {
        L => L,
        R or EN or AN => R,
        _ => null,
    };

    /// <summary>For each opening bracket the place of its closer, else 0; null when there is no pair.</summary>
    private static int[]? Pairs(ReadOnlySpan<char> text, ReadOnlySpan<int> units, ReadOnlySpan<BidiClass> types)
    {
        int[]? closers = null;
        Span<(char Closer, int At)> open = stackalloc (char, int)[MaxDepth];
        var depth = 0;
        for (var at = 0; at < types.Length; at++)
        {
            if (types[at] != ON)
                continue;

            var bracket = text[units[at]];
            if (BidiBrackets.Opens(bracket, out var closer))
            {
                if (depth == MaxDepth)
                    break;
                open[depth++] = (closer, at);
            }
            else if (BidiBrackets.Closes(bracket, out var identity))
            {
                var match = depth - 1;
                while (match >= 0 && open[match].Closer != identity)
                    match--;
                if (match < 0)
                    continue;

                closers ??= new int[types.Length];
                closers[open[match].At] = at;
                depth = match;
            }
        }

        return closers;
    }

    private static BidiClass? Direction(ReadOnlySpan<BidiClass> content, BidiClass before, BidiClass embedding)
    {
        var opposite = false;
        foreach (var type in content)
        {
            var strong = StrongOf(type);
            if (strong == embedding)
                return embedding;
            opposite |= strong is not null;
        }

        return opposite ? before : null;
    }

    // A mark on a bracket follows it.
    private static void Set(
        int at, BidiClass direction, ReadOnlySpan<BidiClass> classes, ReadOnlySpan<int> units, Span<BidiClass> types)
    {
        do
        {
            types[at++] = direction;
        }
        while (at < types.Length && classes[units[at]] == NSM);
    }
}
