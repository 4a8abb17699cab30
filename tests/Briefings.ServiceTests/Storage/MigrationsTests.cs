using Briefings.ServiceTests.Support;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Storage;

public sealed class MigrationsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Three_starters_at_once_make_one_schema(StoreKind kind)
    {
        await using var test = await TestStore.PlaceAsync(kind);

        var stores = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(test.OpenAsync)));

        Assert.Equal(Migration.AllFor(test.Options.Provider).Count, await stores[0].Database.FindAsync<long>("select count(*) from schema_version"));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_starter_that_fails_or_is_cut_off_in_mid_script_leaves_nothing_behind(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        Migration[] next = [.. Migration.AllFor(test.Options.Provider), new Migration(9000, "later", "create table later (id text primary key); insert into later values ('whole');")];
        foreach (var end in new[] { "select broken from nowhere;", "select pg_terminate_backend(pg_backend_pid());" })
        {
            Migration[] dying = [.. next[..^1], next[^1] with { Sql = $"create table later (id text primary key); insert into later values ('half'); {end}" }];
            await Assert.ThrowsAsync<ProblemException>(() => Migrator.RunAsync(test.Store.Database, dying));
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Migrator.RunAsync(test.Store.Database, next))));

        Assert.Equal(["whole"], await test.Store.Database.ListAsync<string>("select id from later"));
        Assert.Equal(9000, await test.Store.Database.FindAsync<long>("select max(version) from schema_version"));
    }

    [Fact]
    public async Task The_files_that_a_kill_in_mid_script_leaves_become_a_whole_store()
    {
        await using var test = await TestStore.PlaceAsync(StoreKind.Sqlite);
        var database = new Database(new SqliteDialect(test.Options.Path, 30), test.Clock);
        await database.ChangeAsync(async session =>
        {
            // A cache of two pages: what the script does goes to the file before it is committed, as it would in a large one.
            await session.ExecuteAsync("pragma cache_size = 2; pragma cache_spill = 1");
            await session.ExecuteAsync(Migration.AllFor("sqlite")[0].Sql);
            foreach (var end in new[] { "", "-wal", "-shm" })
                File.Copy(test.Options.Path + end, test.PathOf("killed.db") + end);
            return true;
        });

        test.Options.Path = test.PathOf("killed.db");
        Assert.True(new FileInfo(test.Options.Path + "-wal").Length > 0);
        await using var store = await test.OpenAsync();
        Assert.True(await store.Runs.TryAddAsync(Samples.Morning));
        Assert.Equal("ok", await store.Database.FindAsync<string>("pragma integrity_check"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_script_that_was_changed_since_is_refused(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var scripts = Migration.AllFor(test.Options.Provider);

        var fault = await Assert.ThrowsAsync<ProblemException>(() => Migrator.RunAsync(test.Store.Database, [scripts[0] with { Sql = scripts[0].Sql + " " }, .. scripts.Skip(1)]));

        Assert.Equal(Problems.StoreMadeOtherwise(test.Store.Database.Dialect.Place, "0001_begin"), fault.Problem);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_store_that_a_newer_version_used_is_refused(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        await test.Store.Database.ChangesAsync("insert into schema_version values (@Version, 'future', '', 0)", new { Version = 9999L });

        var fault = await Assert.ThrowsAsync<ProblemException>(test.OpenAsync);

        Assert.Equal(Problems.StoreIsNewer(test.Store.Database.Dialect.Place, 9999), fault.Problem);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Export_knows_every_table_of_the_schema(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);

        var tables = await test.Store.Database.ListAsync<string>(kind == StoreKind.Sqlite
            ? "select name from sqlite_master where type = 'table'"
            : "select tablename from pg_tables where schemaname = 'public'");

        Assert.Equal(Table.All.Select(table => table.Name).Append("schema_version").Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
    }
}
