using System.Data;
using System.Data.Common;
using Npgsql;

namespace Briefings.Worker.Storage;

/// <summary>A server that any number of workers share.</summary>
internal sealed class PostgresDialect : IDialect
{
    /// <summary>Any number that no other program takes for its own lock.</summary>
    private const long SchemaLock = 0x4252_4945_4653;

    private readonly NpgsqlDataSource source;

    /// <exception cref="ArgumentException">The text is no connection string.</exception>
    public PostgresDialect(string connectionString, int timeoutSeconds)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = timeoutSeconds };
        source = NpgsqlDataSource.Create(settings);
        Place = $"{settings.Host}:{settings.Port}/{settings.Database}";
    }

    public string Name => "postgres";

    public string Place { get; }

    public string SkipLocked => " for update skip locked";

    public string Ordinal => " collate \"C\"";

    public async Task<DbConnection> ConnectAsync() => await source.OpenConnectionAsync();

    public async Task<DbTransaction> BeginAsync(DbConnection connection) => await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);

    public async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection) => await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);

    public Task HoldSchemaAsync(Session session) => session.ExecuteAsync("select pg_advisory_xact_lock(@SchemaLock)", new { SchemaLock });

    public Problem ProblemOf(DbException fault) => fault.SqlState switch
    {
        null => Problems.StoreUnreachable(Place),
        [.. "28", _, _, _] or "3D000" => Problems.StoreRefused(Place, fault.SqlState),
        [.. "08" or "57", _, _, _] => Problems.StoreUnreachable(Place),
        [.. "53", _, _, _] => Problems.StoreFull(Place),
        [.. "23", _, _, _] => Problems.StoreRowsUnfit(Place),
        var state => Problems.StoreFailed(Place, $"PostgreSQL {state}"),
    };

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
