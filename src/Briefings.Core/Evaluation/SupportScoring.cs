using Briefings.Analysis;
using Briefings.Evidence;

namespace Briefings.Evaluation;

/// <summary>
/// Whether the gate tells supported sentences from others. Each is claimed as a summary that cites the whole body: what passes is
/// judged supported. It measures the gate, whichever analyst reads.
/// </summary>
internal static class SupportScoring
{
    public static void Score(ScoreSheet sheet, IReadOnlyList<GoldSupport> sentences)
    {
        var article = sheet.Article;
        Citation[] body = [.. article.Body.Select(sentence => new Citation(sentence.Number, article.TextOf(sentence), sentence.Start))];
        foreach (var sentence in sentences)
        {
            var reading = new Reading { Analyst = sheet.Briefing.Analyst, Summary = [new SummaryClaim(sentence.Text, body)] };
            var checkedAgain = Gate.Check(article, reading);
            var passes = checkedAgain.Summary.Count > 0;
            sheet.Add(Measure.Support, sentence.Supported ? new Tally(passes ? 1 : 0, 1, 0, 0) : new Tally(0, 0, passes ? 0 : 1, 1));
            if (passes && !sentence.Supported)
                sheet.False(Measure.Support, sentence.Text, null);
            if (!passes && sentence.Supported)
                sheet.Missed(Measure.Support, $"{sentence.Text} — {Reason(checkedAgain)}", null);
        }
    }

    private static string Reason(Briefing briefing) => briefing.LeftOut is [.., var last] ? last.Reason : "The article has no body.";
}
