namespace Briefings.Evaluation;

/// <summary>Two runs over the same articles: what changed, and whether it is more than the luck of these articles (paired bootstrap: Efron and Tibshirani, 1993).</summary>
/// <param name="Articles">How many both have.</param>
/// <param name="Alone">Articles that only one of them has: not compared.</param>
/// <param name="NewFaults">What only the later run misses or finds wrongly, with the article's id.</param>
/// <param name="GoneFaults">What only the earlier run did.</param>
public sealed record Comparison(
    IReadOnlyList<MeasureChange> Changes,
    int Articles,
    IReadOnlyList<string> Alone,
    IReadOnlyList<(string Article, Finding Finding)> NewFaults,
    IReadOnlyList<(string Article, Finding Finding)> GoneFaults)
{
    private const int Draws = 2000;
    private const int Seed = 95;
    private const int Tail = Draws / 40;

    /// <exception cref="ProblemException">They have no article in common.</exception>
    public static Comparison Of(Scorecard before, Scorecard after)
    {
        var later = after.Articles.DistinctBy(article => article.Id).ToDictionary(article => article.Id, StringComparer.Ordinal);
        var pairs = before.Articles.DistinctBy(article => article.Id)
            .Where(article => later.ContainsKey(article.Id))
            .Select(article => (Before: article, After: later[article.Id]))
            .ToArray();
        if (pairs.Length == 0)
            throw new ProblemException(Problems.NothingToCompare());
        var ids = pairs.Select(pair => pair.Before.Id).ToHashSet(StringComparer.Ordinal);
        return new Comparison(
            [.. before.Measures.Where(measure => pairs.Any(pair => Has(pair, measure))).Select(measure => Change(measure, pairs)).OfType<MeasureChange>()],
            pairs.Length,
            [.. before.Articles.Concat(after.Articles).Select(article => article.Id).Where(id => !ids.Contains(id)).Distinct(StringComparer.Ordinal)],
            [.. pairs.SelectMany(pair => Faults(pair.After).Except(Faults(pair.Before)).Select(finding => (pair.Before.Id, finding)))],
            [.. pairs.SelectMany(pair => Faults(pair.Before).Except(Faults(pair.After)).Select(finding => (pair.Before.Id, finding)))]);
    }

    // A fault is the same fault where the analyst cites another sentence for it.
    private static IEnumerable<Finding> Faults(ArticleScore article) =>
        article.Findings.Where(finding => finding.Kind != FindingKind.Unlisted).Select(finding => finding with { Sentence = null });

    private static bool Has((ArticleScore Before, ArticleScore After) pair, Measure measure) =>
        pair.Before.Tallies.ContainsKey(measure.Name) || pair.After.Tallies.ContainsKey(measure.Name);

    private static MeasureChange? Change(Measure measure, (ArticleScore Before, ArticleScore After)[] pairs)
    {
        var tallies = pairs.Where(pair => Has(pair, measure))
            .Select(pair => (pair.Before.Id, Before: pair.Before.Tallies.GetValueOrDefault(measure.Name), After: pair.After.Tallies.GetValueOrDefault(measure.Name)))
            .ToArray();
        var before = measure.Score(tallies.Aggregate(default(Tally), (sum, tally) => sum + tally.Before));
        var after = measure.Score(tallies.Aggregate(default(Tally), (sum, tally) => sum + tally.After));
        if (before is null && after is null)
            return null;
        var (low, high) = Interval(measure, [.. tallies.Select(tally => (tally.Before, tally.After))]);
        var worse = tallies.Where(tally => measure.Score(tally.After) < measure.Score(tally.Before)).Select(tally => tally.Id);
        return new MeasureChange(measure, before ?? 0, after ?? 0, low, high, [.. worse]);
    }

    // Articles, not finds, are drawn, and both runs get the same draw: an article that is hard for one is hard for the other.
    private static (double? Low, double? High) Interval(Measure measure, (Tally Before, Tally After)[] tallies)
    {
        if (tallies.Length < 2)
            return (null, null);
#pragma warning disable CA5394 // Draws of a statistic, the same in every run: nothing here is a secret.
        var luck = new Random(Seed);
        var differences = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var (before, after) = (default(Tally), default(Tally));
            for (var article = 0; article < tallies.Length; article++)
            {
                var drawn = tallies[luck.Next(tallies.Length)];
                (before, after) = (before + drawn.Before, after + drawn.After);
            }

            differences[draw] = (measure.Score(after) ?? 0) - (measure.Score(before) ?? 0);
        }
#pragma warning restore CA5394

        Array.Sort(differences);
        return (differences[Tail], differences[^(Tail + 1)]);
    }
}
