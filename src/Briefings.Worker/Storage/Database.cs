using System.Data.Common;
using Dapper;

namespace Briefings.Worker.Storage;

/// <summary>The one door to the store: connections, transactions, the time, and the form in which its faults come out.</summary>
internal sealed class Database : IAsyncDisposable
{
    /// <summary>SQLite has one writer: those of this process queue here, where waiting costs nothing, and not at the file, where it is polled.</summary>
    private readonly SemaphoreSlim writers;

    private readonly TimeProvider clock;

    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new UnixMilliseconds());
    }

    internal Database(IDialect dialect, TimeProvider clock)
    {
        Dialect = dialect;
        this.clock = clock;
        writers = new SemaphoreSlim(dialect is SqliteDialect ? 1 : int.MaxValue);
    }

    public IDialect Dialect { get; }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The store, with the schema of this version.</summary>
    /// <param name="connectionString">PostgreSQL's, from <see cref="StorageOptions.ConnectionVariable"/>.</param>
    /// <exception cref="ProblemException">It cannot be opened, or its schema is not ours.</exception>
    public static async Task<Database> OpenAsync(StorageOptions options, string? connectionString, TimeProvider clock)
    {
        var database = new Database(DialectOf(options, connectionString), clock);
        try
        {
            await Migrator.RunAsync(database, Migration.AllFor(database.Dialect.Name));
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Statements that each stand for themselves.</summary>
    public Task<T> UseAsync<T>(Func<Session, Task<T>> use) => ConnectedAsync(connection => use(new Session(connection, transaction: null)));

    /// <summary>Statements that hold together or not at all. Keep them few: on SQLite all other writers wait.</summary>
    public async Task<T> ChangeAsync<T>(Func<Session, Task<T>> change)
    {
        await writers.WaitAsync();
        try
        {
            return await ConnectedAsync(async connection =>
            {
                await using var transaction = await Dialect.BeginAsync(connection);
                var outcome = await change(new Session(connection, transaction));
                await transaction.CommitAsync();
                return outcome;
            });
        }
        finally
        {
            writers.Release();
        }
    }

    /// <summary>Reads that see one state of the store, whatever others write meanwhile. On SQLite nobody waits for them.</summary>
    public Task<T> SnapshotAsync<T>(Func<Session, Task<T>> read) => ConnectedAsync(async connection =>
    {
        await using var transaction = await Dialect.BeginSnapshotAsync(connection);
        return await read(new Session(connection, transaction));
    });

    /// <summary>One statement that changes rows; true where it changed one.</summary>
    public Task<bool> ChangesAsync(string sql, object values) => ChangeAsync(session => session.ChangesAsync(sql, values));

    public Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? values = null) => UseAsync(session => session.ListAsync<T>(sql, values));

    public Task<T?> FindAsync<T>(string sql, object? values = null) => UseAsync(session => session.FindAsync<T>(sql, values));

    public ValueTask DisposeAsync()
    {
        writers.Dispose();
        return Dialect.DisposeAsync();
    }

    private static IDialect DialectOf(StorageOptions options, string? connectionString)
    {
        if (options.Provider == "sqlite")
            return new SqliteDialect(options.Path, options.TimeoutSeconds);
        if (string.IsNullOrWhiteSpace(connectionString))
            throw new ProblemException(Problems.StoreNotNamed(StorageOptions.ConnectionVariable));
        try
        {
            return new PostgresDialect(connectionString, options.TimeoutSeconds);
        }
        catch (ArgumentException fault)
        {
            throw new ProblemException(Problems.StoreNamedWrongly(StorageOptions.ConnectionVariable), fault);
        }
    }

    private async Task<T> ConnectedAsync<T>(Func<DbConnection, Task<T>> use)
    {
        try
        {
            await using var connection = await Dialect.ConnectAsync();
            return await use(connection);
        }
        catch (DbException fault)
        {
            throw new ProblemException(Dialect.ProblemOf(fault), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.StoreNotOpened(Dialect.Place), fault);
        }
    }
}
