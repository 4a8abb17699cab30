namespace Briefings.Composition;

/// <summary>One edition that the ledger has seen.</summary>
/// <param name="Number">1 for the first edition of the schedule.</param>
public sealed record LedgerEdition(string Slot, DateOnly Date, int Number);
