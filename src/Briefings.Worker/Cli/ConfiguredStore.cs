using Briefings.Worker.Configuration;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli;

/// <summary>The store that <c>briefings.json</c> and the environment configure; the commands share it with the service.</summary>
internal static class ConfiguredStore
{
    /// <exception cref="UsageException">The configuration is wrong; every further mistake in it is told.</exception>
    public static StorageOptions Options(Terminal terminal)
    {
        var (configuration, mistakes) = ConfigurationFile.Read(ConfigurationFile.Name, ConfiguredModel.EnvironmentVariables());
        var problems = new List<KeyedProblem>();
        var options = configuration is null ? null : SettingsReader.Read<StorageOptions>(configuration.Section(StorageOptions.Section), problems);
        IReadOnlyList<Problem> all = [.. mistakes, .. configuration?.Placed(problems) ?? []];
        foreach (var further in all.Skip(1))
            terminal.Tell(further);
        return all is [var first, ..] ? throw new UsageException(first) : options!;
    }

    /// <exception cref="ProblemException">It cannot be opened.</exception>
    public static Task<Store> OpenAsync(StorageOptions options, Terminal terminal) =>
        Store.OpenAsync(options, Environment.GetEnvironmentVariable(StorageOptions.ConnectionVariable), terminal.Clock);

    /// <summary>Null where nothing was ever stored: a command that only looks makes no file.</summary>
    public static async Task<Store?> OpenIfThereAsync(StorageOptions options, Terminal terminal) =>
        options.Provider == "sqlite" && !File.Exists(options.Path) ? null : await OpenAsync(options, terminal);

    /// <exception cref="ProblemException">There is no such run.</exception>
    public static async Task<Run> FindAsync(Store? store, string id) =>
        store is not null && await store.Runs.FindAsync(id) is { } run ? run : throw new ProblemException(Problems.NoRunNamed(id));
}
