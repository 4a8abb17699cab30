using Briefings.Composition.Contrasts;
using Briefings.Composition.Stories;
using Briefings.Evidence;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Records;

/// <summary>
/// Looks among the day's sentences for one that answers a question: it asserts, as a fact, what is asked of the same subject. Not what
/// may be, not a question, not a plan. A wrong answer is worse than a missed one, so whatever is in doubt leaves the question open.
/// </summary>
internal sealed class AnswerFinder
{
    private const int NamesShared = 2;
    private const int LongQuestion = 4;

    private readonly ILookup<string, Deed> byVerb;
    private readonly Dictionary<Voice, HashSet<string>> names;

    public AnswerFinder(IEnumerable<StoryDraft> stories)
    {
        byVerb = stories
            .SelectMany(story => story.Voices)
            .SelectMany(voice => voice.Article.Body.Select(sentence => new Telling(voice, sentence)))
            .SelectMany(Deed.In)
            .ToLookup(deed => deed.Verb.Stem, StringComparer.Ordinal);
        names = stories
            .SelectMany(story => story.Voices.Select(voice => (voice, story.Actors)))
            .ToDictionary(entry => entry.voice, entry => entry.Actors.SelectMany(actor => actor.Aliases.Prepend(actor.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The sentence that answers the question; null where none surely does.</summary>
    public Excerpt? To(LedgerQuestion question)
    {
        var asked = new Asked(question.Question);
        if (asked.Wants == Wanted.Other)
            return null;
        var since = question.Events[^1].Words?.Date;
        return asked.Passage.Terms.Select(term => term.Stem).Distinct()
            .SelectMany(stem => byVerb[stem])
            .Where(deed => !(deed.Telling.Voice.Article.Date < since) && asked.IsAbout(deed) && Answers(asked, deed) && IsOfSameStory(question, asked, deed.Telling))
            .OrderBy(deed => deed.Telling.Sentence)
            .ThenBy(deed => deed.Telling.Voice.Article.Hash, StringComparer.Ordinal)
            .Select(deed => Gate.Excerpt(deed.Telling.Voice.Briefing, deed.Telling.Sentence))
            .FirstOrDefault();
    }

    private static bool Answers(Asked asked, Deed deed) => asked.Wants switch
    {
        // "It has not approved the sale" leaves open whether it will.
        Wanted.YesOrNo => !asked.IsAhead || !deed.IsDenied,
        Wanted.Time => !deed.IsDenied && deed.Telling.Passage.Terms.Any(term => term.Kind == TermKind.Time && !asked.Passage.Has(term) || term.Number is { IsYear: true }),
        Wanted.Number => !deed.IsDenied && deed.Telling.Passage.Terms.Any(term => term.Number is { IsYear: false, IsVague: false, IsPronounLike: false }),
        Wanted.Who => !deed.IsDenied && deed.Doer.Any(deed.Telling.IsName),
        _ => !deed.IsDenied && deed.Telling.Passage.Terms.Any(term => AnswerWords.Reasons.Contains(term.Text)),
    };

    /// <summary>Whether the voice's story names whom the story of the question was about; one name is enough where the sentence has every word of a long question.</summary>
    private bool IsOfSameStory(LedgerQuestion question, Asked asked, Telling telling)
    {
        var words = asked.Passage.Terms.Where(Telling.IsTelling).ToList();
        var needed = words.Count >= LongQuestion && words.TrueForAll(telling.Passage.Has) ? 1 : NamesShared;
        return question.About.Count(names[telling.Voice].Contains) >= Math.Min(needed, question.About.Count);
    }
}
