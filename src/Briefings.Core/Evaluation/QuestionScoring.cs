using Briefings.Analysis;
using Briefings.Evidence;

namespace Briefings.Evaluation;

/// <summary>Which open questions were found: where the evidence of a find lies half in the listed words, or holds three in ten of them.</summary>
internal static class QuestionScoring
{
    private const double Inside = 0.5;
    private const double Covered = 0.3;

    public static void Score(ScoreSheet sheet, IReadOnlyList<GoldQuestion> questions)
    {
        var found = sheet.Briefing.Questions;
        IReadOnlySet<int>[] ours = [.. found.Select(question => sheet.Tokens.In(ScoreSheet.PlacesOf(question)))];
        IReadOnlySet<int>[] theirs = [.. questions.Select(question => sheet.Tokens.In(question.Places))];

        var matched = 0;
        foreach (var (at, question) in questions.Index())
        {
            var hits = Enumerable.Range(0, found.Count).Where(claim => IsSame(ours[claim], theirs[at])).Select(claim => found[claim].Claim).ToArray();
            if (hits.Length == 0)
            {
                sheet.Missed(Measure.Questions, $"{Text(question)}{sheet.WordsAt(question.Places)}", question.Places[0]);
                continue;
            }

            matched++;
            ScoreReason(sheet, question, hits);
        }

        var (right, wrong) = (0, 0);
        foreach (var (at, question) in found.Index())
        {
            if (theirs.Any(words => IsSame(ours[at], words)))
            {
                right++;
                continue;
            }

            var places = ScoreSheet.PlacesOf(question);
            if (sheet.Gold.Complete || theirs.Any(words => words.Overlaps(ours[at])))
            {
                wrong++;
                sheet.False(Measure.Questions, question.Claim.Question, places[0]);
            }
            else
            {
                sheet.Unlisted(Measure.Questions, question.Claim.Question, places[0]);
            }
        }

        sheet.Add(Measure.Questions, new Tally(right, right + wrong, matched, questions.Count));
    }

    private static void ScoreReason(ScoreSheet sheet, GoldQuestion listed, QuestionClaim[] found)
    {
        if (listed.Reason is not { } reason)
            return;
        // One sentence may leave two things open: the find with the listed reason is the one meant.
        var isRight = Array.Exists(found, question => question.Reason == reason);
        sheet.Count(Measure.Reasons, isRight);
        if (!isRight)
            sheet.Wrong(Measure.Reasons, $"{reason}: {Text(listed)}{sheet.WordsAt(listed.Places)}", $"{found[0].Reason}: {found[0].Question}", listed.Places[0]);
    }

    private static bool IsSame(IReadOnlySet<int> ours, IReadOnlySet<int> theirs) =>
        Overlap.Share(ours, theirs) >= Inside || Overlap.Share(theirs, ours) >= Covered;

    private static string Text(GoldQuestion question) => question.About is { } about ? $"{about} — " : "";
}
