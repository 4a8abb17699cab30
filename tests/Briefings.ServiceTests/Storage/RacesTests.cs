using Briefings.ServiceTests.Support;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Storage;

/// <summary>Sixteen at once want the same thing: one gets it.</summary>
public sealed class RacesTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Theory, OnSqlite, OnPostgres]
    public async Task One_adds_the_slot(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);

        Assert.Equal(1, await WinnersAsync(_ => test.Store.Runs.TryAddAsync(Samples.Morning)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_claims_each_step_and_one_takes_it_further(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id) = (test.Store, Samples.Morning.Id);
        await store.Runs.TryAddAsync(Samples.Morning);

        Assert.Equal(1, await WinnersAsync(n => store.Runs.TryClaimAsync(id, RunState.Due, $"worker {n}", Long)));
        Assert.Equal(1, await WinnersAsync(_ => store.Runs.TryAdvanceAsync(id, RunState.Due, RunState.Gathering)));
        Assert.Equal(16, await WinnersAsync(n => store.Articles.TryAddFoundAsync(id, new SourceVisit($"feed {n}"), [Samples.Found(1), Samples.Found(2), Samples.Found(n + 3)])));
        Assert.Equal(Enumerable.Range(1, 18).Select(n => (long)n), (await store.Articles.ListAsync(id)).Select(item => item.N));
        Assert.Equal(1, await WinnersAsync(_ => store.Runs.TryAdvanceAsync(id, RunState.Gathering, RunState.Reading)));
        Assert.Equal(1, await WinnersAsync(n => store.Articles.TryClaimAsync(id, 1, $"worker {n}", Long)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_minute_lets_more_pass_than_its_limit_however_many_ask(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        await using var other = await test.OpenAsync();
        var passed = new List<(DateTimeOffset At, int Amount)>();
        for (var step = 0; step < 40; step++, test.Clock.Advance(TimeSpan.FromSeconds(4.3)))
        {
            var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(async amount => (amount, Wait: await (amount % 2 == 0 ? test.Store : other).Passed.TryPassAsync("tokens", amount, 20))));
            Assert.All(answers, answer => Assert.False(answer.Wait <= TimeSpan.Zero || answer.Wait > TimeSpan.FromSeconds(61), $"{answer.Wait}"));
            passed.AddRange(answers.Where(answer => answer.Wait is null).Select(answer => (test.Clock.GetUtcNow(), answer.amount)));
        }

        Assert.All(passed, first => Assert.InRange(passed.Where(one => one.At >= first.At && one.At < first.At.AddMinutes(1)).Sum(one => one.Amount), 1, 20));
        // Two minutes and fifty seconds: two limits and more.
        Assert.InRange(passed.Sum(one => one.Amount), 40, 60);
        Assert.Null(await test.Store.Passed.TryPassAsync("of another model", 20, 20));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_waits_may_pass_when_it_was_told(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        Assert.Null(await test.Store.Passed.TryPassAsync("requests", 1, 1));

        var wait = await test.Store.Passed.TryPassAsync("requests", 1, 1);
        test.Clock.Advance(wait!.Value);

        Assert.Null(await test.Store.Passed.TryPassAsync("requests", 1, 1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Every_article_is_read_by_one_and_one_composes(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var id = await Runs.ReadingAsync(test.Store, articles: 40);
        var (read, composers) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(async () =>
        {
            while (await test.Store.Articles.ClaimNextAsync(id, $"worker {n}", 3) is { Count: > 0 } claimed)
            {
                foreach (var item in claimed)
                {
                    var article = await test.Store.Articles.FindAsync(item.ArticleHash!);
                    if (await test.Store.Articles.TryCompleteAsync(id, item.N, $"worker {n}", $"key {item.N}", Samples.Reading(article!)))
                        Interlocked.Increment(ref read);
                    if (await test.Store.Runs.TryFinishReadingAsync(id))
                        Interlocked.Increment(ref composers);
                }
            }
        })));

        Assert.Equal((40, 1), (read, composers));
        Assert.All(await test.Store.Articles.ListAsync(id), item => Assert.Equal((ArticleState.Read, 1L), (item.State, item.Attempts)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_edition_is_saved_one_sends_each_delivery_and_one_ends_the_run(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id) = (test.Store, await Runs.ComposingAsync(test.Store));

        Assert.Equal(1, await WinnersAsync(async _ => await store.Editions.SaveAsync(Editions.Of(id)) == SaveOutcome.Saved));
        foreach (var delivery in await store.Deliveries.ListAsync(id))
        {
            Assert.Equal(1, await WinnersAsync(n => store.Deliveries.TryClaimAsync(id, delivery.Target, $"sender {n}")));
            var owner = (await store.Deliveries.FindAsync(id, delivery.Target))!.Owner!;
            Assert.Equal(1, await WinnersAsync(n => store.Deliveries.TryTakeOverAsync(id, delivery.Target, owner, $"heir {n}")));
            owner = (await store.Deliveries.FindAsync(id, delivery.Target))!.Owner!;
            Assert.Equal(1, await WinnersAsync(_ => store.Deliveries.MarkSentAsync(id, delivery.Target, owner)));
        }

        Assert.Equal(1, await WinnersAsync(_ => store.Runs.TryFinishDeliveringAsync(id)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_editions_of_a_schedule_never_leave_the_same_ledger(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var ids = new List<string>();
        for (var day = 1; day <= 16; day++)
            ids.Add(await Runs.ComposingAsync(test.Store, $"2026-11-{day:D2}T07:30"));

        var outcomes = await Task.WhenAll(ids.Select(id => Task.Run(() => test.Store.Editions.SaveAsync(Editions.Of(id, ledgerBefore: 0)))));

        Assert.Single(outcomes, SaveOutcome.Saved);
        Assert.Equal(15, outcomes.Count(outcome => outcome == SaveOutcome.LedgerMoved));
        Assert.Equal(1, (await test.Store.Ledgers.FindLatestAsync("morning"))!.Number);
        Assert.Equal(15, (await test.Store.Runs.ListAsync(state: RunState.Composing)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_person_decides(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var id = await Runs.ComposingAsync(test.Store, requiresApproval: true);
        await test.Store.Editions.SaveAsync(Editions.Of(id));

        Assert.Equal(1, await WinnersAsync(n => n % 2 == 0 ? test.Store.Runs.TryApproveAsync(id, $"editor {n}") : test.Store.Runs.TryRejectAsync(id, $"editor {n}")));
    }

    private static async Task<int> WinnersAsync(Func<int, Task<bool>> attempt)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var attempts = Enumerable.Range(0, 16).Select(n => Task.Run(async () =>
        {
            await start.Task;
            return await attempt(n);
        })).ToList();
        start.SetResult();
        return (await Task.WhenAll(attempts)).Count(won => won);
    }
}
