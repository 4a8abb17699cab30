using Briefings.Worker.Configuration;
using Briefings.Worker.Delivery;
using Briefings.Worker.Schedule;
using Briefings.Worker.Sources;
using Briefings.Worker.Sources.Fetching;
using Briefings.Worker.Storage;
using Briefings.Worker.Web;

namespace Briefings.Worker.Cli.Editions;

/// <summary>All that <c>briefings.json</c> and the environment say of schedules, read and checked as a whole before anything runs.</summary>
internal sealed record EditionSettings(
    IReadOnlyList<BriefingSchedule> Schedules,
    IReadOnlyDictionary<string, IReadOnlyList<SourceOptions>> Sources,
    IReadOnlyDictionary<string, IReadOnlyList<IDeliveryChannel>> Channels,
    FetchOptions Fetch,
    StorageOptions Storage,
    WebOptions? Web)
{
    /// <exception cref="UsageException">The configuration is wrong; every further mistake in it is told.</exception>
    public static EditionSettings Read(Terminal terminal)
    {
        var (settings, problems) = Examine(terminal.Clock);
        foreach (var further in problems.Skip(1))
            terminal.Tell(further);
        return problems.Count == 0 ? settings! : throw new UsageException(problems[0]);
    }

    /// <returns>What could be read, with everything that is wrong; null where the file is no JSON.</returns>
    public static (EditionSettings? Settings, IReadOnlyList<Problem> Problems) Examine(TimeProvider clock)
    {
        var environment = ConfiguredModel.EnvironmentVariables();
        var (configuration, mistakes) = ConfigurationFile.Read(ConfigurationFile.Name, environment);
        if (configuration is null)
            return (null, mistakes);
        var problems = new List<KeyedProblem>();
        var schedules = ScheduleConfiguration.Read(configuration, problems);
        var sources = new Dictionary<string, IReadOnlyList<SourceOptions>>();
        var channels = new Dictionary<string, IReadOnlyList<IDeliveryChannel>>();
        // In schedules that are wrong elsewhere too: every mistake is told at once.
        foreach (var section in configuration.Section(ScheduleOptions.Section).GetChildren())
        {
            var (read, wrongSources) = SourceConfiguration.Read(section.GetSection(nameof(ScheduleOptions.Sources)));
            var (made, wrongDeliveries) = DeliveryConfiguration.Read(section.GetSection(nameof(ScheduleOptions.Deliveries)), environment, clock);
            problems.AddRange([.. wrongSources, .. wrongDeliveries]);
            if (schedules.FirstOrDefault(schedule => schedule.Path == section.Path) is { } schedule)
                (sources[schedule.Name], channels[schedule.Name]) = (read, made);
        }

        var (fetch, wrongFetch) = SourceConfiguration.ReadFetch(configuration.Section(FetchOptions.Section));
        problems.AddRange(wrongFetch);
        var storage = SettingsReader.Read<StorageOptions>(configuration.Section(StorageOptions.Section), problems);
        var web = WebOptions.Read(configuration.Section(WebOptions.Section), problems);
        return (new EditionSettings(schedules, sources, channels, fetch, storage ?? new(), web), [.. mistakes, .. configuration.Placed(problems)]);
    }

    /// <exception cref="UsageException">There is no such schedule.</exception>
    public BriefingSchedule Find(string name) => Schedules.FirstOrDefault(schedule => schedule.Name == name)
        ?? throw new UsageException(Problems.NoScheduleNamed(name, [.. Schedules.Select(schedule => schedule.Name)]));
}
