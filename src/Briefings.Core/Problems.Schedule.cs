namespace Briefings;

// 8500-8999: schedules and runs
public static partial class Problems
{
    public static Problem ScheduleTwice(string key, string name) =>
        new("BRF8500", $"{key}: there is a schedule {Shown(name)} already. Give each a name of its own.", "configuration");

    public static Problem TimeZoneUnknown(string key, string zone) =>
        new("BRF8501", $"{key}: {Shown(zone)} is no time zone. Give an IANA name such as Europe/Berlin or Etc/UTC.", "configuration");

    public static Problem CronUnreadable(string key, string cron) =>
        new("BRF8502", $"{key}: {Shown(cron)} cannot be read. Write minute, hour, day of month, month and day of week, as \"30 7 * * 1-5\", or one of @hourly, @daily, @weekly, @monthly, @yearly.", "configuration");

    public static Problem CronFieldWrong(string key, string cron, string field, string written, string range) =>
        new("BRF8504", $"{key}: {Shown(written)} is no {field} in {Shown(cron)}. Give {range}, as a value, a list with commas, a range with a hyphen, a step as */2, or *.", "configuration");

    public static Problem CronNeverDue(string key, string cron) =>
        new("BRF8508", $"{key}: {Shown(cron)} is never due, for no month has such a day. Give a day that comes.", "configuration");

    public static Problem NoScheduleNamed(string name, IReadOnlyList<string> names) =>
        new("BRF8503", $"There is no schedule {Shown(name)}. {(names.Count == 0 ? "None is configured: begin with briefings init." : $"There are: {string.Join(", ", names)}.")}", "configuration");

    public static Problem NotASlot(string slot) =>
        new("BRF8505", $"--slot {slot} is no due time. Write a date as 2026-11-23, or a local time as 2026-11-23T07:30.");

    public static Problem NoSchedules() =>
        new("BRF8506", "No schedule is configured. Begin with briefings init, and change what it writes.", "briefings.json");

    public static Problem AlreadyThere(string file) =>
        new("BRF8507", "This exists already and is left as it is. Choose another folder.", file);

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

    public static Problem DocumentGone(string run, string format) =>
        new("BRF8515", $"The {format} of {run} is not kept any more (Storage:KeepRunsDays).");

    public static Problem NoRunNamed(string id) =>
        new("BRF8516", $"There is no run {Shown(id)}. See: briefings runs list.");

    public static Problem RunNotThere(string id, string state, string wanted) =>
        new("BRF8517", $"{id} is {state}; this is for runs that {wanted}. See: briefings runs show {id}");

    public static Problem NoDelivery(string id, string target, IReadOnlyList<string> targets) =>
        new("BRF8518", $"{id} has no delivery {Shown(target)}. {(targets.Count == 0 ? "It has none." : $"It has: {string.Join(", ", targets)}.")}");

    public static Problem ReplayDiffers(string file) =>
        new("BRF8520", "What is printed now differs from what was printed then: another version of Briefings prints otherwise. The stored document is as it was.", file) { IsWarning = true };
}
