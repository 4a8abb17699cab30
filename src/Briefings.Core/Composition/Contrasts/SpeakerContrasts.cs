using Briefings.Analysis;
using Briefings.Composition.Stories;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Contrasts;

/// <summary>The same words in quotation marks, given to two speakers.</summary>
internal static class SpeakerContrasts
{
    private const double SameWords = 0.85;
    private const int FewestWords = 2;

    public static IEnumerable<Contrast> Find(StoryDraft story)
    {
        var quoted = story.Statements
            .Where(statement => statement.Claim.Basis == Basis.Quoted && story.Actors.Any(actor => actor.Name == statement.Speaker))
            .SelectMany(statement => statement.Statements.Select(said => (statement.Speaker, Said: said, Passage: Passage.Of(said.Evidence[0].Text, said.Voice.Article.Language))))
            .Where(entry => entry.Passage.Terms.Count(term => term.IsContent) >= FewestWords)
            .ToList();
        for (var i = 0; i < quoted.Count; i++)
            for (var j = i + 1; j < quoted.Count; j++)
                if (quoted[i].Speaker != quoted[j].Speaker && quoted[i].Said.Voice != quoted[j].Said.Voice && Likeness.Of(quoted[i].Passage, quoted[j].Passage) >= SameWords)
                    yield return Sides.Of(
                        ContrastKind.Contradiction, ContrastMatter.Who, $"Who said “{quoted[i].Said.Evidence[0].Text.TrimEnd(',')}”: {quoted[i].Speaker}, or {quoted[j].Speaker}?",
                        TellingOf(quoted[i].Said), TellingOf(quoted[j].Said));
    }

    private static Telling TellingOf(Sourced<StatementClaim> said) =>
        new(said.Voice, said.Voice.Article.Sentences[said.Evidence[0].Sentence - 1]);
}
