using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Briefings.Worker.Storage;

/// <summary>One file on a local disk, in write-ahead mode: readers never wait, writers queue.</summary>
internal sealed class SqliteDialect(string file, int timeoutSeconds) : IDialect
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, CannotOpen = 14, Constraint = 19, NotADatabase = 26;

    private readonly string connectionString =
        new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file), DefaultTimeout = timeoutSeconds, ForeignKeys = true }.ToString();

    private bool prepared;

    public string Name => "sqlite";

    public string Place => file;

    public string SkipLocked => "";

    public string Ordinal => "";

    public async Task<DbConnection> ConnectAsync()
    {
        if (!prepared)
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync();
            if (!prepared)
                await connection.ExecuteAsync("pragma journal_mode = wal");
            prepared = true;
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes the right to write at once: a transaction that reads first and then wants to write could be refused without a wait.</summary>
    public async Task<DbTransaction> BeginAsync(DbConnection connection) => await connection.BeginTransactionAsync(IsolationLevel.Serializable);

    public Task<DbTransaction> BeginSnapshotAsync(DbConnection connection) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    /// <summary>A writing transaction does.</summary>
    public Task HoldSchemaAsync(Session session) => Task.CompletedTask;

    public Problem ProblemOf(DbException fault) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        NotADatabase or Corrupt => Problems.StoreDamaged(file),
        Busy or Locked => Problems.StoreBusy(file, timeoutSeconds),
        Full => Problems.StoreFull(file),
        CannotOpen or ReadOnly => Problems.StoreNotOpened(file),
        Constraint => Problems.StoreRowsUnfit(file),
        var code => Problems.StoreFailed(file, $"SQLite {code}"),
    };

    /// <summary>The last to close the file puts into it what stands beside it.</summary>
    public ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        return ValueTask.CompletedTask;
    }
}
