using System.Collections.Immutable;

namespace Briefings.Typesetting.Layout;

/// <summary>
/// Fills one column: it takes what fits, then gives back what must not be parted from the next column's first strip. The notes that
/// its strips cite stand at its foot; a note that is too long runs on at the foot of the next one.
/// </summary>
/// <param name="pageHeight">The height of a whole column.</param>
/// <param name="tightness">The share of the white between blocks that is kept.</param>
internal sealed class ColumnFiller(FootNotes notes, float pageHeight, float tightness)
{
    /// <summary>A row is cut rather than moved when moving it would leave this share of the column white.</summary>
    private const float TooMuchWhite = 0.3f;

    private const float HighestHeader = 0.3f, HighestRest = 0.6f;

    /// <summary>So much of a note stands where it is cited.</summary>
    private const int FewestNoteLines = 2;

    private List<PlacedStrip> open = [];
    private ImmutableStack<Strip> waiting = [];
    private IReadOnlyList<Strip> carried = [];
    private float height, reached;

    /// <param name="owed">Lines of notes that found no room before.</param>
    /// <param name="room">The column's height.</param>
    /// <param name="mayStayEmpty">Something stands above the column: what does not fit can wait for the next page.</param>
    public Column Fill(ImmutableStack<Strip> strips, IReadOnlyList<Strip> owed, float room, bool mayStayEmpty, bool holdsNotes = true)
    {
        (open, waiting, carried, height, reached) = ([], strips, owed, room, 0);
        for (var isFull = false; !isFull && !waiting.IsEmpty;)
        {
            waiting = waiting.Pop(out var strip);
            if (open.Count == 0 && strip.Header is { } header && header.Height < pageHeight * HighestHeader)
                Place(header, isRepeated: true);
            if (SpaceBefore(strip) + strip.Height <= RoomFor(strip))
            {
                Place(strip);
                continue;
            }

            isFull = true;
            if (Cut(strip) is var (fitting, rest))
            {
                Place(fitting);
                waiting = waiting.Push(rest);
            }
            else if (HasContent || mayStayEmpty)
                EndBefore(strip, mayStayEmpty);
            else
                Place(strip);
        }

        return Close(holdsNotes);
    }

    private bool HasContent => open.Exists(placed => !placed.IsRepeated);

    private IReadOnlyList<Strip> Owed => open.Count == 0 ? carried : notes.AreNone ? carried : [.. carried, .. open.Where(placed => !placed.IsRepeated).SelectMany(placed => notes.Of(placed.Strip))];

    private float RoomFor(Strip strip)
    {
        var (owed, added) = (Owed, notes.Of(strip));
        return height - reached - (owed.Count + added.Count == 0 ? 0
            : notes.Rule.SpaceBefore + notes.Rule.Height + Math.Min(FootNotes.DepthOf(owed), height * HighestRest) + FootNotes.DepthOf(added.Take(FewestNoteLines)));
    }

    private float SpaceBefore(Strip strip) => open.Count == 0 ? 0 : strip.SpaceBefore * tightness;

    private void Place(Strip strip, bool isRepeated = false)
    {
        var y = reached + SpaceBefore(strip);
        open.Add(new PlacedStrip(strip, 0, y, isRepeated));
        reached = y + strip.Height;
    }

    private (Strip Upper, Strip Lower)? Cut(Strip strip)
    {
        var room = RoomFor(strip);
        var mustOrShould = !HasContent || strip.Height > height || room > height * TooMuchWhite;
        if (!mustOrShould || strip.Split?.Invoke(room - SpaceBefore(strip)) is not var (fitting, rest))
            return null;
        return (fitting with { SpaceBefore = strip.SpaceBefore }, rest with { KeepWithNext = strip.KeepWithNext });
    }

    /// <summary>Ends the column before a strip, and before all that must stay with it; a chain longer than a column breaks where it must.</summary>
    private void EndBefore(Strip next, bool mayStayEmpty)
    {
        waiting = waiting.Push(next);
        var keep = open.Count;
        while (keep > 0 && !open[keep - 1].IsRepeated && open[keep - 1].Strip.KeepWithNext)
            keep--;
        if (!mayStayEmpty && !open.Take(keep).Any(placed => !placed.IsRepeated))
            return;
        for (var i = open.Count - 1; i >= keep; i--)
            waiting = waiting.Push(open[i].Strip);
        open.RemoveRange(keep, open.Count - keep);
        if (!HasContent)
            open.Clear();
        reached = open.Count == 0 ? 0 : open[^1].Y + open[^1].Strip.Height;
    }

    private Column Close(bool holdsNotes)
    {
        var owed = Owed;
        var fitting = holdsNotes ? Fitting(owed) : 0;
        if (fitting == 0)
            return new Column(open, reached, waiting, owed);
        var foot = owed.Take(fitting).Prepend(notes.Rule).ToList();
        reached = Math.Max(reached, height - FootNotes.DepthOf(foot));
        foreach (var strip in foot)
        {
            var y = reached + strip.SpaceBefore;
            open.Add(new PlacedStrip(strip, 0, y));
            reached = y + strip.Height;
        }

        return new Column(open, reached, waiting, [.. owed.Skip(fitting)]);
    }

    /// <summary>How many lines of notes the room that is left can hold.</summary>
    private int Fitting(IReadOnlyList<Strip> owed)
    {
        var (room, count) = (height - reached - notes.Rule.SpaceBefore - notes.Rule.Height, 0);
        for (; count < owed.Count && room >= owed[count].SpaceBefore + owed[count].Height - 0.01f; count++)
            room -= owed[count].SpaceBefore + owed[count].Height;
        var cut = count;
        while (cut > 0 && cut < owed.Count && owed[cut - 1].KeepWithNext)
            cut--;
        return cut > 0 ? cut : HasContent || owed.Count == 0 ? count : Math.Max(1, count);
    }
}

/// <param name="Depth">How far down it reaches.</param>
/// <param name="Waiting">What did not fit.</param>
/// <param name="Owed">Lines of notes that did not fit.</param>
internal sealed record Column(IReadOnlyList<PlacedStrip> Strips, float Depth, ImmutableStack<Strip> Waiting, IReadOnlyList<Strip> Owed)
{
    public bool IsEmpty => Strips.Count == 0;
}
