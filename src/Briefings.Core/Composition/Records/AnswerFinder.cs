using Briefings.Composition.Contrasts;
using Briefings.Composition.Stories;
using Briefings.Evidence;

namespace Briefings.Composition.Records;

/// <summary>
/// Looks among the day's sentences for one that answers a question: it asserts, as a fact, what is asked of the same subject. Not what
/// may be, not a question, not a plan. A wrong answer is worse than a missed one, so whatever is in doubt leaves the question open. Sentences
/// are taken apart one by one and let go: those of a whole day would be most of what an edition holds.
/// </summary>
internal sealed class AnswerFinder
{
    private const int NamesShared = 2;
    private const int LongQuestion = 4;

    private readonly ILookup<string, Waiting> byStem;
    private readonly Dictionary<string, Answer> answers;

    /// <param name="questions">Those that wait for an answer.</param>
    public AnswerFinder(IReadOnlyList<StoryDraft> stories, IEnumerable<LedgerQuestion> questions)
    {
        byStem = questions.Select(question => new Waiting(question, new Asked(question.Question)))
            .Where(waiting => waiting.Asked.Wants != Wanted.Other)
            .SelectMany(waiting => waiting.Asked.Passage.Terms.Select(term => term.Stem).Distinct().Select(stem => (stem, waiting)))
            .ToLookup(entry => entry.stem, entry => entry.waiting, StringComparer.Ordinal);
        answers = (byStem.Count == 0 ? [] : stories)
            .SelectMany(story => story.Voices.Select(voice => (voice, Names: NamesOf(story))))
            .AsParallel()
            .SelectMany(entry => AnswersOf(entry.voice, entry.Names))
            .AsEnumerable()
            .GroupBy(answer => answer.Question, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(answer => answer.Sentence).ThenBy(answer => answer.Voice.Article.Hash, StringComparer.Ordinal).First(),
                StringComparer.Ordinal);
    }

    /// <summary>The sentence that answers the question; null where none surely does.</summary>
    public Excerpt? To(LedgerQuestion question) =>
        answers.TryGetValue(question.Id, out var answer) ? Gate.Excerpt(answer.Voice.Briefing, answer.Sentence) : null;

    private IEnumerable<Answer> AnswersOf(Voice voice, IReadOnlySet<string> names) =>
        from sentence in voice.Article.Body
        from deed in Deed.In(new Telling(voice, sentence))
        from waiting in byStem[deed.Verb.Stem]
        where !(voice.Article.Date < waiting.Question.Events[^1].Words?.Date)
            && waiting.Asked.IsAbout(deed) && Blank.IsFilled(waiting.Asked, deed) && IsOfSameStory(waiting, deed.Telling, names)
        select new Answer(waiting.Question.Id, voice, deed.Telling.Sentence);

    private static HashSet<string> NamesOf(StoryDraft story) =>
        story.Actors.SelectMany(actor => actor.Aliases.Prepend(actor.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the voice's story names whom the story of the question was about; one name is enough where the sentence has every word of a long question.</summary>
    private static bool IsOfSameStory(Waiting waiting, Telling telling, IReadOnlySet<string> names)
    {
        var (question, asked) = waiting;
        if (asked.IsOfAnyone && !question.About.Any(name => telling.Passage.Text.Contains(name, StringComparison.Ordinal)))
            return false;
        var words = asked.Passage.Terms.Where(Telling.IsTelling).ToList();
        var needed = words.Count >= LongQuestion && words.TrueForAll(telling.Passage.Has) ? 1 : NamesShared;
        return question.About.Count(names.Contains) >= Math.Min(needed, question.About.Count);
    }

    private sealed record Waiting(LedgerQuestion Question, Asked Asked);

    private sealed record Answer(string Question, Voice Voice, int Sentence);
}
