using Briefings.Analysis;

namespace Briefings.Composition;

/// <summary>A question that an edition left open, and what became of it.</summary>
/// <param name="Id">"Q-2026-11-23-3": the third question of the edition of that day.</param>
/// <param name="Story">The title of the story in which it was first asked.</param>
/// <param name="About">The names of that story's key actors; an answer comes from an article that names them.</param>
/// <param name="Events">In the order of their slots; the first is <see cref="LedgerEventKind.New"/>.</param>
public sealed record LedgerQuestion(string Id, string Question, OpenReason Reason, string Story, IReadOnlyList<string> About, IReadOnlyList<LedgerEvent> Events)
{
    public bool IsOpen => Events[^1].Kind is LedgerEventKind.New or LedgerEventKind.Open;

    public DateOnly Since => Events[0].Date;

    internal LedgerQuestion? Before(string slot) =>
        Events.TakeWhile(entry => string.CompareOrdinal(entry.Slot, slot) < 0).ToArray() is { Length: > 0 } earlier ? this with { Events = earlier } : null;
}
