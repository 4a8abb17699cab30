using System.Globalization;
using Briefings.Evaluation;

namespace Briefings.Worker.Cli;

/// <summary>What changed between two runs, in plain words.</summary>
internal static class ComparisonText
{
    public static IEnumerable<string> Of(Comparison comparison)
    {
        yield return $"Compared over {(comparison.Articles == 1 ? "one article" : $"{comparison.Articles} articles")} that both runs have.";
        if (comparison.Alone.Count > 0)
            yield return PlainLine.Of($"Left aside, because only one run has them: {string.Join(", ", comparison.Alone)}.");
        foreach (var change in comparison.Changes.Where(change => change.Fell || change.Rose))
            yield return Line(change);
        var same = comparison.Changes.Where(change => !change.Fell && !change.Rose).Select(change => change.Measure.Name).ToArray();
        if (same.Length > 0)
            yield return $"Unchanged: {string.Join("; ", same)}.";
        foreach (var line in Faults("New faults", comparison.NewFaults).Concat(Faults("Faults that are gone", comparison.GoneFaults)))
            yield return line;
    }

    private static string Line(MeasureChange change)
    {
        var way = change.Rose ? "Better" : "Worse";
        var (before, after) = (Number(change.Before, "0.000"), Number(change.After, "0.000"));
        var luck = change switch
        {
            { Low: { } low, High: { } high, IsMoreThanNoise: true } => $"more than noise (95 % interval {Signed(low)} to {Signed(high)})",
            { Low: { } low, High: { } high } => $"but it may be noise (95 % interval {Signed(low)} to {Signed(high)})",
            _ => "on too few articles to tell it from noise",
        };
        var worse = change.Worse.Count > 0 ? $" Worse in {string.Join(", ", change.Worse)}." : "";
        return PlainLine.Of($"{way}: {change.Measure.Name} {before} -> {after} ({Signed(change.Difference)}), {luck}.{worse}");
    }

    private static IEnumerable<string> Faults(string title, IReadOnlyList<(string Article, Finding Finding)> faults) => faults.Count == 0
        ? []
        : [$"{title}: {faults.Count}", .. faults.Select(fault => PlainLine.Of($"  {fault.Article}, {fault.Finding.Measure}: {fault.Finding}"))];

    private static string Signed(double number) => Number(number, "+0.000;-0.000;0.000");

    private static string Number(double number, string form) => number.ToString(form, CultureInfo.InvariantCulture);
}
