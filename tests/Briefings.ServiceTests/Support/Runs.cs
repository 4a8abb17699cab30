using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Support;

/// <summary>Runs that have come to the step that a test is about.</summary>
internal static class Runs
{
    public static async Task<string> ReadingAsync(Store store, string slot = "2026-11-23T07:30", int articles = 2, bool requiresApproval = false)
    {
        var run = Samples.Morning with { Slot = slot, RequiresApproval = requiresApproval };
        Assert.True(await store.Runs.TryAddAsync(run));
        Assert.True(await store.Runs.TryAdvanceAsync(run.Id, RunState.Due, RunState.Gathering));
        Assert.True(await store.Articles.TryAddFoundAsync(run.Id, new SourceVisit("feed"), [.. Enumerable.Range(1, articles).Select(Samples.Found)]));
        Assert.True(await store.Runs.TryAdvanceAsync(run.Id, RunState.Gathering, RunState.Reading));
        return run.Id;
    }

    public static async Task<string> ComposingAsync(Store store, string slot = "2026-11-23T07:30", bool requiresApproval = false)
    {
        var id = await ReadingAsync(store, slot, requiresApproval: requiresApproval);
        foreach (var item in await store.Articles.ClaimNextAsync(id, "reader", 100))
        {
            var article = await store.Articles.FindAsync(item.ArticleHash!);
            Assert.True(await store.Articles.TryCompleteAsync(id, item.N, "reader", $"{item.ArticleHash} test", Samples.Reading(article!), cost: 0.001m));
        }

        Assert.True(await store.Runs.TryFinishReadingAsync(id));
        return id;
    }

    public static async Task<string> DeliveringAsync(Store store, string slot = "2026-11-23T07:30", long ledgerBefore = 0)
    {
        var id = await ComposingAsync(store, slot);
        Assert.Equal(SaveOutcome.Saved, await store.Editions.SaveAsync(Editions.Of(id, ledgerBefore)));
        return id;
    }

    public static async Task<string> DoneAsync(Store store, string slot = "2026-11-23T07:30", long ledgerBefore = 0)
    {
        var id = await DeliveringAsync(store, slot, ledgerBefore);
        foreach (var delivery in await store.Deliveries.ListAsync(id))
        {
            Assert.True(await store.Deliveries.TryClaimAsync(id, delivery.Target, "sender"));
            Assert.True(await store.Deliveries.MarkSentAsync(id, delivery.Target, "sender", "ok"));
        }

        Assert.True(await store.Runs.TryFinishDeliveringAsync(id));
        return id;
    }
}
