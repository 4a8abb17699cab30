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

    // Runs

    public static Problem ScheduleGone(string name) =>
        new("BRF8510", $"There is no schedule {Shown(name)} in the configuration any more. Put it back, or leave the run.");

    public static Problem DestinationGone(string target) =>
        new("BRF8511", $"The schedule has no destination {Shown(target)} any more. Put it back and retry the run, or leave it.");

    public static Problem BriefedBefore() =>
        new("BRF8512", "An earlier edition of the schedule has it already.");

    public static Problem ArticleGone() =>
        new("BRF8513", "The article's text is not kept any more (Storage:KeepArticlesDays). Give it to a source again.");

    public static Problem DeliveryInterrupted() =>
        new("BRF8514", "The sending was interrupted: it may have arrived. Ask the receiver, then: briefings runs resolve <run> <delivery> --sent or --retry.");
}
