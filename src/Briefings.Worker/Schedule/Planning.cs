namespace Briefings.Worker.Schedule;

/// <summary>What is to be done about the slots that came due since they were last looked at.</summary>
internal static class Planning
{
    /// <summary>So late is no slot missed: a start takes a moment, and so does another worker's end.</summary>
    private static readonly TimeSpan Punctual = TimeSpan.FromMinutes(1);

    /// <param name="since">When the slots were last looked at; null for a schedule never seen before, of which nothing was missed.</param>
    public static IEnumerable<PlannedSlot> Plan(BriefingSchedule schedule, DateTimeOffset? since, DateTimeOffset now)
    {
        if (since is null)
            yield break;
        var due = schedule.SlotsBetween(since.Value, now).ToList();
        foreach (var (at, slot) in due.Index())
        {
            var late = now - slot.Due;
            var isNewest = at == due.Count - 1;
            yield return new PlannedSlot(slot, late <= Punctual || (isNewest && late <= schedule.Options.Grace && schedule.Options.Misfire == "catch-up"));
        }
    }
}

/// <param name="IsRun">False for a slot that is recorded as missed.</param>
internal readonly record struct PlannedSlot(Slot Slot, bool IsRun);
