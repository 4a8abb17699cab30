using Briefings.Evidence;

namespace Briefings.Evaluation;

/// <summary>
/// Whether claim support tells supported sentences from others: each is compared with the whole body, and the grade
/// <see cref="SupportGrade.Supported"/> counts as yes. It measures what stands behind the gate, whichever analyst reads; the gate itself
/// lets a sentence pass that is borne out in part.
/// </summary>
internal static class SupportScoring
{
    public static void Score(ScoreSheet sheet, IReadOnlyList<GoldSupport> sentences)
    {
        foreach (var sentence in sentences)
        {
            var support = ClaimSupport.Of(sheet.Article, sentence.Text);
            var holds = support.Grade == SupportGrade.Supported;
            sheet.Add(Measure.Support, sentence.Supported ? new Tally(holds ? 1 : 0, 1, 0, 0) : new Tally(0, 0, holds ? 0 : 1, 1));
            if (holds && !sentence.Supported)
                sheet.False(Measure.Support, sentence.Text, null);
            if (!holds && sentence.Supported)
                sheet.Missed(Measure.Support, $"{sentence.Text} — {support.Reason}", null);
        }
    }
}
