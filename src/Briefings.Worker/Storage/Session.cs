using System.Data.Common;
using Dapper;

namespace Briefings.Worker.Storage;

/// <summary>Statements on one connection, in its transaction where it has one. Values are always parameters.</summary>
internal sealed class Session(DbConnection connection, DbTransaction? transaction)
{
    public DbConnection Connection => connection;

    public Task<int> ExecuteAsync(string sql, object? values = null) => connection.ExecuteAsync(sql, values, transaction);

    /// <summary>True where the statement changed a row: of many that race, one is told so.</summary>
    public async Task<bool> ChangesAsync(string sql, object? values = null) => await ExecuteAsync(sql, values) > 0;

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object? values = null) => [.. await connection.QueryAsync<T>(sql, values, transaction)];

    public Task<T?> FindAsync<T>(string sql, object? values = null) => connection.QueryFirstOrDefaultAsync<T>(sql, values, transaction);

    public Task<DbDataReader> ReadAsync(string sql, object? values = null) => connection.ExecuteReaderAsync(sql, values, transaction);
}
