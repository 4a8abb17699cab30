using Quartz;

namespace Briefings.Worker.Schedule;

/// <summary>Reads when a schedule is due: five fields, each held to its range, or a word such as <c>@daily</c>.</summary>
internal static class DueTimes
{
    // Any will do: what is due at all is due within the eight years that leap days may be apart.
    private static readonly DateTimeOffset Beginning = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="key">The setting, for messages.</param>
    public static (CronExpression? Cron, Problem? Problem) Read(string key, string text)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == CronField.All.Count)
        {
            foreach (var (field, written) in CronField.All.Zip(fields))
            {
                if (!field.Allows(written))
                    return (null, Problems.CronFieldWrong(key, text, field.Name, written, field.Range));
            }
        }

        if (!CronExpression.TryParse(text, CronFormat.Unix, out var cron))
            return (null, Problems.CronUnreadable(key, text));
        return cron.WithTimeZone(TimeZoneInfo.Utc).GetNextValidTimeAfter(Beginning) is null ? (null, Problems.CronNeverDue(key, text)) : (cron, null);
    }
}
