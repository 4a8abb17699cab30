using System.Data.Common;

namespace Briefings.Worker.Storage;

/// <summary>What SQLite and PostgreSQL do each in their own way.</summary>
internal interface IDialect : IAsyncDisposable
{
    /// <summary>As <c>Storage:Provider</c> names it, and the scripts that only it runs.</summary>
    string Name { get; }

    /// <summary>Where the store is, as a person would say it, without a secret.</summary>
    string Place { get; }

    /// <summary>Ends a select so that claimants at the same time take different rows.</summary>
    string SkipLocked { get; }

    /// <summary>Follows a text column in <c>order by</c>: the same order on both, whatever a server's language.</summary>
    string Ordinal { get; }

    Task<DbConnection> ConnectAsync();

    /// <summary>A transaction in which others' writes wait (SQLite) or meet the same rows one after the other (PostgreSQL).</summary>
    Task<DbTransaction> BeginAsync(DbConnection connection);

    /// <summary>A transaction whose reads all see one state of the store.</summary>
    Task<DbTransaction> BeginSnapshotAsync(DbConnection connection);

    /// <summary>Until the transaction ends, nobody else changes the schema.</summary>
    Task HoldSchemaAsync(Session session);

    Problem ProblemOf(DbException fault);
}
