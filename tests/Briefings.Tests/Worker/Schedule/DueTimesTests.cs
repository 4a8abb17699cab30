using Briefings.Tests.Support;
using Briefings.Worker.Schedule;

namespace Briefings.Tests.Worker.Schedule;

public sealed class DueTimesTests
{
    public static IEnumerable<object[]> Cases =>
        from line in File.ReadLines(Repository.PathOf("tests", "Briefings.Tests", "Worker", "Schedule", "due-times.txt"))
        where line.Contains('|', StringComparison.Ordinal)
        select line.Split('|', StringSplitOptions.TrimEntries).ToArray<object>();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_cron_expression_is_due_as_it_says_or_is_refused_with_its_field_and_range(string written, string expected)
    {
        var (cron, problem) = DueTimes.Read("Cron", written);

        Assert.Equal(problem is null ? expected : Told(written, expected), problem?.ToString() ?? string.Join(' ', Next(cron!)));
    }

    private static string Told(string written, string expected) => expected switch
    {
        "never due" => $"configuration : error BRF8508 : Cron: \"{written}\" is never due, for no month has such a day. Give a day that comes.",
        "cannot be read" => $"configuration : error BRF8502 : Cron: \"{written}\" cannot be read. Write minute, hour, day of month, month and day of week, as \"30 7 * * 1-5\", or one of @hourly, @daily, @weekly, @monthly, @yearly.",
        _ when expected.Split(", ") is [var no, var range] => $"configuration : error BRF8504 : Cron: {no} in \"{written}\". Give {range}, as a value, a list with commas, a range with a hyphen, a step as */2, or *.",
        _ => "nothing wrong",
    };

    private static IEnumerable<string> Next(Quartz.CronExpression cron) =>
        new BriefingSchedule(new ScheduleOptions(), cron.WithTimeZone(TimeZoneInfo.Utc), TimeZoneInfo.Utc)
            .Next(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), 3).Select(slot => slot.Key);
}
