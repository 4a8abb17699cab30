using Briefings.Analysis.Rules;
using Briefings.Evaluation;
using Briefings.Evidence;
using Briefings.Tests.Support;
using Briefings.Worker.Cli;

namespace Briefings.Tests.Evaluation;

/// <summary>The rule analyst must not read the seeds worse than when somebody last wrote seeds/baseline.json; docs/evaluation.md says how.</summary>
public sealed class BaselineTests
{
    private static readonly Lazy<Scorecard> Now = new(() => new Scorecard("rule analyst", "", [.. Seeds.Select(Score)]));

    private static IReadOnlyList<GoldArticle> Seeds => SeedFolder.Read(Repository.PathOf("seeds", "articles"));

    [Fact]
    public void No_score_of_the_seeds_is_lower_than_in_the_baseline()
    {
        var file = Repository.PathOf("seeds", "baseline.json");
        var comparison = Comparison.Of(Scorecard.Read(File.ReadAllBytes(file), "seeds/baseline.json"), Now.Value);
        var fallen = comparison with { Changes = [.. comparison.Changes.Where(change => change.Fell)], GoneFaults = [] };

        Assert.True(
            fallen.Changes.Count == 0 && fallen.Alone.Count == 0,
            $"{string.Join('\n', ComparisonText.Of(fallen))}\nIf this is meant: briefings evaluate --analyst rules --save seeds/baseline.json, and say why in the commit.");
    }

    [Fact]
    public void Every_quote_of_the_seeds_briefings_is_valid() =>
        Assert.Equal(1, Measure.Quotes.Score(Now.Value.Total(Measure.Quotes)));

    private static ArticleScore Score(GoldArticle gold) => Scoring.Score(gold, Gate.Check(gold.Article, RuleAnalyst.Read(gold.Article)));
}
