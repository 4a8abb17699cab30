namespace Briefings.Worker.Storage;

/// <summary>Everything that is kept, by concern.</summary>
internal sealed class Store(Database database) : IAsyncDisposable
{
    public ScheduleStore Schedules { get; } = new(database);

    public RunStore Runs { get; } = new(database);

    public ArticleStore Articles { get; } = new(database);

    public SourceStore Sources { get; } = new(database);

    public EditionStore Editions { get; } = new(database);

    public LedgerStore Ledgers { get; } = new(database);

    public DeliveryStore Deliveries { get; } = new(database);

    public SpendingStore Spending { get; } = new(database);

    public PassedStore Passed { get; } = new(database);

    /// <summary>Whether other machines may use it too.</summary>
    public bool IsShared => database.Dialect is PostgresDialect;

    public Database Database => database;

    /// <inheritdoc cref="Database.OpenAsync"/>
    public static async Task<Store> OpenAsync(StorageOptions options, string? connectionString, TimeProvider clock) =>
        new(await Database.OpenAsync(options, connectionString, clock));

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
