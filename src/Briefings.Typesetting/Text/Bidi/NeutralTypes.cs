using static Briefings.Typesetting.Text.Bidi.BidiClass;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>Neutrals take the direction on both their sides, or else that of the embedding (rules N1 and N2).</summary>
internal static class NeutralTypes
{
    public static void Resolve(Span<BidiClass> types, IsolatingRun run)
    {
        var before = run.Start;
        for (int at = 0, end; at < types.Length; at = end)
        {
            end = at + 1;
            if (BracketPairs.StrongOf(types[at]) is { } strong)
            {
                before = strong;
                continue;
            }

            while (end < types.Length && BracketPairs.StrongOf(types[end]) is null)
                end++;
            var after = end == types.Length ? run.End : BracketPairs.StrongOf(types[end]);
            types[at..end].Fill(before == after ? before : run.Direction);
        }
    }
}
