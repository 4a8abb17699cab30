namespace Briefings;

// 8500-8999: schedules and runs
public static partial class Problems
{
    public static Problem ScheduleTwice(string key, string name) =>
        new("BRF8500", $"{key}: there is a schedule {Shown(name)} already. Give each a name of its own.", "configuration");

    public static Problem TimeZoneUnknown(string key, string zone) =>
        new("BRF8501", $"{key}: {Shown(zone)} is no time zone. Give an IANA name such as Europe/Berlin or Etc/UTC.", "configuration");

    public static Problem CronUnreadable(string key, string cron) =>
        new("BRF8502", $"{key}: {Shown(cron)} cannot be read. Write minute, hour, day of month, month and day of week, as \"30 7 * * 1-5\", or @daily.", "configuration");
}
