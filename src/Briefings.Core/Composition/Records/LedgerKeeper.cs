using System.Globalization;
using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Composition.Stories;
using Briefings.Evidence;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Records;

/// <summary>Writes an edition into the ledger: which questions are new, open still, answered, dropped, and what actors say now.</summary>
internal sealed class LedgerKeeper(Ledger earlier, string slot, DateOnly date)
{
    private const double SameQuestion = 0.6;
    private const int DroppedAfter = 7;
    private const int EditionsKept = 400;

    private readonly List<LedgerQuestion> questions = [.. earlier.Questions];
    private readonly Dictionary<LedgerQuestion, Passage> passages = [];
    private int numbered;

    /// <summary>The questions of a story with their ids: those of the ledger where it has them, new ones where not.</summary>
    public IReadOnlyList<StoryQuestion> Ask(StoryDraft story) => [.. story.Questions.Select(group => new StoryQuestion(IdOf(group, story.Title), group)).DistinctBy(question => question.Id)];

    public Ledger Close(IEnumerable<StoryDraft> stories)
    {
        var number = (earlier.Editions is [.., var last] ? last.Number : 0) + 1;
        IReadOnlyList<LedgerEdition> editions = [.. earlier.Editions.TakeLast(EditionsKept - 1), new LedgerEdition(slot, date, number)];
        var answers = new AnswerFinder(stories.SelectMany(story => story.Voices));
        return new Ledger
        {
            Editions = editions,
            Questions = [.. questions.Select(question => Closed(question, answers, editions))],
            Positions = PositionKeeper.Keep(earlier.Positions, stories, slot, date),
        };
    }

    public static LedgerWords WordsOf(Article article, Quote quote) =>
        new(quote.Text, OutletName.Of(article), article.Title, article.Date, article.Url?.AbsoluteUri, article.Hash, quote.Sentence);

    private string IdOf(IReadOnlyList<Sourced<QuestionClaim>> group, string story)
    {
        var (first, passage) = (group[0], Passage.Of(group[0].Claim.Question, group[0].Voice.Article.Language));
        var at = questions.FindIndex(known => Likeness.Of(PassageOf(known), passage) >= SameQuestion);
        if (at < 0)
        {
            questions.Add(new LedgerQuestion(
                NewId(), first.Claim.Question, first.Claim.Reason, story, [Event(LedgerEventKind.New, first)]));
            return questions[^1].Id;
        }

        if (questions[at].Events[^1].Slot != slot)
            questions[at] = With(questions[at], Event(LedgerEventKind.Open, first));
        return questions[at].Id;
    }

    private LedgerQuestion Closed(LedgerQuestion question, AnswerFinder answers, IReadOnlyList<LedgerEdition> editions)
    {
        if (!question.IsOpen || question.Events[^1].Slot == slot)
            return question;
        if (answers.To(question) is { } answer)
            return With(question, new LedgerEvent(slot, date, LedgerEventKind.Answered, WordsOf(answer.Article, answer.Quote)));
        var unseen = editions.Count(edition => string.CompareOrdinal(edition.Slot, question.Events[^1].Slot) > 0);
        return unseen >= DroppedAfter ? With(question, new LedgerEvent(slot, date, LedgerEventKind.Dropped, null)) : question;
    }

    private LedgerEvent Event(LedgerEventKind kind, Sourced<QuestionClaim> question) =>
        new(slot, date, kind, WordsOf(question.Voice.Article, question.Evidence[0]));

    private string NewId()
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string id;
        do
            id = string.Create(CultureInfo.InvariantCulture, $"Q-{day}-{++numbered}");
        while (questions.Exists(question => question.Id == id));
        return id;
    }

    private static LedgerQuestion With(LedgerQuestion question, LedgerEvent entry) => question with { Events = [.. question.Events, entry] };

    private Passage PassageOf(LedgerQuestion question)
    {
        if (!passages.TryGetValue(question, out var passage))
            passages[question] = passage = Passage.Of(question.Question, "en");
        return passage;
    }
}
