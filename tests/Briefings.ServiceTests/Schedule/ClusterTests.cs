using System.Globalization;
using Briefings.ServiceTests.Support;
using Briefings.Tests.Worker.Delivery;
using Briefings.Tests.Worker.Models;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Schedule;

/// <summary>Two workers on one PostgreSQL: they share a model's limit and its caps, and are restarted one after the other.</summary>
public sealed class ClusterTests
{
    private const int Limit = 6;
    private const int MostSlots = 14;
    private const decimal Cap = 4;

    // 200 tokens of output at 1,000 for a million; the worst case, 500 tokens, is 0.5.
    private const decimal EachCall = 0.2m;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly DateTimeOffset First = new(2026, 11, 20, 7, 0, 0, TimeSpan.Zero);

    [Theory, OnPostgres]
    public async Task Together_they_never_ask_a_model_more_at_once_than_its_limit(StoreKind kind)
    {
        var calls = new CallsUnderWay();
        await using var model = await ModelServer.StartAsync(call => context => calls.CountAsync(call, () =>
            // One call in twenty fails, and is made again.
            (call.Number % 20 == 0 ? ModelServer.Status(503) : ModelServer.Says(TestModels.GoodReply, latency: TimeSpan.FromSeconds(4)))(context)));
        using var place = await PlaceAsync(kind, $$""" "Endpoint": "{{model.Endpoint}}", "Concurrency": {{Limit}}, "ContextTokens": 8000, "MaxOutputTokens": 2000, "RetryDelay": "00:00:00.1" """, "desk");
        await using var store = await place.OpenStoreAsync();
        RunningService[] workers = [place.Serve("machine-1"), place.Serve("machine-2")];
        var slots = 0;
        // A run goes to whichever worker finds it: some come until both have asked at once, and as often as they may.
        for (; slots < MostSlots && !(calls.OfTwoMachines && calls.Most >= Limit); await Task.Delay(TimeSpan.FromSeconds(2.5)))
        {
            slots++;
            for (var number = 1; number <= 3; number++)
                place.DropText("desk", 10 * slots + number, Ship($"{slots}", number));
            // One call cannot read it.
            place.DropText("desk", 10 * slots, Ship($"{slots}", 0) + string.Concat(Enumerable.Range(0, 400).Select(ship => $"\n\nNothing more was said about ship number {ship} that day in the old harbour of Norrvik.")));
            await AddAsync(store, "desk", First.AddMinutes(slots));
        }

        await EndAsync(store, workers);

        Assert.True(calls.OfTwoMachines, $"One worker alone asked, in {slots} slots.");
        Assert.Equal(Limit, calls.Most);
        Assert.Equal(4 * slots, await store.Database.FindAsync<long>("select count(*) from run_article where state = 'read'"));
        Assert.True(model.Calls.Count > 4 * slots, "No article was longer than one call.");
    }

    [Theory, OnPostgres]
    public async Task Together_they_hold_the_limit_of_a_minute(StoreKind kind)
    {
        const int PerMinute = 8;
        var calls = new CallsUnderWay();
        await using var model = await ModelServer.StartAsync(call => context => calls.CountAsync(call, () => ModelServer.Says(TestModels.GoodReply, latency: TimeSpan.FromSeconds(1))(context)));
        using var place = await PlaceAsync(kind, $$""" "Endpoint": "{{model.Endpoint}}", "Concurrency": 4, "RequestsPerMinute": {{PerMinute}} """, "one", "two");
        for (var number = 1; number <= 40; number++)
            place.DropText(number % 2 == 0 ? "one" : "two", number, Ship("day", number));
        await using var store = await place.OpenStoreAsync();
        await BeginAsync(place, store, "one", "two");

        await Eventually.TrueAsync(() => Task.FromResult(model.Calls.Count >= PerMinute), Patience, () => $"{model.Calls.Count} calls");
        // As long as two machines that count for themselves would need for twice as many.
        await Task.Delay(TimeSpan.FromSeconds(10));

        Assert.Equal(PerMinute, model.Calls.Count);
        Assert.Equal(["machine-1", "machine-2"], calls.ByMachine.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, OnPostgres]
    public async Task Together_they_read_the_articles_of_one_run(StoreKind kind)
    {
        // Enough that a machine which begins late, on a busy computer, still comes to some. Shares are not promised: whoever is done takes the next.
        const int Articles = 120;
        var calls = new CallsUnderWay();
        await using var model = await ModelServer.StartAsync(call => context => calls.CountAsync(call, () => ModelServer.Says(TestModels.GoodReply, latency: TimeSpan.FromSeconds(1))(context)));
        using var place = await PlaceAsync(kind, $$""" "Endpoint": "{{model.Endpoint}}", "Concurrency": {{Limit}} """, "desk");
        for (var number = 1; number <= Articles; number++)
            place.DropText("desk", number, Ship("day", number));

        await ReadAsync(place, "desk");

        Assert.Equal(Articles, calls.ByMachine.Values.Sum());
        Assert.Equal(["machine-1", "machine-2"], calls.ByMachine.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, OnPostgres]
    public Task Together_they_hold_the_cap_of_a_day(StoreKind kind) => HoldAsync(kind, "MaxCostPerDay", "one", "two");

    [Theory, OnPostgres]
    public Task Together_they_hold_the_cap_of_a_run(StoreKind kind) => HoldAsync(kind, "MaxCostPerRun", "one");

    [Theory, OnPostgres]
    public async Task A_restart_of_one_after_the_other_loses_no_slot_and_doubles_none(StoreKind kind)
    {
        await using var receiver = HookServer.Answers("200 OK");
        using var place = await ServicePlace.CreateAsync(kind);
        place.Configure(ServicePlace.Schedule("desk", deliveries: ServicePlace.Webhook(receiver.Url, "hold")));
        Directory.CreateDirectory(Path.Combine(place.Folder, "data"));
        await using var store = await place.OpenStoreAsync();
        RunningService[] workers = [place.Serve(), place.Serve()];
        var (slots, restarted) = (0, false);
        var coming = Task.Run(async () =>
        {
            for (; !restarted; await Task.Delay(TimeSpan.FromSeconds(1)))
            {
                place.Drop("desk", ++slots);
                await AddAsync(store, "desk", First.AddMinutes(slots));
            }
        });

        var stops = new List<(int ExitCode, TimeSpan Took)>();
        foreach (var at in new[] { 0, 1, 0, 1 })
        {
            await Task.Delay(TimeSpan.FromSeconds(4));
            stops.Add(await workers[at].StopAsync());
            workers[at] = place.Serve();
        }

        restarted = true;
        await coming;
        await EndAsync(store, workers);

        Assert.All(stops, stop => Assert.True(stop.ExitCode is 0 or 130 && stop.Took < TimeSpan.FromSeconds(10), $"exit code {stop.ExitCode} after {stop.Took}"));
        Assert.Equal(slots, place.Editions("desk").Length);
        Assert.Equal(slots, receiver.Requests.Count);
        Assert.Equal(slots, await store.Database.FindAsync<long>("select count(*) from run_article where state = 'read'"));
        Assert.Equal(slots, await store.Database.FindAsync<long>("select count(*) from reading"));
    }

    /// <summary>Each worker has a data folder of its own, as two machines have: what the one has paid the other knows from the store alone.</summary>
    private static async Task HoldAsync(StoreKind kind, string cap, params string[] desks)
    {
        await using var model = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply, latency: TimeSpan.FromMilliseconds(300)));
        using var place = await PlaceAsync(
            kind, $$""" "Endpoint": "{{model.Endpoint}}", "Concurrency": 2, "MaxOutputTokens": 500, "InputPrice": 0, "OutputPrice": 1000, "{{cap}}": {{Cap}} """, desks);
        for (var number = 1; number <= 60; number++)
            place.DropText(desks[number % desks.Length], number, Ship("day", number));

        await ReadAsync(place, desks);

        await using var store = await place.OpenStoreAsync();
        Assert.InRange(model.Calls.Count * EachCall, Cap / 2, Cap);
        Assert.Contains((long)(model.Calls.Count * EachCall * 1_000_000m), await store.Database.ListAsync<long>("select millionths from spending"));
    }

    private static async Task<ServicePlace> PlaceAsync(StoreKind kind, string model, params string[] desks)
    {
        var place = await ServicePlace.CreateAsync(kind);
        place.Sections = $$""" "Model": { "Provider": "openai", "Name": "test", {{model}} } """;
        place.Configure(desks.Select(desk => ServicePlace.Schedule(desk, analyst: "model")));
        Directory.CreateDirectory(Path.Combine(place.Folder, "data"));
        return place;
    }

    /// <summary>One run of each desk, read by two workers to its end.</summary>
    private static async Task ReadAsync(ServicePlace place, params string[] desks)
    {
        await using var store = await place.OpenStoreAsync();
        await EndAsync(store, await BeginAsync(place, store, desks));
        Assert.Equal(0, await store.Database.FindAsync<long>("select count(*) from run_article where state <> 'read'"));
    }

    private static async Task<RunningService[]> BeginAsync(ServicePlace place, Store store, params string[] desks)
    {
        RunningService[] workers = [place.Serve("machine-1"), place.Serve("machine-2")];
        await Eventually.TrueAsync(() => Task.FromResult(workers.All(worker => !worker.Lines.IsEmpty)), Patience, () => Said(workers));
        foreach (var desk in desks)
            await AddAsync(store, desk, First);
        return workers;
    }

    private static async Task EndAsync(Store store, RunningService[] workers)
    {
        await Eventually.TrueAsync(async () => (await store.Runs.ListAsync(limit: 1000)).All(run => run.HasEnded), Patience, () => Said(workers));
        Assert.All(await store.Runs.ListAsync(limit: 1000), run => Assert.Equal(RunState.Done, run.State));
    }

    private static async Task AddAsync(Store store, string desk, DateTimeOffset due) =>
        Assert.True(await store.Runs.TryAddAsync(new NewRun(desk, due.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), due)));

    private static string Ship(string desk, int number) => $"{TestModels.HarbourText} Ship {number} of desk {desk} waits.";

    private static string Said(IEnumerable<RunningService> workers) => string.Join('\n', workers.SelectMany(worker => worker.Lines).TakeLast(60));
}
