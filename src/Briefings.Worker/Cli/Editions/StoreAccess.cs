using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Editions;

/// <summary>The store that the commands share with the service.</summary>
internal static class StoreAccess
{
    public static Task<Store> OpenAsync(StorageOptions options, Terminal terminal) =>
        Store.OpenAsync(options, Environment.GetEnvironmentVariable(StorageOptions.ConnectionVariable), terminal.Clock);

    /// <summary>Null where nothing was ever stored: a command that only looks makes no file.</summary>
    public static async Task<Store?> OpenIfThereAsync(StorageOptions options, Terminal terminal) =>
        options.Provider == "sqlite" && !File.Exists(options.Path) ? null : await OpenAsync(options, terminal);

    /// <exception cref="ProblemException">There is no such run.</exception>
    public static async Task<Run> FindAsync(Store? store, string id) =>
        store is not null && await store.Runs.FindAsync(id) is { } run ? run : throw new ProblemException(Problems.NoRunNamed(id));
}
