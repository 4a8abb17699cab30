namespace Briefings.Composition;

/// <summary>
/// What a schedule's editions remember: open questions and stated positions, each as the list of what happened to it. Plain data;
/// <see cref="LedgerJson"/> writes and reads it.
/// </summary>
public sealed record Ledger
{
    public static Ledger Empty { get; } = new();

    /// <summary>The editions that made it, in the order of their slots; the oldest are forgotten.</summary>
    public IReadOnlyList<LedgerEdition> Editions { get; init; } = [];

    /// <summary>In the order in which they were opened.</summary>
    public IReadOnlyList<LedgerQuestion> Questions { get; init; } = [];

    /// <summary>In the order in which they were first taken.</summary>
    public IReadOnlyList<LedgerPosition> Positions { get; init; } = [];

    /// <summary>The ledger as it was before a slot: without what that slot and later ones wrote.</summary>
    public Ledger Before(string slot) => new()
    {
        Editions = [.. Editions.Where(edition => string.CompareOrdinal(edition.Slot, slot) < 0)],
        Questions = [.. Questions.Select(question => question.Before(slot)).OfType<LedgerQuestion>()],
        Positions = [.. Positions.Select(position => position.Before(slot)).OfType<LedgerPosition>()],
    };
}
