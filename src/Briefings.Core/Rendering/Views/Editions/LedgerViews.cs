using Briefings.Composition;

namespace Briefings.Rendering.Views.Editions;

/// <summary>What an edition wrote in the ledger, for the page.</summary>
internal sealed class LedgerViews
{
    private readonly Words words;

    private const int MostChanges = 8;
    private const int MostOpen = 25;
    private const int MostPositions = 12;

    public LedgerViews(Edition edition, Words words)
    {
        this.words = words;
        var slot = edition.Slot;
        var questions = edition.Ledger.Questions;
        var today = questions.Where(question => question.Events[^1].Slot == slot).ToList();
        var open = questions.Where(question => question.IsOpen)
            .OrderByDescending(question => question.Events[0].Slot == slot)
            .ThenBy(question => question.Events[0].Slot, StringComparer.Ordinal)
            .ToList();
        Open = [.. open.Take(MostOpen).Select(question => View(question, slot))];
        MoreOpen = open.Count - Open.Count;
        Answered = [.. today.Where(question => question.Events[^1].Kind == LedgerEventKind.Answered).Select(question => View(question, slot))];
        Dropped = [.. today.Where(question => question.Events[^1].Kind == LedgerEventKind.Dropped).Select(question => View(question, slot))];
        Positions = [.. edition.Ledger.Positions
            .Where(position => position.Events.Count > 1 && position.Events[^1].Slot == slot)
            .OrderByDescending(position => position.Events[^1].Kind == LedgerEventKind.Changed)
            .Take(MostPositions)
            .Select((position, index) => View(position, index + 1))];
        ChangeView[] changes =
        [
            .. Answered.Select(question => Change("Answered", question.Question, question.Anchor)),
            .. Positions.Where(position => position.IsChanged).Select(position => Change("Changed", position.Actor, position.Anchor)),
            .. Open.Where(question => question.IsNew).Select(question => Change("New", question.Question, question.Anchor)),
            .. Dropped.Select(question => Change("Dropped", question.Question, question.Anchor)),
        ];
        Changes = edition.Since is null ? [] : [.. changes.Take(MostChanges)];
        MoreChanges = edition.Since is null ? 0 : changes.Length - Changes.Count;
    }

    public IReadOnlyList<LedgerQuestionView> Open { get; }

    public int MoreOpen { get; }

    public IReadOnlyList<LedgerQuestionView> Answered { get; }

    public IReadOnlyList<LedgerQuestionView> Dropped { get; }

    public IReadOnlyList<PositionView> Positions { get; }

    public IReadOnlyList<ChangeView> Changes { get; }

    public int MoreChanges { get; }

    private static ChangeView Change(string kind, string text, string anchor) => new() { Kind = kind, Text = text, Anchor = anchor };

    private LedgerQuestionView View(LedgerQuestion question, string slot) => new()
    {
        Anchor = question.Id.ToLowerInvariant(),
        Id = question.Id,
        Question = question.Question,
        Why = Shown.Why(question.Reason),
        Story = question.Story,
        Since = words.LongDate(question.Since),
        IsNew = question.Events[0].Slot == slot,
        IsAskedToday = question.IsOpen && question.Events[^1].Slot == slot,
        Asked = View(question.Events.Last(entry => entry.Kind is LedgerEventKind.New or LedgerEventKind.Open).Words!),
        Answer = question.Events[^1] is { Kind: LedgerEventKind.Answered, Words: { } answer } ? View(answer) : null,
    };

    private PositionView View(LedgerPosition position, int number) => new()
    {
        Anchor = $"position-{number}",
        Actor = position.Actor,
        Kind = position.Events[^1].Kind == LedgerEventKind.Changed ? "Changed" : "Repeated",
        Before = View(position.Events[^2].Words!),
        Now = View(position.Events[^1].Words!),
    };

    private WordsView View(LedgerWords found) => new()
    {
        Words = found.Text,
        Outlet = found.Outlet,
        Title = found.Title,
        Published = found.Date is { } date ? words.LongDate(date) : null,
        Url = found.Url,
        Language = found.Language,
    };
}
