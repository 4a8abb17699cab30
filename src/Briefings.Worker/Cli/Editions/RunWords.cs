using System.Text.Json;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Editions;

/// <summary>States as people read and type them: <c>awaiting approval</c>, <c>in doubt</c>.</summary>
internal static class RunWords
{
    public static string Of<TState>(TState state) where TState : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()).Replace('_', ' ');

    public static string Articles(RunTotals totals) =>
        string.Join(", ", new[] { (totals.Read, "read"), (totals.Found + totals.Reading, "to read"), (totals.Skipped, "skipped"), (totals.Failed, "failed") }
            .Where(one => one.Item1 > 0).Select(one => $"{one.Item1} {one.Item2}"));
}
