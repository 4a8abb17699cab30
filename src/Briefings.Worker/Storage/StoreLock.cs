using System.Globalization;

namespace Briefings.Worker.Storage;

/// <summary>
/// Keeps a second service off a SQLite store: two would run each other's steps. The operating system lets the lock go with the
/// process, however it ends. PostgreSQL is made for several, and needs none.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream? held;
    private readonly string holder;

    private StoreLock(FileStream? held, string holder) => (this.held, this.holder) = (held, holder);

    /// <exception cref="ProblemException">Another process holds the store: the problem says which.</exception>
    public static StoreLock Take(StorageOptions options, TimeProvider clock)
    {
        // Who holds a locked file cannot be read from that file.
        var (file, holder) = ($"{options.Path}.lock", $"{options.Path}.holder");
        if (options.Provider != "sqlite")
            return new StoreLock(null, holder);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var since = clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            File.WriteAllText(holder, $"process {Environment.ProcessId} on {Environment.MachineName} since {since} UTC");
            return new StoreLock(held, holder);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new ProblemException(Problems.StoreNotOpened(options.Path), fault);
        }
        catch (IOException fault)
        {
            throw new ProblemException(Problems.StoreHeld(options.Path, HolderIn(holder)), fault);
        }
    }

    public void Dispose()
    {
        if (held is null)
            return;
        File.Delete(holder);
        held.Dispose();
    }

    private static string HolderIn(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
