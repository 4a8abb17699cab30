using Briefings.ServiceTests.Support;
using Briefings.Tests.Worker.Delivery;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Schedule;

/// <summary>The service as real processes. A run is put into the store as a person's retry would, and the service finds it.</summary>
public sealed class ServiceTests
{
    private const string Run = "morning-2026-11-20T0700";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_second_service_on_one_file_is_refused()
    {
        using var place = await ServicePlace.CreateAsync(StoreKind.Sqlite);
        place.Configure(ServicePlace.Schedule("morning"));
        var first = place.Serve();
        await Eventually.TrueAsync(() => Task.FromResult(!first.Lines.IsEmpty), Patience, () => "the service says nothing");

        var second = place.Serve();

        Assert.Equal(1, await second.ExitCodeAsync());
        Assert.Contains(Problems.StoreHeld("", "").Code, string.Join('\n', second.Lines), StringComparison.Ordinal);
        Assert.True(first.IsRunning);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stop_in_mid_run_is_quick_and_the_next_start_goes_on(StoreKind kind)
    {
        // A worker reads three hundred before a busy computer gets round to stopping it.
        const int Many = 900;
        await using var receiver = HookServer.Answers("200 OK");
        using var place = await PlaceWithRunAsync(kind, receiver, articles: Many);
        await using var store = await place.OpenStoreAsync();
        var service = place.Serve();
        await Eventually.TrueAsync(async () => (await store.Articles.TotalsAsync(Run)).Read > 20, Patience, () => string.Join('\n', service.Lines));

        var (exitCode, took) = await service.StopAsync();
        var readAtStop = (await store.Articles.TotalsAsync(Run)).Read;
        var next = place.Serve();
        await EndsOnceAsync(store, place, receiver, next, articles: Many);

        Assert.True(exitCode is 0 or 130, $"exit code {exitCode}");
        Assert.True(took < TimeSpan.FromSeconds(10), $"took {took}");
        Assert.InRange(readAtStop, 21, Many - 1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_queue_that_was_deleted_in_mid_run_loses_nothing(StoreKind kind)
    {
        await using var receiver = HookServer.Answers("200 OK");
        using var place = await PlaceWithRunAsync(kind, receiver, articles: 300);
        await using var store = await place.OpenStoreAsync();
        var service = place.Serve();
        await Eventually.TrueAsync(async () => (await store.Articles.TotalsAsync(Run)).Read > 20, Patience, () => string.Join('\n', service.Lines));
        await service.KillAsync();

        await store.Database.ChangeAsync(async session =>
        {
            var tables = await session.ListAsync<string>(kind == StoreKind.Sqlite
                ? "select name from sqlite_master where type = 'table' and upper(name) like 'QRTZ%'"
                : "select tablename from pg_tables where upper(tablename) like 'QRTZ%'");
            foreach (var table in tables.OrderBy(table => table.ToUpperInvariant() switch { "QRTZ_JOB_DETAILS" => 2, "QRTZ_TRIGGERS" => 1, _ => 0 }))
                await session.ExecuteAsync($"drop table {table}{(kind == StoreKind.Postgres ? " cascade" : "")}");
            return tables.Count;
        });

        await EndsOnceAsync(store, place, receiver, place.Serve(), articles: 300);
    }

    [Theory, OnPostgres]
    public async Task A_worker_that_stalls_costs_nothing_twice(StoreKind kind)
    {
        await using var receiver = HookServer.Answers("200 OK");
        using var place = await PlaceWithRunAsync(kind, receiver, articles: 300);
        await using var store = await place.OpenStoreAsync();
        RunningService[] services = [place.Serve(), place.Serve()];
        await Eventually.TrueAsync(async () => (await store.Articles.TotalsAsync(Run)).Read > 20, Patience, () => string.Join('\n', services.SelectMany(one => one.Lines)));

        await services[0].StallAsync();
        await Task.Delay(TimeSpan.FromSeconds(12));
        await services[0].GoOnAsync();

        await EndsOnceAsync(store, place, receiver, services[1], articles: 300);
    }

    private static async Task<ServicePlace> PlaceWithRunAsync(StoreKind kind, HookServer receiver, int articles)
    {
        var place = await ServicePlace.CreateAsync(kind);
        place.Configure(ServicePlace.Schedule("morning", deliveries: ServicePlace.Webhook(receiver.Url, "hold")));
        for (var number = 1; number <= articles; number++)
            place.Drop("morning", number);
        Directory.CreateDirectory(Path.Combine(place.Folder, "data"));
        await using var store = await place.OpenStoreAsync();
        Assert.True(await store.Runs.TryAddAsync(new NewRun("morning", "2026-11-20T07:00", new DateTimeOffset(2026, 11, 20, 7, 0, 0, TimeSpan.Zero))));
        return place;
    }

    private static async Task EndsOnceAsync(Store store, ServicePlace place, HookServer receiver, RunningService service, int articles)
    {
        await Eventually.TrueAsync(async () => (await store.Runs.FindAsync(Run))!.HasEnded, Patience, () => string.Join('\n', service.Lines));

        Assert.Equal(RunState.Done, (await store.Runs.FindAsync(Run))!.State);
        Assert.Equal(new RunTotals { Read = articles }, await store.Articles.TotalsAsync(Run));
        Assert.Equal(articles, await store.Database.FindAsync<long>("select count(*) from reading"));
        Assert.Single(place.Editions("morning"));
        Assert.Single(receiver.Requests);
    }
}
