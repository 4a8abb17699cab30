using Briefings.ServiceTests.Support;
using Briefings.Worker.Storage;

namespace Briefings.ServiceTests.Storage;

/// <summary>What each step leaves when it is done again, dies, or is taken up by another.</summary>
public sealed class StepsTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_step_is_its_owners_until_nothing_was_heard_of_it_for_long(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (runs, id) = (test.Store.Runs, Samples.Morning.Id);
        await runs.TryAddAsync(Samples.Morning);

        Assert.True(await runs.TryClaimAsync(id, RunState.Due, "first", Long));
        Assert.True(await runs.TryClaimAsync(id, RunState.Due, "first", Long));
        Assert.False(await runs.TryClaimAsync(id, RunState.Due, "second", Long));
        Assert.Empty(await runs.ListUnfinishedAsync(Long));
        test.Clock.Advance(Long);
        Assert.Equal([id], (await runs.ListUnfinishedAsync(Long)).Select(run => run.Id));
        Assert.True(await runs.TryClaimAsync(id, RunState.Due, "second", Long));
        Assert.False(await runs.TryClaimAsync(id, RunState.Gathering, "second", Long));

        Assert.Equal(("second", 3L), ((await runs.FindAsync(id))!.Owner, (await runs.FindAsync(id))!.Attempts));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_article_that_its_reader_lost_is_not_ended_by_that_reader(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (articles, id) = (test.Store.Articles, await Runs.ReadingAsync(test.Store));
        await articles.ClaimNextAsync(id, "stalled", 1);
        test.Clock.Advance(Long);

        Assert.True(await articles.TryClaimAsync(id, 1, "heir", Long));
        Assert.False(await articles.TryFailAsync(id, 1, "stalled", Problems.ModelTooSlow()));
        Assert.False(await articles.TryCompleteAsync(id, 1, "stalled", "key", Samples.Reading(Samples.Article(1))));
        Assert.Null(await articles.FindReadingAsync("key"));
        Assert.True(await articles.TryCompleteAsync(id, 1, "heir", "key", Samples.Reading(Samples.Article(1))));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_run_that_died_and_asked_again_lists_what_it_heard_last(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (articles, id) = (test.Store.Articles, Samples.Morning.Id);
        await test.Store.Runs.TryAddAsync(Samples.Morning);
        await test.Store.Runs.TryAdvanceAsync(id, RunState.Due, RunState.Gathering);
        Assert.True(await articles.TryAddFoundAsync(id, new SourceVisit("feed"), [PutOff("/1", "BRF7024"), PutOff("/2", "BRF7024"), PutOff("/3", "BRF7024")]));

        Assert.True(await articles.TryAddFoundAsync(id, new SourceVisit("feed"), [PutOff("/1", "BRF7023"), Samples.Found(2) with { KeyWhenSkipped = "skipped:/2" }]));

        Assert.Equal(
            [("skipped:/1", ArticleState.Skipped, "BRF7023"), ("skipped:/3", ArticleState.Skipped, "BRF7024"), (Samples.Found(2).Key, ArticleState.Found, null)],
            (await articles.ListAsync(id)).Select(item => (item.ItemKey, item.State, item.ProblemCode)));

        static FoundArticle PutOff(string where, string code) => new($"skipped:{where}", "feed") { Problem = new Problem(code, "It was not to be had.") };
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_still_at_it_loses_nothing(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id) = (test.Store, await Runs.ReadingAsync(test.Store));
        Assert.Equal([1L], (await store.Articles.ClaimNextAsync(id, "slow", 1)).Select(item => item.N));
        Assert.Equal([2L], (await store.Articles.ClaimNextAsync(id, "dead", 1)).Select(item => item.N));
        test.Clock.Advance(Long);

        await store.Runs.TouchAsync(id, "slow");

        Assert.Empty(await store.Runs.ListUnfinishedAsync(Long));
        Assert.False(await store.Articles.TryClaimAsync(id, 1, "heir", Long));
        Assert.True(await store.Articles.TryClaimAsync(id, 2, "heir", Long));
        Assert.True(await store.Articles.ReleaseOwnedAsync(id, "heir"));
        Assert.Equal(new RunTotals { Found = 1, Reading = 1 }, await store.Articles.TotalsAsync(id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Abandoned_articles_are_given_back(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (articles, id) = (test.Store.Articles, await Runs.ReadingAsync(test.Store, articles: 3));
        await articles.ClaimNextAsync(id, "dead", 2);
        test.Clock.Advance(Long);
        await articles.TryClaimAsync(id, 3, "alive", Long);

        Assert.True(await articles.ReleaseAbandonedAsync(id, Long));
        Assert.True(await articles.TryReleaseAsync(id, 3, "alive"));

        Assert.Equal(new RunTotals { Found = 3 }, await articles.TotalsAsync(id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_source_asked_again_adds_only_what_is_new_and_nothing_after_gathering(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id) = (test.Store, Samples.Morning.Id);
        await store.Runs.TryAddAsync(Samples.Morning);
        await store.Runs.TryAdvanceAsync(id, RunState.Due, RunState.Gathering);

        Assert.True(await store.Articles.TryAddFoundAsync(id, new SourceVisit("feed"), [Samples.Found(1), Samples.Found(2)]));
        Assert.True(await store.Articles.TryAddFoundAsync(id, new SourceVisit("feed"), [Samples.Found(2), Samples.Found(3)]));
        Assert.True(await store.Runs.TryAdvanceAsync(id, RunState.Gathering, RunState.Reading));
        Assert.False(await store.Articles.TryAddFoundAsync(id, new SourceVisit("feed") { Memory = "late" }, [Samples.Found(4)]));

        Assert.Equal(["Pier 1", "Pier 2", "Pier 3"], (await store.Articles.ListAsync(id)).Select(item => item.Title));
        Assert.Null((await store.Sources.FindAsync("morning", "feed"))!.Memory);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Articles_and_readings_come_back_as_they_were_given(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var id = await Runs.ComposingAsync(test.Store);
        var article = Samples.Article(1);

        var read = (await test.Store.Articles.ReadAsync(id).FirstAsync())[0];

        Assert.Equivalent(article, read.Article, strict: true);
        Assert.Equal(article.Sentences, read.Article.Sentences);
        Assert.Equivalent(Samples.Reading(article), read.Reading, strict: true);
        var item = (await test.Store.Articles.ListAsync(id))[0];
        Assert.Equal(("https://harbour.example/1", "Harbour Post", "feed"), (item.Url, item.Outlet, item.Source));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_no_database_can_hold_does_not_cost_the_article(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id) = (test.Store, Samples.Morning.Id);
        await store.Runs.TryAddAsync(Samples.Morning);
        await store.Runs.TryAdvanceAsync(id, RunState.Due, RunState.Gathering);
        var hostile = Samples.Found(1) with { Title = "Pier\0 \uD800 one 😀'; drop table run; --", Outlet = "\uDC00" };

        Assert.True(await store.Articles.TryAddFoundAsync(id, new SourceVisit("feed") { Memory = "\0" }, [hostile]));

        var kept = Assert.Single(await store.Articles.ListAsync(id));
        Assert.Equal(("Pier\uFFFD \uFFFD one 😀'; drop table run; --", "\uFFFD"), (kept.Title, kept.Outlet));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_item_of_an_earlier_edition_is_known_to_its_schedule_alone(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var store = test.Store;
        await Runs.DoneAsync(store, "2026-11-22T07:30");
        await Runs.ReadingAsync(store, "2026-11-21T07:30", articles: 3);
        await store.Runs.TryFailAsync("morning-2026-11-21T0730", "the disk was full");
        await store.Runs.TryAddAsync(Samples.Morning);
        await store.Runs.TryAddAsync(Samples.Morning with { Schedule = "evening" });
        string[] keys = [.. Enumerable.Range(1, 1200).Select(n => $"https://harbour.example/{n}")];

        Assert.Equal([keys[0], keys[1]], (await store.Articles.KnownAsync(Samples.Morning.Id, keys)).Order());
        Assert.Empty(await store.Articles.KnownAsync("evening-2026-11-23T0730", keys));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_source_fails_since_its_first_failure_and_keeps_what_it_last_said(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var (store, id, begin) = (test.Store, Samples.Morning.Id, test.Clock.GetUtcNow());
        await store.Runs.TryAddAsync(Samples.Morning);
        await store.Runs.TryAdvanceAsync(id, RunState.Due, RunState.Gathering);
        await store.Articles.TryAddFoundAsync(id, new SourceVisit("feed") { Memory = "etag 7" }, []);
        for (var hour = 0; hour < 3; hour++)
        {
            test.Clock.Advance(TimeSpan.FromHours(1));
            await store.Articles.TryAddFoundAsync(id, new SourceVisit("feed") { Problem = Problems.ModelUnreachable() }, []);
        }

        Assert.Equal(
            new SourceState
            {
                Source = "feed",
                Memory = "etag 7",
                LastSuccess = begin,
                FailingSince = begin.AddHours(1),
                ProblemCode = "BRF4065",
                ProblemText = Problems.ModelUnreachable().Message,
            },
            await store.Sources.FindAsync("morning", "feed"));

        await store.Articles.TryAddFoundAsync(id, new SourceVisit("feed") { Memory = "etag 8" }, []);
        Assert.Equal(new SourceState { Source = "feed", Memory = "etag 8", LastSuccess = test.Clock.GetUtcNow() }, Assert.Single(await store.Sources.ListAsync("morning")));
        Assert.Null(await store.Sources.FindAsync("evening", "feed"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_failed_run_goes_on_from_where_it_failed(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var store = test.Store;
        Assert.True(await store.Runs.RecordMissedAsync(Samples.Morning with { Slot = "2026-11-20T07:30" }, "the service was down"));
        Assert.Equal(RunState.Due, await store.Runs.TryRetryAsync("morning-2026-11-20T0730"));

        var id = await Runs.ReadingAsync(store);
        await store.Articles.ClaimNextAsync(id, "reader", 2);
        await store.Articles.TryCompleteAsync(id, 1, "reader", "key", Samples.Reading(Samples.Article(1)));
        await store.Articles.TryFailAsync(id, 2, "reader", Problems.ModelTooSlow());
        Assert.Null(await store.Runs.TryRetryAsync(id));
        Assert.True(await store.Runs.TryFinishReadingAsync(id));
        Assert.True(await store.Runs.TryFailAsync(id, "the template is broken"));
        Assert.False(await store.Runs.TryFailAsync(id, "again"));
        Assert.Equal((RunState.Composing, "the template is broken"), ((await store.Runs.FindAsync(id))!.FailedIn, (await store.Runs.FindAsync(id))!.Reason));

        Assert.Equal(RunState.Reading, await store.Runs.TryRetryAsync(id));
        Assert.Equal(new RunTotals { Found = 1, Read = 1 }, await store.Articles.TotalsAsync(id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_run_is_empty_where_nothing_was_found(StoreKind kind)
    {
        await using var test = await TestStore.CreateAsync(kind);
        var id = await Runs.ReadingAsync(test.Store, articles: 0);

        Assert.True(await test.Store.Runs.TryFinishReadingAsync(id));
        Assert.True(await test.Store.Runs.TryAdvanceAsync(id, RunState.Composing, RunState.Empty, "no source had anything new"));

        Assert.True((await test.Store.Runs.FindAsync(id))!.HasEnded);
        Assert.Empty(await test.Store.Runs.ListUnfinishedAsync(TimeSpan.Zero));
    }
}
