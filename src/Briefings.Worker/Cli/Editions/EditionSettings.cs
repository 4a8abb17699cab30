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
        var environment = ConfiguredModel.EnvironmentVariables();
        var (configuration, mistakes) = ConfigurationFile.Read(ConfigurationFile.Name, environment);
        if (configuration is null)
            throw Wrong(mistakes, terminal);
        var problems = new List<KeyedProblem>();
        var schedules = ScheduleConfiguration.Read(configuration, problems);
        var sources = new Dictionary<string, IReadOnlyList<SourceOptions>>();
        var channels = new Dictionary<string, IReadOnlyList<IDeliveryChannel>>();
        foreach (var schedule in schedules)
        {
            (sources[schedule.Name], var wrongSources) = SourceConfiguration.Read(schedule.Options.Sources!);
            problems.AddRange(wrongSources);
            channels[schedule.Name] = [];
            if (schedule.Options.Deliveries is { } deliveries)
            {
                var (read, wrong) = DeliveryConfiguration.Read(deliveries, environment, terminal.Clock);
                problems.AddRange(Keyed(wrong, deliveries.Path));
                channels[schedule.Name] = read;
            }
        }

        var (fetch, wrongFetch) = SourceConfiguration.ReadFetch(configuration.Section(FetchOptions.Section));
        problems.AddRange(wrongFetch);
        var storage = StrictSection.Bind<StorageOptions>(configuration.Section(StorageOptions.Section), problems);
        var (web, wrongWeb) = WebOptions.Read(configuration.Section(WebOptions.Section));
        problems.AddRange(Keyed(wrongWeb, WebOptions.Section));
        return problems.Count == 0 ? new EditionSettings(schedules, sources, channels, fetch, storage, web) : throw Wrong([.. configuration.Placed(problems)], terminal);
    }

    /// <exception cref="UsageException">There is no such schedule.</exception>
    public BriefingSchedule Find(string name) => Schedules.FirstOrDefault(schedule => schedule.Name == name)
        ?? throw new UsageException(Problems.NoScheduleNamed(name, [.. Schedules.Select(schedule => schedule.Name)]));

    private static UsageException Wrong(IReadOnlyList<Problem> problems, Terminal terminal)
    {
        foreach (var further in problems.Skip(1))
            terminal.Tell(further);
        return new UsageException(problems[0]);
    }

    private static IEnumerable<KeyedProblem> Keyed(IEnumerable<Problem> problems, string section) => problems.Select(problem => new KeyedProblem(KeyIn(problem, section), problem));

    // Messages begin with the key, as "Schedules:0:Deliveries:1:Path must be …", or have it in quotation marks.
    private static string KeyIn(Problem problem, string section) =>
        problem.Message.Split(' ', '"').Select(word => word.TrimEnd(':', '.')).FirstOrDefault(word => word.StartsWith(section, StringComparison.OrdinalIgnoreCase)) ?? section;
}
