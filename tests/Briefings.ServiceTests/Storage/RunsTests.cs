using Briefings.ServiceTests.Support;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Storage;

public sealed class RunsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_run_goes_its_whole_way(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id) = (test.Store, Samples.Morning.Id);

        Assert.True(await store.Runs.TryAddAsync(Samples.Morning));
        Assert.True(await store.Runs.TryClaimAsync(id, RunState.Due, "gatherer", Long));
        Assert.True(await store.Runs.TryAdvanceAsync(id, RunState.Due, RunState.Gathering));
        Assert.True(await store.Articles.TryAddFoundAsync(id, new SourceVisit("feed") { Memory = "1" }, [Samples.Found(1), Samples.Found(2), Skipped(3)]));
        Assert.True(await store.Runs.TryAdvanceAsync(id, RunState.Gathering, RunState.Reading));
        foreach (var item in await store.Articles.ClaimNextAsync(id, "reader", 10))
        {
            Assert.False(await store.Runs.TryFinishReadingAsync(id));
            var article = await store.Articles.FindAsync(item.ArticleHash!);
            Assert.True(await store.Articles.TryCompleteAsync(id, item.N, "reader", $"{item.ArticleHash} test", Samples.Reading(article!), cost: 0.0123m));
        }

        Assert.True(await store.Runs.TryFinishReadingAsync(id));
        Assert.Equal(SaveOutcome.Saved, await store.Editions.SaveAsync(Editions.Of(id)));
        Assert.True(await store.Deliveries.TryClaimAsync(id, "folder out", "sender"));
        Assert.False(await store.Runs.TryFinishDeliveringAsync(id));
        Assert.True(await store.Deliveries.MarkSentAsync(id, "folder out", "sender", "out/morning.pdf"));
        Assert.True(await store.Deliveries.TryClaimAsync(id, "mail analysts", "sender"));
        Assert.True(await store.Deliveries.MarkSentAsync(id, "mail analysts", "sender", "250 2.0.0 OK"));
        Assert.True(await store.Runs.TryFinishDeliveringAsync(id));

        Assert.Equivalent(new { State = RunState.Done, Attempts = 0, Owner = (string?)null, Ended = test.Clock.GetUtcNow() }, await store.Runs.FindAsync(id));
        Assert.Equal(new RunTotals { Read = 2, Skipped = 1, CostMillionths = 24_600 }, await store.Articles.TotalsAsync(id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_slot_has_one_run_for_ever(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);

        Assert.True(await test.Store.Runs.TryAddAsync(Samples.Morning));
        Assert.False(await test.Store.Runs.TryAddAsync(Samples.Morning with { Due = Samples.Morning.Due.AddHours(1) }));
        Assert.False(await test.Store.Runs.RecordMissedAsync(Samples.Morning, "the service was down"));
        Assert.True(await test.Store.Runs.RecordMissedAsync(Samples.Morning with { Slot = "2026-11-22T07:30" }, "the service was down"));

        Assert.Equal([RunState.Due], (await test.Store.Runs.ListAsync(state: RunState.Due)).Select(run => run.State));
        var missed = Assert.Single(await test.Store.Runs.ListAsync("morning", RunState.Missed));
        Assert.Equal(("morning-2026-11-22T0730", "the service was down", true), (missed.Id, missed.Reason, missed.HasEnded));
    }

    private static FoundArticle Skipped(int n) => Samples.Found(n) with { Problem = Problems.TooShort($"https://harbour.example/{n}", 1) };
}
