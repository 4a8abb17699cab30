namespace Briefings.Evaluation;

/// <summary>
/// Scores which articles were put into one story, by B-cubed (Bagga and Baldwin, "Entity-based cross-document coreferencing using the
/// vector space model", 1998): of the articles found with an article, how many belong with it, and of those that belong, how many were found.
/// </summary>
public static class StoryScoring
{
    /// <param name="scores">The scores so far, one an article.</param>
    /// <param name="found">The story into which each article of the same id was put.</param>
    /// <returns>The same scores, with the figure and what explains it for every article to which the gold gives a story.</returns>
    public static IReadOnlyList<ArticleScore> Score(IReadOnlyList<ArticleScore> scores, IReadOnlyList<GoldArticle> gold, IReadOnlyDictionary<string, int> found)
    {
        var judged = gold.Where(article => article.Story is not null && found.ContainsKey(article.Id)).ToDictionary(article => article.Id, StringComparer.Ordinal);
        var byStory = judged.Values.ToLookup(article => article.Story, article => article.Id, StringComparer.Ordinal);
        var byFind = judged.Keys.ToLookup(id => found[id]);
        return [.. scores.Select(score => judged.TryGetValue(score.Id, out var article) ? With(score, [.. byStory[article.Story]], [.. byFind[found[score.Id]]]) : score)];
    }

    private static ArticleScore With(ArticleScore score, HashSet<string> listed, HashSet<string> finds)
    {
        var right = listed.Count(finds.Contains);
        var tallies = new SortedDictionary<string, Tally>(score.Tallies.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            [Measure.Stories.Name] = new(Math.Round(right / (double)finds.Count, 6), 1, Math.Round(right / (double)listed.Count, 6), 1),
        };
        return score with
        {
            Tallies = tallies,
            Findings =
            [
                .. score.Findings,
                .. listed.Except(finds).Order(StringComparer.Ordinal).Select(other => new Finding(FindingKind.Missed, Measure.Stories.Name, $"one story with {other}", null, null)),
                .. finds.Except(listed).Order(StringComparer.Ordinal).Select(other => new Finding(FindingKind.False, Measure.Stories.Name, null, $"one story with {other}", null)),
            ],
        };
    }
}
