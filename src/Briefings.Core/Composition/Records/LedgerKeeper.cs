using System.Globalization;
using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Composition.Stories;
using Briefings.Evidence;

namespace Briefings.Composition.Records;

/// <summary>Writes an edition into the ledger: which questions are new, open still, answered, dropped, and what actors say now.</summary>
internal sealed class LedgerKeeper
{
    private const int DroppedAfter = 5;
    private const int ForgottenAfter = 60;
    private const int EditionsKept = 400;
    private const int NamesKept = 6;

    private readonly Ledger earlier;
    private readonly string slot;
    private readonly DateOnly date;
    private readonly List<LedgerQuestion> questions;
    private readonly List<Asked> asked;
    private readonly Dictionary<string, List<int>> byStem = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids;
    private int numbered;

    public LedgerKeeper(Ledger earlier, string slot, DateOnly date)
    {
        (this.earlier, this.slot, this.date) = (earlier, slot, date);
        var forgotten = earlier.Editions.Count > ForgottenAfter ? earlier.Editions[^ForgottenAfter].Slot : "";
        questions = [.. earlier.Questions.Where(question => question.IsOpen || string.CompareOrdinal(question.Events[^1].Slot, forgotten) >= 0)];
        ids = questions.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        asked = [.. questions.Select(question => new Asked(question.Question))];
        for (var at = 0; at < asked.Count; at++)
            Enter(at);
    }

    /// <summary>The questions of a story with their ids: those of the ledger where it has them, new ones where not.</summary>
    public IReadOnlyList<StoryQuestion> Ask(StoryDraft story)
    {
        var about = story.Actors.Take(NamesKept).Select(actor => actor.Name).ToArray();
        return [.. story.Questions.Select(group => new StoryQuestion(IdOf(group, story.Title, about), group)).DistinctBy(question => question.Id)];
    }

    public Ledger Close(IReadOnlyList<StoryDraft> stories)
    {
        var number = (earlier.Editions is [.., var last] ? last.Number : 0) + 1;
        IReadOnlyList<LedgerEdition> editions = [.. earlier.Editions.TakeLast(EditionsKept - 1), new LedgerEdition(slot, date, number)];
        var answers = new AnswerFinder(stories, questions.Where(IsWaiting));
        return new Ledger
        {
            Editions = editions,
            Questions = [.. questions.Select(question => Closed(question, answers, editions))],
            Positions = PositionKeeper.Keep(earlier, stories, slot, date),
        };
    }

    public static LedgerWords WordsOf(Article article, Quote quote) =>
        new(quote.Text, OutletName.Of(article), article.Title, article.Date, article.Url?.AbsoluteUri, article.Hash, quote.Sentence) { Language = article.Language };

    private string IdOf(IReadOnlyList<Sourced<QuestionClaim>> group, string story, string[] about)
    {
        var (first, now) = (group[0], new Asked(group[0].Claim.Question));
        var known = now.Passage.Terms.SelectMany(term => byStem.GetValueOrDefault(term.Stem) ?? []).Distinct().Order()
            .Where(at => asked[at].IsSameAs(now) && (about.Length == 0 || questions[at].About.Count == 0 || questions[at].About.Intersect(about).Any()))
            .Take(1).ToList();
        if (known is not [var place])
        {
            questions.Add(new LedgerQuestion(NewId(), first.Claim.Question, first.Claim.Reason, story, about, [Event(LedgerEventKind.New, first)]));
            asked.Add(now);
            Enter(questions.Count - 1);
            return questions[^1].Id;
        }

        if (questions[place].Events[^1].Slot != slot)
            questions[place] = With(questions[place], Event(LedgerEventKind.Open, first));
        return questions[place].Id;
    }

    private LedgerQuestion Closed(LedgerQuestion question, AnswerFinder answers, IReadOnlyList<LedgerEdition> editions)
    {
        if (!IsWaiting(question))
            return question;
        if (answers.To(question) is { } answer)
            return With(question, new LedgerEvent(slot, date, LedgerEventKind.Answered, WordsOf(answer.Article, answer.Quote)));
        var unseen = editions.Count(edition => string.CompareOrdinal(edition.Slot, question.Events[^1].Slot) > 0);
        return unseen >= DroppedAfter ? With(question, new LedgerEvent(slot, date, LedgerEventKind.Dropped, null)) : question;
    }

    /// <summary>Open from before, and not asked today.</summary>
    private bool IsWaiting(LedgerQuestion question) => question.IsOpen && question.Events[^1].Slot != slot;

    private LedgerEvent Event(LedgerEventKind kind, Sourced<QuestionClaim> question) =>
        new(slot, date, kind, WordsOf(question.Voice.Article, question.Evidence[0]));

    private string NewId()
    {
        var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string id;
        do
            id = string.Create(CultureInfo.InvariantCulture, $"Q-{day}-{++numbered}");
        while (!ids.Add(id));
        return id;
    }

    private void Enter(int at)
    {
        foreach (var stem in asked[at].Passage.Terms.Where(term => term.IsContent).Select(term => term.Stem).Distinct())
            (byStem.TryGetValue(stem, out var list) ? list : byStem[stem] = []).Add(at);
    }

    private static LedgerQuestion With(LedgerQuestion question, LedgerEvent entry) => question with { Events = [.. question.Events, entry] };
}
