using Briefings.Analysis;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Stories;

/// <summary>The first voice's account, and what the others add to it.</summary>
internal static class StorySummary
{
    private const int FromFirst = 3;
    private const int FromEachOther = 2;
    private const int Most = 6;
    private const double SaidAlready = 0.5;

    public static IReadOnlyList<Sourced<SummaryClaim>> Of(IReadOnlyList<Voice> voices)
    {
        var chosen = new List<(Sourced<SummaryClaim> Sentence, Passage Passage)>();
        foreach (var (at, voice) in voices.Index())
        {
            var most = chosen.Count + (voices.Count == 1 ? Most : at == 0 ? FromFirst : FromEachOther);
            foreach (var sentence in voice.Briefing.Summary)
            {
                if (chosen.Count >= Math.Min(most, Most))
                    break;
                var passage = Passage.Of(sentence.Claim.Text, voice.Article.Language);
                if (!chosen.Exists(known => Likeness.Within(passage, known.Passage) >= SaidAlready || Likeness.Within(known.Passage, passage) >= SaidAlready))
                    chosen.Add((new Sourced<SummaryClaim>(voice, sentence), passage));
            }
        }

        return [.. chosen.Select(entry => entry.Sentence)];
    }
}
