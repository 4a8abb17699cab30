namespace Briefings.Worker.Storage;

/// <summary>Lets go what is older than configured, in short steps. Runs, deliveries, ledgers and templates stay, as does all of a run that has not ended.</summary>
internal sealed class Retention(Database database, StorageOptions options)
{
    private const int Step = 200;

    /// <returns>How many articles and editions went.</returns>
    public async Task<(int Articles, int Editions)> SweepAsync() => (await SweepArticlesAsync(), await SweepEditionsAsync());

    private Task<int> SweepArticlesAsync() => RepeatAsync(async session =>
    {
        var went = await session.ExecuteAsync($"""
            delete from article where stored_ms < @Before and hash in (
              select hash from article where stored_ms < @Before and not exists (
                select 1 from run_article a join run on run.id = a.run_id where a.article_hash = hash and run.ended_ms is null)
              limit {Step})
            """, new { Before = database.Now.AddDays(-options.KeepArticlesDays) });
        if (went > 0)
            await session.ExecuteAsync("delete from reading where not exists (select 1 from article where hash = reading.article_hash)");
        return went;
    });

    private Task<int> SweepEditionsAsync() => RepeatAsync(async session =>
    {
        var runs = await session.ListAsync<string>($"""
            select run_id from edition where exists (select 1 from run where id = edition.run_id and ended_ms < @Before) order by run_id limit {Step / 10}
            """, new { Before = database.Now.AddDays(-options.KeepRunsDays) });
        foreach (var run in runs)
        {
            await session.ExecuteAsync("delete from document where run_id = @run", new { run });
            await session.ExecuteAsync("delete from edition where run_id = @run", new { run });
        }

        return runs.Count;
    });

    private async Task<int> RepeatAsync(Func<Session, Task<int>> step)
    {
        var went = 0;
        for (int last; (last = await database.ChangeAsync(step)) > 0;)
            went += last;
        return went;
    }
}
