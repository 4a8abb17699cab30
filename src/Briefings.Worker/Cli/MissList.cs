using Briefings.Evaluation;

namespace Briefings.Worker.Cli;

/// <summary>Why the scores are what they are: each miss and false find with its sentence.</summary>
internal static class MissList
{
    /// <param name="unlisted">True for the finds beside a list that does not hold all; false for all the others.</param>
    public static IEnumerable<string> Of(Scorecard card, IReadOnlyList<GoldArticle> gold, bool unlisted)
    {
        var articles = gold.ToDictionary(article => article.Id, article => article.Article, StringComparer.Ordinal);
        foreach (var score in card.Articles)
        {
            var findings = score.Findings.Where(finding => (finding.Kind == FindingKind.Unlisted) == unlisted).ToArray();
            if (findings.Length == 0)
                continue;
            yield return "";
            yield return PlainLine.Of(score.Id);
            var article = articles[score.Id];
            foreach (var finding in findings)
            {
                yield return PlainLine.Of($"  {finding.Measure}: {finding}");
                if (finding.Sentence is { } number)
                    yield return PlainLine.Of($"      [{number}] {string.Join(' ', article.TextOf(article.Sentences[number - 1]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
            }
        }
    }
}
