using static Briefings.Typesetting.Text.Bidi.BidiClass;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>The levels of a paragraph's units: explicit levels first, then each isolating run sequence by itself (X10).</summary>
internal static class BidiLevels
{
    /// <param name="classes">The class of each unit; an FSI is already settled.</param>
    public static byte[] Resolve(ReadOnlySpan<char> text, ReadOnlySpan<BidiClass> classes, byte paragraphLevel)
    {
        var levels = new byte[text.Length];
        var types = classes.ToArray();
        for (var start = 0; start < text.Length;)
        {
            var separator = classes[start..].IndexOf(B);
            var line = start..(separator < 0 ? text.Length : start + separator + 1);
            ResolveUpToSeparator(text[line], classes[line], types.AsSpan(line), paragraphLevel, levels.AsSpan(line));
            start = line.End.Value;
        }

        return levels;
    }

    private static void ResolveUpToSeparator(
        ReadOnlySpan<char> text, ReadOnlySpan<BidiClass> classes, Span<BidiClass> types, byte paragraphLevel, Span<byte> levels)
    {
        ExplicitLevels.Assign(classes, types, paragraphLevel, levels);
        var kept = Kept(text, classes);
        foreach (var run in IsolatingRuns.Of(kept, classes, levels, paragraphLevel))
        {
            var units = run.Units;
            var runTypes = new BidiClass[units.Length];
            for (var at = 0; at < units.Length; at++)
                runTypes[at] = types[units[at]];

            WeakTypes.Resolve(runTypes, run.Start);
            BracketPairs.Resolve(text, classes, units, runTypes, run);
            NeutralTypes.Resolve(runTypes, run);
            for (var at = 0; at < units.Length; at++)
                levels[units[at]] = Implicit(run.Level, runTypes[at]);
        }

        FollowWhatStandsBefore(kept, levels, paragraphLevel);
    }

    // Rule X9 drops the explicit embeddings; the second unit of a surrogate pair goes with its first.
    private static int[] Kept(ReadOnlySpan<char> text, ReadOnlySpan<BidiClass> classes)
    {
        var kept = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var removed = classes[at] is LRE or RLE or LRO or RLO or PDF or BN
                || (at > 0 && char.IsSurrogatePair(text[at - 1], text[at]));
            if (!removed)
                kept.Add(at);
        }

        return [.. kept];
    }

    // Rules I1 and I2.
    private static byte Implicit(byte level, BidiClass type) => (type, level & 1) switch
    {
        (R, 0) or (L or EN or AN, 1) => (byte)(level + 1),
        (EN or AN, 0) => (byte)(level + 2),
        _ => level,
    };

    private static void FollowWhatStandsBefore(ReadOnlySpan<int> kept, Span<byte> levels, byte paragraphLevel)
    {
        var level = paragraphLevel;
        var next = 0;
        for (var at = 0; at < levels.Length; at++)
        {
            if (next < kept.Length && kept[next] == at)
            {
                level = levels[at];
                next++;
            }
            else
            {
                levels[at] = level;
            }
        }
    }
}
