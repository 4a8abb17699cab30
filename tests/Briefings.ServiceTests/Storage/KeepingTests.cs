using System.Text;
using Briefings.ServiceTests.Support;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Storage;

/// <summary>Retention, backup, export and import.</summary>
public sealed class KeepingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Retention_keeps_records_and_ledgers_and_all_of_a_run_that_has_not_ended(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var store = test.Store;
        var done = await Runs.DoneAsync(store, "2026-11-22T07:30");
        var waiting = await Runs.ReadingAsync(store, articles: 3);
        var retention = new Retention(store.Database, test.Options);

        Assert.Equal((0, 0), await retention.SweepAsync());
        test.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal((0, 0), await retention.SweepAsync());
        await store.Runs.TryFailAsync(waiting, "nobody looked");
        Assert.Equal((3, 0), await retention.SweepAsync());
        test.Clock.Advance(TimeSpan.FromDays(310));
        Assert.Equal((0, 1), await retention.SweepAsync());

        Assert.Null(await store.Articles.FindAsync(Samples.Article(1).Hash));
        Assert.Null(await store.Articles.FindReadingAsync($"{Samples.Article(1).Hash} test"));
        Assert.Null(await store.Editions.FindAsync(done));
        Assert.Empty(await store.Editions.ListDocumentsAsync(done));
        Assert.Equal(2, (await store.Articles.ListAsync(done)).Count);
        Assert.Equal(2, (await store.Deliveries.ListAsync(done)).Count);
        Assert.NotNull(await store.Ledgers.FindLatestAsync("morning"));
        Assert.NotNull(await store.Editions.FindTemplateAsync("aa11"));
        Assert.Equal(2, (await store.Runs.ListAsync()).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_that_is_found_again_is_kept_on(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        await Runs.DoneAsync(test.Store, "2026-11-22T07:30");
        test.Clock.Advance(TimeSpan.FromDays(60));
        await Runs.ReadingAsync(test.Store, "2027-01-22T07:30", articles: 1);
        await test.Store.Runs.TryFailAsync("morning-2027-01-22T0730", "nobody looked");
        test.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Equal((1, 0), await new Retention(test.Store.Database, test.Options).SweepAsync());
        Assert.NotNull(await test.Store.Articles.FindAsync(Samples.Article(1).Hash));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_one_store_exports_another_imports_and_exports_the_same(StoreKind kind)
    {
        await AssertMovesAsync(StoreKind.Sqlite, kind);
        await AssertMovesAsync(kind, StoreKind.Sqlite);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_import_is_whole_or_nothing(StoreKind kind)
    {
        await using var one = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using var other = await TestStore.CreateAsync(kind);
        await FillAsync(one.Store);
        await Export.WriteAsync(one.Store.Database, one.PathOf("export"), default);
        await other.Store.Runs.TryAddAsync(Samples.Morning with { Slot = "2026-11-22T07:30", Settings = """{"other":true}""" });
        var documents = Directory.GetFiles(one.PathOf(Path.Combine("export", "bytes")), "*", SearchOption.AllDirectories);
        Array.Sort(documents, StringComparer.Ordinal);

        var differs = await Assert.ThrowsAsync<ProblemException>(() => Import.ReadAsync(other.Store.Database, one.PathOf("export"), default));
        await other.Store.Database.ChangesAsync("delete from run where id = @Id", new { (Samples.Morning with { Slot = "2026-11-22T07:30" }).Id });
        await File.WriteAllTextAsync(documents[0], "not what was exported");
        var damaged = await Assert.ThrowsAsync<ProblemException>(() => Import.ReadAsync(other.Store.Database, one.PathOf("export"), default));
        await File.AppendAllTextAsync(one.PathOf(Path.Combine("export", "run.jsonl")), "{}\n");
        var changed = await Assert.ThrowsAsync<ProblemException>(() => Import.ReadAsync(other.Store.Database, one.PathOf("export"), default));

        Assert.Equal(Problems.ImportDiffers(one.PathOf(Path.Combine("export", "run.jsonl")), 3), differs.Problem);
        Assert.Equal(Problems.ExportDamaged(documents[0]), damaged.Problem);
        Assert.Equal(Problems.ExportDamaged(one.PathOf(Path.Combine("export", "run.jsonl"))), changed.Problem);
        Assert.Empty(await other.Store.Runs.ListAsync());
        Assert.Equal(0, await other.Store.Database.FindAsync<long>("select count(*) from article"));
    }

    [Fact]
    public async Task A_backup_while_a_writer_writes_is_one_moment_of_the_store()
    {
        await using var test = await TestStore.CreateAsync(StoreKind.Sqlite);
        using var stop = new CancellationTokenSource();
        var written = 0;
        var writer = Task.Run(async () =>
        {
            for (; !stop.IsCancellationRequested; Interlocked.Increment(ref written))
                await Runs.DoneAsync(test.Store, $"2026-11-23T07:{written:D4}", ledgerBefore: written);
        });

        for (var n = 0; n < 5; n++)
        {
            while (Volatile.Read(ref written) <= n && !writer.IsCompleted)
                await Task.Delay(10);
            Backup.Write(test.Options, test.PathOf("backup.db"));
            var copy = new StorageOptions { Path = test.PathOf("backup.db") };
            await using (var store = await Store.OpenAsync(copy, null, test.Clock))
            {
                var rows = await store.Database.FindAsync<Counted>("select (select count(*) from ledger) as ledgers, (select count(*) from edition) as editions, (select max(number) from ledger) as last");
                Assert.Equal("ok", await store.Database.FindAsync<string>("pragma integrity_check"));
                Assert.Equal((rows!.Ledgers, rows.Ledgers), (rows.Editions, rows.Last));
            }
        }

        await stop.CancelAsync();
        await writer;
        Assert.True(written >= 5);
        Assert.False(File.Exists(test.PathOf("backup.db.briefings-part")));
    }

    private static async Task AssertMovesAsync(StoreKind from, StoreKind to)
    {
        await using var one = await TestStore.CreateAsync(from);
        await using var other = await TestStore.CreateAsync(to);
        await FillAsync(one.Store);
        Assert.True(await one.Store.Spending.TryAddAsync("day 2026-11-23", 0.25m));
        Assert.Null(await one.Store.Passed.TryPassAsync("requests", 1, 10));

        var manifest = await Export.WriteAsync(one.Store.Database, one.PathOf("export"), default);
        var first = await Import.ReadAsync(other.Store.Database, one.PathOf("export"), default);
        var again = await Import.ReadAsync(other.Store.Database, one.PathOf("export"), default);
        await Export.WriteAsync(other.Store.Database, other.PathOf("export"), default);

        Assert.All(manifest.Tables, table => Assert.NotEqual(0, table.Rows));
        Assert.Equal(manifest.Tables.Select(table => (table.Name, table.Rows, 0L)), first);
        Assert.Equal(manifest.Tables.Select(table => (table.Name, 0L, table.Rows)), again);
        Assert.Equal(FilesIn(one.PathOf("export")), FilesIn(other.PathOf("export")));
        Assert.Equal(await one.Store.Runs.ListAsync(), await other.Store.Runs.ListAsync());
    }

    private static async Task FillAsync(Store store)
    {
        await Runs.DoneAsync(store, "2026-11-22T07:30");
        await Runs.DeliveringAsync(store, "2026-11-23T07:30", ledgerBefore: 1);
        await store.Runs.RecordMissedAsync(Samples.Morning with { Slot = "2026-11-21T07:30", Schedule = "Évening" }, "the service was down “again” 😀");
        await store.Runs.RecordMissedAsync(Samples.Morning with { Slot = "2026-11-21T07:30", Schedule = "evening" }, "the service was down");
        await store.Runs.RecordMissedAsync(Samples.Morning with { Slot = "2026-11-21T07:30", Schedule = "Evening_2" }, "the service was down");
        await store.Schedules.SetLookedAsync("morning", Samples.Morning.Due);
    }

    private static string FilesIn(string folder)
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            text.Append(Path.GetRelativePath(folder, file)).Append('\n').Append(Convert.ToHexString(File.ReadAllBytes(file))).Append('\n');
        return text.ToString();
    }

    private sealed record Counted(long Ledgers, long Editions, long Last);
}
