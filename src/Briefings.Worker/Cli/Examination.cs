using Briefings.Analysis;
using Briefings.Composition;
using Briefings.Evaluation;
using Briefings.Evidence;

namespace Briefings.Worker.Cli;

/// <summary>Has an analyst read every article of a gold set, one after another so that the times mean something, and scores what the gate lets pass.</summary>
internal sealed class Examination(IAnalyst analyst, Terminal terminal)
{
    /// <returns>The scorecard, and how many articles could not be read.</returns>
    public async Task<(Scorecard Card, int LeftOut)> RunAsync(IReadOnlyList<GoldArticle> gold, CancellationToken cancellationToken)
    {
        var scores = new List<ArticleScore>();
        var readings = new List<(int Characters, TimeSpan Time)>();
        var briefings = new Dictionary<string, Briefing>(StringComparer.Ordinal);
        var leftOut = 0;
        decimal? cost = 0;
        foreach (var (at, article) in gold.Index())
        {
            terminal.TellProgress($"[{at + 1}/{gold.Count}] {article.Id}");
            try
            {
                var start = terminal.Clock.GetTimestamp();
                var reading = await analyst.ReadAsync(article.Article, cancellationToken);
                var briefing = Gate.Check(article.Article, reading);
                readings.Add((article.Article.Text.Length, terminal.Clock.GetElapsedTime(start)));
                scores.Add(Scoring.Score(article, briefing));
                briefings[article.Id] = briefing;
                // Without a run no model was asked; a run without a cost leaves the sum unknown.
                cost += reading.Run is { } run ? run.Cost : 0;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                var problem = Door.ProblemOf(fault);
                terminal.Tell(problem with { Where = problem.Where ?? article.Id });
                leftOut++;
            }
        }

        var all = gold.Any(article => article.Story is not null) ? StoryScoring.Score(scores, gold, StoriesOf(briefings)) : scores;
        var card = new Scorecard(analyst.Identity.Name, analyst.Identity.Version, all) { Effort = Effort.Of(readings, cost) };
        return (card, leftOut);
    }

    /// <summary>The number of the story into which an edition of all the articles puts each.</summary>
    private static Dictionary<string, int> StoriesOf(IReadOnlyDictionary<string, Briefing> briefings)
    {
        var facts = new EditionFacts { Schedule = "evaluation", Date = DateOnly.MinValue, Program = Product.NameAndVersion };
        var (edition, _) = EditionComposer.Compose([.. briefings.Values], Ledger.Empty, facts);
        var byHash = edition.Stories
            .SelectMany(story => story.Voices.SelectMany(voice => voice.Copies.Prepend(voice.Article)).Select(article => (article.Hash, story.Number)))
            .DistinctBy(entry => entry.Hash)
            .ToDictionary(entry => entry.Hash, entry => entry.Number, StringComparer.Ordinal);
        return briefings.ToDictionary(entry => entry.Key, entry => byHash[entry.Value.Article.Hash], StringComparer.Ordinal);
    }
}
