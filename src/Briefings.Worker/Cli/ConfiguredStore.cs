using Briefings.Worker.Configuration;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli;

/// <summary>The store that <c>briefings.json</c> and the environment configure.</summary>
internal static class ConfiguredStore
{
    /// <exception cref="UsageException">The configuration is wrong; every further mistake in it is told.</exception>
    public static StorageOptions Options(Terminal terminal)
    {
        var (configuration, mistakes) = ConfigurationFile.Read(ConfigurationFile.Name, ConfiguredModel.EnvironmentVariables());
        var problems = new List<KeyedProblem>();
        var options = configuration is null ? null : StrictSection.Bind<StorageOptions>(configuration.Section(StorageOptions.Section), problems);
        var all = configuration is null ? mistakes : [.. configuration.Placed(problems)];
        foreach (var further in all.Skip(1))
            terminal.Tell(further);
        return all is [var first, ..] ? throw new UsageException(first) : options!;
    }

    /// <param name="mustExist">True for what has no use for a new store.</param>
    /// <exception cref="ProblemException">It cannot be opened.</exception>
    public static Task<Store> OpenAsync(StorageOptions options, Terminal terminal, bool mustExist)
    {
        if (mustExist && options.Provider == "sqlite" && !File.Exists(options.Path))
            throw new ProblemException(Problems.NoStoreYet(options.Path));
        return Store.OpenAsync(options, Environment.GetEnvironmentVariable(StorageOptions.ConnectionVariable), terminal.Clock);
    }
}
