namespace Briefings.Composition;

/// <summary>What an edition wrote down of a question or a position.</summary>
/// <param name="Words">The words it rests on; null where nothing was said: a question is dropped.</param>
public sealed record LedgerEvent(string Slot, DateOnly Date, LedgerEventKind Kind, LedgerWords? Words);
