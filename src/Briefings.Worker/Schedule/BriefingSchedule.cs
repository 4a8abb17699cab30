using Quartz;

namespace Briefings.Worker.Schedule;

/// <summary>A schedule whose options are right: it knows when it is due.</summary>
internal sealed record BriefingSchedule(ScheduleOptions Options, CronExpression Cron, TimeZoneInfo Zone)
{
    /// <summary>The key of its section: <c>Schedules:0</c>.</summary>
    public string Path { get; init; } = "";

    public string Name => Options.Name;

    /// <summary>
    /// The slots due after one instant and until another, in order. A local time that a clock change leaves out is due at the instant of the change;
    /// one that comes twice is due at its first coming.
    /// </summary>
    public IEnumerable<Slot> SlotsBetween(DateTimeOffset after, DateTimeOffset until)
    {
        var last = DateTime.MinValue;
        for (var due = Cron.GetNextValidTimeAfter(after); due is { } instant && instant <= until; due = Cron.GetNextValidTimeAfter(instant))
        {
            var slot = SlotAt(instant);
            // What is due every half hour comes to 02:30 twice in autumn; the clocks show one slot.
            if (slot.Local > last && !IsSecondComing(instant))
            {
                last = slot.Local;
                yield return slot;
            }
        }
    }

    public IEnumerable<Slot> Next(DateTimeOffset after, int count) => SlotsBetween(after, DateTimeOffset.MaxValue).Take(count);

    /// <summary>The slot of an instant, whether or not it is due then: on demand any minute is a slot.</summary>
    public Slot SlotAt(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Zone).DateTime;
        return new Slot(local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute)), instant.ToUniversalTime());
    }

    /// <summary>The slots due on a local date, in order; without one, the day's beginning.</summary>
    public IReadOnlyList<Slot> SlotsOn(DateOnly date)
    {
        // No zone is a day and a half away from UTC.
        var around = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var due = SlotsBetween(around.AddHours(-36), around.AddHours(60)).Where(slot => slot.Date == date).ToList();
        return due.Count > 0 ? due : [SlotNamed(date.ToDateTime(TimeOnly.MinValue))];
    }

    /// <summary>The slot of a local time, whether or not it is due then.</summary>
    public Slot SlotNamed(DateTime local) => new(local, InstantOf(local));

    private bool IsSecondComing(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, Zone);
        return Zone.IsAmbiguousTime(local.DateTime) && local.Offset != Zone.GetAmbiguousTimeOffsets(local.DateTime).Max();
    }

    private DateTimeOffset InstantOf(DateTime local)
    {
        while (Zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
