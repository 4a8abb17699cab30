using static Briefings.Typesetting.Text.Bidi.BidiClass;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>An isolating run sequence: its units in logical order, their level, and the directions it starts and ends beside.</summary>
internal readonly record struct IsolatingRun(int[] Units, byte Level, BidiClass Start, BidiClass End)
{
    public BidiClass Direction => IsolatingRuns.DirectionOf(Level);
}

/// <summary>Level runs, joined over the isolates between them (BD7, BD13, X10).</summary>
internal static class IsolatingRuns
{
    private const int None = -1;

    public static List<IsolatingRun> Of(int[] kept, ReadOnlySpan<BidiClass> classes, ReadOnlySpan<byte> levels, byte paragraphLevel)
    {
        var runs = LevelRuns(kept, levels);
        var next = Joined(runs, kept, classes, out var continues);
        var sequences = new List<IsolatingRun>();
        for (var first = 0; first < runs.Count; first++)
        {
            if (continues[first])
                continue;

            var last = first;
            var units = new List<int>();
            for (var run = first; run != None; run = next[run])
            {
                units.AddRange(kept[runs[run]]);
                last = run;
            }

            var (start, end) = (runs[first].Start.Value, runs[last].End.Value);
            var level = levels[kept[start]];
            var levelBefore = start == 0 ? paragraphLevel : levels[kept[start - 1]];
            var levelAfter = end == kept.Length || classes[kept[end - 1]] is LRI or RLI ? paragraphLevel : levels[kept[end]];
            sequences.Add(new IsolatingRun(
                [.. units], level, DirectionOf(Math.Max(level, levelBefore)), DirectionOf(Math.Max(level, levelAfter))));
        }

        return sequences;
    }

    public static BidiClass DirectionOf(byte level) => (level & 1) == 0 ? L : R;

    private static List<Range> LevelRuns(int[] kept, ReadOnlySpan<byte> levels)
    {
        var runs = new List<Range>();
        for (int start = 0, end; start < kept.Length; start = end)
        {
            end = start + 1;
            while (end < kept.Length && levels[kept[end]] == levels[kept[start]])
                end++;
            runs.Add(start..end);
        }

        return runs;
    }

    // An initiator ends its run only when its isolate is valid and not empty, so that the PDI that begins a run closes the last of them.
    private static int[] Joined(List<Range> runs, int[] kept, ReadOnlySpan<BidiClass> classes, out bool[] continues)
    {
        var next = new int[runs.Count];
        continues = new bool[runs.Count];
        var open = new Stack<int>();
        for (var run = 0; run < runs.Count; run++)
        {
            next[run] = None;
            if (classes[kept[runs[run].Start.Value]] == PDI && open.TryPop(out var opener))
            {
                next[opener] = run;
                continues[run] = true;
            }

            if (classes[kept[runs[run].End.Value - 1]] is LRI or RLI)
                open.Push(run);
        }

        return next;
    }
}
