using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Briefings.ServiceTests.Support;
using Briefings.Tests.Worker.Delivery;
using Briefings.Worker.Storage;
using Xunit.Abstractions;

namespace Briefings.ServiceTests.Schedule;

/// <summary>
/// Schedules of every minute, articles that keep coming, one in twenty broken, and a worker killed every three seconds. Nothing may be lost or
/// doubled. <c>BRIEFINGS_CHAOS_SECONDS</c> says for how long.
/// </summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Schedules = 6;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("BRIEFINGS_CHAOS_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 70);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_slot_has_one_edition_and_every_article_one_reading(StoreKind kind)
    {
        await using var receiver = HookServer.Answers("200 OK");
        using var place = await ServicePlace.CreateAsync(kind);
        var names = Enumerable.Range(1, Schedules).Select(number => $"desk{number}").ToList();
        place.Configure(names.Select(name => ServicePlace.Schedule(name, "* * * * *", deliveries: ServicePlace.Webhook(receiver.Url, "hold"))));
        var random = new Random(20261123);
        var services = new List<RunningService> { place.Serve() };
        if (kind == StoreKind.Postgres)
            services.Add(place.Serve());
        var all = new ConcurrentQueue<RunningService>(services);
        var (kills, planted, defects) = (0, 0, 0);

        for (var end = TimeProvider.System.GetUtcNow() + Length; TimeProvider.System.GetUtcNow() < end; await Task.Delay(TimeSpan.FromSeconds(3)))
        {
            foreach (var name in names)
            {
                planted++;
                defects = planted / 20;
                if (planted % 20 == 0)
                    place.DropDefect(name, planted);
                else
                    place.Drop(name, planted);
            }

            var victim = random.Next(services.Count);
            await services[victim].KillAsync();
            kills++;
            services[victim] = place.Serve();
            all.Enqueue(services[victim]);
        }

        var stopped = TimeProvider.System.GetUtcNow();
        await using var store = await place.OpenStoreAsync();
        await Eventually.TrueAsync(async () => await IsSettledAsync(store, place, names, stopped), Patience, () => string.Join('\n', services.SelectMany(service => service.Lines).TakeLast(60)));
        foreach (var service in services)
            await service.StopAsync();

        var runs = await store.Runs.ListAsync(limit: 10_000);
        var ended = runs.Where(run => run.State == RunState.Done).ToList();
        var doubtful = (await store.Deliveries.ListAsync(DeliveryState.InDoubt, 10_000)).Select(delivery => (delivery.RunId, delivery.Target)).ToHashSet();
        var sent = await store.Deliveries.ListAsync(DeliveryState.Sent, 10_000);
        var posts = receiver.Requests.GroupBy(EditionOf).ToDictionary(group => group.Key, group => group.Count());
        var read = await store.Database.FindAsync<long>("select count(*) from run_article where state = 'read'");
        var readings = await store.Database.FindAsync<long>("select count(*) from reading");
        var skipped = await store.Database.FindAsync<long>("select count(distinct item_key) from run_article where state = 'skipped' and problem_code <> 'BRF8512'");
        var editions = await store.Database.FindAsync<long>("select count(*) from edition");
        output.WriteLine($"{kind}: {kills} kills in {Length.TotalSeconds:0} s; {runs.Count} slots, {ended.Count} done, {runs.Count(run => run.State == RunState.Missed)} missed, {editions} editions; "
            + $"{planted - defects} articles planted, {read} read, {readings} readings; {defects} defects, {skipped} skipped; {sent.Count} deliveries sent, {doubtful.Count} in doubt, {receiver.Requests.Count} posts, {posts.Values.Count(count => count > 1)} doubled");

        foreach (var name in names)
        {
            var slots = runs.Where(run => run.Schedule == name).OrderBy(run => run.Due).Select(run => run.Due).ToList();
            Assert.NotEmpty(slots);
            Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.Equal(TimeSpan.FromMinutes(1), pair.Second - pair.First));
        }

        Assert.DoesNotContain(runs, run => run.Due <= stopped && run.State is not (RunState.Done or RunState.Delivering or RunState.Missed));
        Assert.All(runs.Where(run => run.State == RunState.Delivering), run => Assert.Contains(doubtful, one => one.RunId == run.Id));
        Assert.Equal(planted - defects, read);
        Assert.Equal(planted - defects, readings);
        Assert.Equal(defects, skipped);
        Assert.All(posts.Values, count => Assert.Equal(1, count));
        Assert.All(sent.Where(delivery => delivery.Channel == "webhook"), delivery => Assert.Equal(1, posts.GetValueOrDefault(delivery.RunId)));
        Assert.All(ended, run => Assert.Contains(sent, delivery => delivery.RunId == run.Id && delivery.Channel == "folder"));
    }

    /// <summary>All slots up to then have ended or wait for a person, and nothing is left in the inboxes.</summary>
    private static async Task<bool> IsSettledAsync(Store store, ServicePlace place, IEnumerable<string> names, DateTimeOffset until)
    {
        if (names.Any(name => Directory.GetFiles(Path.Combine(place.Folder, $"inbox-{name}")).Length > 0))
            return false;
        foreach (var run in (await store.Runs.ListAsync(limit: 10_000)).Where(run => !run.HasEnded))
        {
            if (run.State != RunState.Delivering || (await store.Deliveries.ListAsync(run.Id)).Any(delivery => delivery.State is DeliveryState.Pending or DeliveryState.Sending))
                return false;
        }

        return (await store.Runs.ListAsync(limit: 10_000)).Any(run => run.Due > until - TimeSpan.FromMinutes(1));
    }

    /// <summary>Which edition a request brings: each schedule has one webhook.</summary>
    private static string EditionOf(string request) => Regex.Match(request, "\"edition\": ?\"([^\"]+)\"").Groups[1].Value;
}
