namespace Briefings.Composition;

/// <summary>What an actor says on one point, over time.</summary>
/// <param name="Events">In the order of their slots, each with the actor's words as an article has them.</param>
public sealed record LedgerPosition(string Actor, IReadOnlyList<LedgerEvent> Events)
{
    internal LedgerPosition? Before(string slot) =>
        Events.TakeWhile(entry => string.CompareOrdinal(entry.Slot, slot) < 0).ToArray() is { Length: > 0 } earlier ? this with { Events = earlier } : null;
}
