using System.Globalization;
using Briefings.Worker.Schedule;
using Microsoft.Extensions.Time.Testing;
using Quartz;

namespace Briefings.Tests.Worker.Schedule;

public sealed class SlotsTests
{
    [Theory]
    [InlineData("Europe/Berlin", "30 2 * * *", "2026-03-29T03:00")]
    [InlineData("Europe/Berlin", "30 1 * * *", null)]
    [InlineData("America/New_York", "30 2 * * *", "2026-03-08T03:00")]
    [InlineData("America/New_York", "30 1 * * *", null)]
    [InlineData("Australia/Lord_Howe", "15 2 * * *", "2026-10-04T02:30")]
    [InlineData("Australia/Lord_Howe", "30 1 * * *", null)]
    [InlineData("Asia/Kathmandu", "30 2 * * *", null)]
    [InlineData("Asia/Kathmandu", "30 1 * * *", null)]
    [InlineData("Pacific/Kiritimati", "59 23 * * *", null)]
    [InlineData("Pacific/Pago_Pago", "0 0 * * *", null)]
    public void A_year_of_a_daily_schedule_has_one_slot_a_local_day(string zone, string cron, string? moved)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 12, 31, 0, 0, 0, TimeSpan.Zero));
        var schedule = Daily(zone, cron);
        var slots = new List<Slot>();
        var looked = clock.GetUtcNow();
        while (clock.GetUtcNow() < new DateTimeOffset(2027, 1, 2, 0, 0, 0, TimeSpan.Zero))
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            slots.AddRange(Planning.Plan(schedule, looked, clock.GetUtcNow()).Where(planned => planned.IsRun).Select(planned => planned.Slot));
            looked = clock.GetUtcNow();
        }

        var days = slots.Where(slot => slot.Date.Year == 2026).ToList();
        Assert.Equal(Enumerable.Range(0, 365).Select(day => new DateOnly(2026, 1, 1).AddDays(day)), days.Select(slot => slot.Date));
        var usual = days.GroupBy(slot => TimeOnly.FromDateTime(slot.Local)).MaxBy(time => time.Count())!.Key;
        Assert.Equal(moved, days.SingleOrDefault(slot => TimeOnly.FromDateTime(slot.Local) != usual) is { Local.Year: > 1 } other ? other.Key : null);
    }

    [Theory]
    [InlineData("Europe/Berlin", "30 2 * * *", "2026-10-25", "2026-10-25T02:30 00:30Z")]
    [InlineData("America/New_York", "30 1 * * *", "2026-11-01", "2026-11-01T01:30 05:30Z")]
    [InlineData("Australia/Lord_Howe", "45 1 * * *", "2026-04-05", "2026-04-05T01:45 14:45Z")]
    [InlineData("Europe/Berlin", "30 * * * *", "2026-10-25", "2026-10-25T00:30 22:30Z 2026-10-25T01:30 23:30Z 2026-10-25T02:30 00:30Z 2026-10-25T03:30 02:30Z")]
    [InlineData("Europe/Berlin", "*/30 * * * *", "2026-03-29", "2026-03-29T00:00 23:00Z 2026-03-29T00:30 23:30Z 2026-03-29T01:00 00:00Z 2026-03-29T01:30 00:30Z")]
    public void A_time_that_comes_twice_is_due_once_at_its_first_coming(string zone, string cron, string date, string first)
    {
        var slots = Daily(zone, cron).SlotsOn(DateOnly.Parse(date, CultureInfo.InvariantCulture));

        Assert.StartsWith(first, string.Join(' ', slots.Select(slot => $"{slot.Key} {slot.Due:HH:mm}Z")), StringComparison.Ordinal);
        Assert.Equal(slots.Count, slots.Select(slot => slot.Key).Distinct().Count());
    }

    [Fact]
    public void A_time_that_the_clocks_leave_out_and_the_one_they_go_on_with_are_one_slot()
    {
        var slots = Daily("Europe/Berlin", "0,30 2-3 * * *").SlotsOn(new DateOnly(2026, 3, 29));

        Assert.Equal(["2026-03-29T03:00", "2026-03-29T03:30"], slots.Select(slot => slot.Key));
    }

    [Theory]
    [InlineData("catch-up", "12:00:00", "missed 11-21, missed 11-22, run 11-23")]
    [InlineData("catch-up", "02:00:00", "missed 11-21, missed 11-22, missed 11-23")]
    [InlineData("skip", "12:00:00", "missed 11-21, missed 11-22, missed 11-23")]
    public void Three_days_of_downtime_cost_one_late_edition_or_none(string misfire, string grace, string planned)
    {
        var schedule = Daily("Europe/Berlin", "30 7 * * *", misfire, TimeSpan.Parse(grace, CultureInfo.InvariantCulture));
        var plan = Planning.Plan(schedule, Utc("2026-11-20T07:00Z"), Utc("2026-11-23T11:00Z"));

        Assert.Equal(planned, string.Join(", ", plan.Select(one => $"{(one.IsRun ? "run" : "missed")} {one.Slot.Date:MM-dd}")));
    }

    [Fact]
    public void A_clock_that_goes_back_finds_the_same_slots_again()
    {
        var schedule = Daily("Europe/Berlin", "30 7 * * *");
        var forth = Planning.Plan(schedule, Utc("2026-11-23T06:00Z"), Utc("2026-11-23T06:31Z"));
        var again = Planning.Plan(schedule, Utc("2026-11-23T06:29Z"), Utc("2026-11-23T06:30Z"));

        Assert.Equal(forth, again);
        Assert.Empty(Planning.Plan(schedule, Utc("2026-11-23T06:31Z"), Utc("2026-11-23T06:20Z")));
    }

    [Fact]
    public void A_schedule_never_seen_before_has_missed_nothing() =>
        Assert.Empty(Planning.Plan(Daily("Europe/Berlin", "@daily"), since: null, Utc("2026-11-23T11:00Z")));

    [Fact]
    public void A_date_without_a_due_time_is_its_own_beginning()
    {
        var slot = Assert.Single(Daily("Europe/Berlin", "30 7 * * 1-5").SlotsOn(new DateOnly(2026, 11, 22)));

        Assert.Equal(("2026-11-22T00:00", Utc("2026-11-21T23:00Z")), (slot.Key, slot.Due));
    }

    private static BriefingSchedule Daily(string zone, string cron, string misfire = "catch-up", TimeSpan? grace = null)
    {
        var found = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var options = new ScheduleOptions { Name = "daily", Cron = cron, TimeZone = zone, Misfire = misfire, Grace = grace ?? TimeSpan.FromHours(12) };
        return new BriefingSchedule(options, CronExpression.Parse(cron, CronFormat.Unix).WithTimeZone(found), found);
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
