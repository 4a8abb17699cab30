using System.Globalization;
using System.Text.RegularExpressions;
using Briefings.ServiceTests.Support;
using Briefings.Tests.Worker.Delivery;
using Briefings.Worker.Storage;
using Xunit.Abstractions;

namespace Briefings.ServiceTests.Schedule;

/// <summary>
/// Schedules of every minute, articles that keep coming into inboxes and feeds, one in twenty broken, feeds behind a server with faults, and a
/// worker killed every three seconds. Nothing may be lost or doubled. <c>BRIEFINGS_CHAOS_SECONDS</c> says for how long.
/// </summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Schedules = 6;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("BRIEFINGS_CHAOS_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 70);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4) + Length / 6;

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_slot_has_one_edition_and_every_article_one_reading(StoreKind kind)
    {
        await using var receiver = HookServer.Answers("200 OK");
        await using var feeds = new FaultyFeeds();
        using var place = await ServicePlace.CreateAsync(kind);
        var names = Enumerable.Range(1, Schedules).Select(number => $"desk{number}").ToList();
        place.Sections = feeds.Settings;
        place.Configure(names.Select(name => ServicePlace.Schedule(name, "* * * * *", deliveries: ServicePlace.Webhook(receiver.Url, "hold"), sources: feeds.SourceOf(name))));
        var random = new Random(20261123);
        var services = new List<RunningService> { place.Serve() };
        if (kind == StoreKind.Postgres)
            services.Add(place.Serve());
        var (kills, planted, defects) = (0, 0, 0);

        for (var end = TimeProvider.System.GetUtcNow() + Length; TimeProvider.System.GetUtcNow() < end; await Task.Delay(TimeSpan.FromSeconds(3)))
        {
            foreach (var name in names)
            {
                feeds.Publish(name);
                planted++;
                defects = planted / 20;
                if (planted % 20 == 0)
                    place.DropDefect(name, planted);
                else
                    place.Drop(name, planted);
            }

            // On a full machine a start takes longer than that: whoever is killed has come up.
            var victim = random.Next(services.Count);
            if (services[victim].Lines.IsEmpty)
                continue;
            await services[victim].KillAsync();
            kills++;
            services[victim] = place.Serve();
        }

        var stopped = TimeProvider.System.GetUtcNow();
        feeds.IsWell = true;
        await using var store = await place.OpenStoreAsync();
        await Eventually.TrueAsync(async () => await IsSettledAsync(store, place, feeds, names, stopped), Patience, () => string.Join('\n', services.SelectMany(service => service.Lines).TakeLast(60)));
        foreach (var service in services)
            await service.StopAsync();

        var runs = await store.Runs.ListAsync(limit: 10_000);
        var ended = runs.Where(run => run.State == RunState.Done).ToList();
        var doubtful = (await store.Deliveries.ListAsync(DeliveryState.InDoubt, 10_000)).Select(delivery => (delivery.RunId, delivery.Target)).ToHashSet();
        var sent = await store.Deliveries.ListAsync(DeliveryState.Sent, 10_000);
        var posts = receiver.Requests.GroupBy(EditionOf).ToDictionary(group => group.Key, group => group.Count());
        var read = await store.Database.FindAsync<long>("select count(*) from run_article where state = 'read'");
        var readings = await store.Database.FindAsync<long>("select count(*) from reading");
        var skipped = await store.Database.FindAsync<long>("select count(distinct item_key) from run_article where source like 'inbox:%' and state = 'skipped' and problem_code <> 'BRF8512'");
        var late = await store.Database.FindAsync<long>("select count(*) from run_article where source like 'feed:%' and state = 'skipped' and problem_code not in ('BRF7023', 'BRF8512')");
        var editions = await store.Database.FindAsync<long>("select count(*) from edition");
        output.WriteLine($"{kind}: {kills} kills in {Length.TotalSeconds:0} s; {runs.Count} slots, {ended.Count} done, {runs.Count(run => run.State == RunState.Missed)} missed, {editions} editions; "
            + $"{planted - defects} articles in inboxes and {feeds.There} in feeds, {read} read, {readings} readings; {defects} defects, {skipped} skipped; {feeds.Gone} entries without a page, {await GoneAsync(store)} listed; "
            + $"{feeds.Requests} requests, faults {string.Join(", ", feeds.Faults.OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => $"{fault.Key} {fault.Value}"))}, {late} articles put off by them; "
            + $"{sent.Count} deliveries sent, {doubtful.Count} in doubt, {receiver.Requests.Count} posts, {posts.Values.Count(count => count > 1)} doubled");

        foreach (var name in names)
        {
            var slots = runs.Where(run => run.Schedule == name).OrderBy(run => run.Due).Select(run => run.Due).ToList();
            Assert.NotEmpty(slots);
            Assert.All(slots.Zip(slots.Skip(1)), pair => Assert.Equal(TimeSpan.FromMinutes(1), pair.Second - pair.First));
        }

        Assert.DoesNotContain(runs, run => run.Due <= stopped && run.State is not (RunState.Done or RunState.Delivering or RunState.Missed));
        Assert.All(runs.Where(run => run.State == RunState.Delivering), run => Assert.Contains(doubtful, one => one.RunId == run.Id));
        Assert.Equal(planted - defects + feeds.There, read);
        Assert.Equal(planted - defects + feeds.There, readings);
        Assert.Equal(defects, skipped);
        Assert.Equal(feeds.Gone, await GoneAsync(store));
        Assert.NotEmpty(feeds.Faults);
        Assert.All(posts.Values, count => Assert.Equal(1, count));
        Assert.All(sent.Where(delivery => delivery.Channel == "webhook"), delivery => Assert.Equal(1, posts.GetValueOrDefault(delivery.RunId)));
        Assert.All(ended, run => Assert.Contains(sent, delivery => delivery.RunId == run.Id && delivery.Channel == "folder"));
    }

    /// <summary>All slots up to then have ended or wait for a person, and nothing is left in the inboxes or owed by the feeds.</summary>
    private static async Task<bool> IsSettledAsync(Store store, ServicePlace place, FaultyFeeds feeds, IEnumerable<string> names, DateTimeOffset until)
    {
        if (await store.Database.FindAsync<long>("select count(*) from run_article where source like 'feed:%' and state = 'read'") < feeds.There || await GoneAsync(store) < feeds.Gone)
            return false;
        if (names.Any(name => Directory.GetFiles(Path.Combine(place.Folder, $"inbox-{name}")).Length > 0))
            return false;
        foreach (var run in (await store.Runs.ListAsync(limit: 10_000)).Where(run => !run.HasEnded))
        {
            if (run.State != RunState.Delivering || (await store.Deliveries.ListAsync(run.Id)).Any(delivery => delivery.State is DeliveryState.Pending or DeliveryState.Sending))
                return false;
        }

        return (await store.Runs.ListAsync(limit: 10_000)).Any(run => run.Due > until - TimeSpan.FromMinutes(1));
    }

    private static Task<long> GoneAsync(Store store) => store.Database.FindAsync<long>("select count(distinct item_key) from run_article where problem_code = 'BRF7023'");

    /// <summary>Which edition a request brings: each schedule has one webhook.</summary>
    private static string EditionOf(string request) => Regex.Match(request, "\"edition\": ?\"([^\"]+)\"").Groups[1].Value;
}
