using Microsoft.Data.Sqlite;

namespace Briefings.Worker.Storage;

/// <summary>Copies a SQLite store as it is at one moment, while others go on writing.</summary>
internal static class Backup
{
    private static readonly byte[] Signature = "SQLite format 3\0"u8.ToArray();

    /// <param name="file">Written beside and renamed: it is the whole backup or what it was before.</param>
    /// <exception cref="ProblemException">There is no such store, or the file cannot be its backup.</exception>
    public static void Write(StorageOptions options, string file)
    {
        if (options.Provider != "sqlite")
            throw new ProblemException(Problems.BackupIsTheServers());
        if (!File.Exists(options.Path))
            throw new ProblemException(Problems.NoStoreYet(options.Path));
        if (Path.GetFullPath(file) == Path.GetFullPath(options.Path))
            throw new ProblemException(Problems.BackupOverStore(file));
        var part = $"{file}.briefings-part";
        try
        {
            if (Directory.Exists(file) || (File.Exists(file) && !IsDatabase(file)) || IsInUse(file))
                throw new ProblemException(Problems.BackupTakesPlace(file));
            File.Delete(part);
            Copy(options, file, part);
            using (var written = File.OpenHandle(part, FileMode.Open, FileAccess.ReadWrite))
                RandomAccess.FlushToDisk(written);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.BackupNotWritten(file), fault);
        }
    }

    private static void Copy(StorageOptions options, string file, string part)
    {
        using var store = OpenSound(options);
        try
        {
            using var copy = Connection(part, options);
            copy.Open();
            store.BackupDatabase(copy);
            // One file, without the two that stand beside a store in use.
            Run(copy, "pragma journal_mode = delete");
        }
        catch (SqliteException fault)
        {
            File.Delete(part);
            throw new ProblemException(Problems.BackupNotWritten(file), fault);
        }
    }

    /// <summary>A copy of what is damaged is no backup, and must not take the place of one.</summary>
    private static SqliteConnection OpenSound(StorageOptions options)
    {
        var store = Connection(options.Path, options);
        try
        {
            store.Open();
            return Run(store, "pragma quick_check(1)") is "ok" ? store : throw new ProblemException(Problems.StoreDamaged(options.Path));
        }
        catch (Exception fault)
        {
            store.Dispose();
            if (fault is SqliteException refused)
                throw new ProblemException(new SqliteDialect(options.Path, options.TimeoutSeconds).ProblemOf(refused), fault);
            throw;
        }
    }

    private static SqliteConnection Connection(string file, StorageOptions options) =>
        new(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), DefaultTimeout = options.TimeoutSeconds, Pooling = false }.ToString());

    private static object? Run(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The two texts stand in this file.
        command.CommandText = pragma;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    /// <summary>What a store's writers left beside the file would be taken for a part of whatever stands in its place.</summary>
    private static bool IsInUse(string file) => new FileInfo($"{file}-wal") is { Exists: true, Length: > 0 };

    private static bool IsDatabase(string file)
    {
        using var stream = File.OpenRead(file);
        var head = new byte[Signature.Length];
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(Signature);
    }
}
