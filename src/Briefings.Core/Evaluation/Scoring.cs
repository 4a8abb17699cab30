using Briefings.Evidence;

namespace Briefings.Evaluation;

/// <summary>Scores a briefing against the gold of its article. docs/evaluation.md defines every measure.</summary>
public static class Scoring
{
    /// <param name="briefing">The gate's briefing of <see cref="GoldArticle.Article"/>.</param>
    public static ArticleScore Score(GoldArticle gold, Briefing briefing)
    {
        var sheet = new ScoreSheet(gold, briefing);
        if (gold.Actors is { } actors)
            ActorScoring.Score(sheet, actors);
        if (gold.Statements is { } statements)
            StatementScoring.Score(sheet, statements);
        if (gold.Motives is { } motives)
            MotiveScoring.Score(sheet, motives);
        if (gold.Questions is { } questions)
            QuestionScoring.Score(sheet, questions);
        if (gold.Support is { } support)
            SupportScoring.Score(sheet, support);
        ScoreQuotes(sheet);
        return sheet.Close();
    }

    private static void ScoreQuotes(ScoreSheet sheet)
    {
        var briefing = sheet.Briefing;
        IEnumerable<Quote> quotes =
        [
            .. briefing.Summary.SelectMany(claim => claim.Evidence),
            .. briefing.Actors.SelectMany(claim => claim.Evidence),
            .. briefing.Statements.SelectMany(claim => claim.Evidence),
            .. briefing.Motives.SelectMany(claim => claim.Evidence),
            .. briefing.Questions.SelectMany(claim => claim.Evidence),
        ];
        var text = briefing.Article.Text;
        foreach (var quote in quotes)
            sheet.Count(Measure.Quotes, quote.Start >= 0 && quote.End <= text.Length && text.AsSpan(quote.Start..quote.End).SequenceEqual(quote.Text));
    }
}
