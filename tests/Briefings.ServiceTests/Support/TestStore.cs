using Briefings.Worker.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Briefings.ServiceTests.Support;

/// <summary>A new store of either kind, with a clock that the test moves.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("briefings-store-").FullName;

    private TestStore(StoreKind kind, string? connection)
    {
        Connection = connection;
        Options = new StorageOptions { Provider = kind == StoreKind.Sqlite ? "sqlite" : "postgres", Path = Path.Combine(folder, "briefings.db") };
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.Zero));

    public StorageOptions Options { get; }

    public string? Connection { get; }

    public Store Store { get; private set; } = null!;

    /// <summary>A place for the test's own files.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>A place for a store, where none is yet.</summary>
    public static async Task<TestStore> PlaceAsync(StoreKind kind) => new(kind, kind == StoreKind.Postgres ? await PostgresServer.CreateDatabaseAsync() : null);

    public static async Task<TestStore> CreateAsync(StoreKind kind)
    {
        var test = await PlaceAsync(kind);
        test.Store = await test.OpenAsync();
        return test;
    }

    /// <summary>As another process would.</summary>
    public Task<Store> OpenAsync() => Store.OpenAsync(Options, Connection, Clock);

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
            await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
