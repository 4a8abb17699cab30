using Briefings.Worker.Configuration;

namespace Briefings.Worker.Schedule;

/// <summary>Reads the section <c>Schedules</c>, and finds every mistake in it.</summary>
internal static class ScheduleConfiguration
{
    public static IReadOnlyList<BriefingSchedule> Read(ConfigurationFile configuration, List<KeyedProblem> problems)
    {
        var schedules = new List<BriefingSchedule>();
        foreach (var section in configuration.Section(ScheduleOptions.Section).GetChildren())
        {
            var mistakes = new List<KeyedProblem>();
            var options = new ScheduleOptions();
            SettingsReader.Fill(options, section, mistakes);
            if (schedules.Exists(other => other.Name == options.Name))
                mistakes.Add(new($"{section.Path}:Name", Problems.ScheduleTwice($"{section.Path}:Name", options.Name)));
            var zone = ZoneOf(options.TimeZone);
            if (zone is null && options.TimeZone.Length > 0)
                mistakes.Add(new($"{section.Path}:TimeZone", Problems.TimeZoneUnknown($"{section.Path}:TimeZone", options.TimeZone)));
            var (cron, wrong) = DueTimes.Read($"{section.Path}:Cron", options.Cron);
            if (wrong is not null && options.Cron.Length > 0)
                mistakes.Add(new($"{section.Path}:Cron", wrong));
            problems.AddRange(mistakes);
            if (mistakes.Count == 0)
                schedules.Add(new BriefingSchedule(options, cron!.WithTimeZone(zone!), zone!) { Path = section.Path });
        }

        return schedules;
    }

    private static TimeZoneInfo? ZoneOf(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId ? zone : null;
}
