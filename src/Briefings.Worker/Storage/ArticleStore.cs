using Briefings.Analysis;
using Briefings.Articles;
using Dapper;

namespace Briefings.Worker.Storage;

/// <summary>Articles by content, each stored once; what each run found; and the readings, each made once for all runs.</summary>
internal sealed class ArticleStore(Database database)
{
    private const int Portion = 64;

    private const string Columns = """
        run_id, n, item_key, source, url, outlet, title, receipt, replace(state, '_', '') as state, problem_code, problem_text,
        article_hash, reading_key, cost_millionths, owner, attempts, changed_ms as changed
        """;

    /// <summary>
    /// What one source gave, with what it said of itself for the next time: both or neither, so that nothing is lost between them.
    /// Articles that the run has already are left as they are.
    /// </summary>
    /// <returns>False where the run does not gather any more: nothing was stored.</returns>
    public Task<bool> TryAddFoundAsync(string runId, SourceVisit visit, IReadOnlyList<FoundArticle> found) => database.ChangeAsync(async session =>
    {
        // Touching the run's row first makes gatherers of one run take turns, so that no number is given twice.
        var schedule = await session.FindAsync<string>(
            "update run set changed_ms = @Now where id = @runId and state = 'gathering' returning schedule", new { runId, database.Now });
        if (schedule is null)
            return false;
        var n = await session.FindAsync<long>("select coalesce(max(n), 0) from run_article where run_id = @runId", new { runId });
        // In one order for all: two runs that found the same articles would otherwise wait for each other on PostgreSQL.
        foreach (var article in found.Select(item => item.Article).OfType<Article>().OrderBy(article => article.Hash, StringComparer.Ordinal))
            await KeepAsync(session, article);
        foreach (var item in found)
            n += await InsertAsync(session, runId, n + 1, item);
        // A run that died asks again for what it was owed: what it got at last is no longer listed as skipped.
        foreach (var key in found.Where(item => item.State == ArticleState.Found).Select(item => item.KeyWhenSkipped).OfType<string>())
            await session.ExecuteAsync("delete from run_article where run_id = @runId and item_key = @key and state = 'skipped'", new { runId, key = Stored.Clean(key) });

        await SourceStore.RecordAsync(session, schedule, visit, database.Now);
        return true;
    });

    /// <summary>Which of these items are in another edition of the schedule already, or will be.</summary>
    public async Task<IReadOnlySet<string>> KnownAsync(string runId, IEnumerable<string> itemKeys)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keys in itemKeys.Distinct().Chunk(500))
        {
            var values = new DynamicParameters(new { runId });
            foreach (var (i, key) in keys.Index())
                values.Add($"key{i}", Stored.Clean(key));
            known.UnionWith(await database.ListAsync<string>($"""
                select distinct a.item_key from run_article a join run r on r.id = a.run_id
                where a.item_key in ({string.Join(", ", keys.Select((_, i) => $"@key{i}"))}) and a.run_id <> @runId and a.state <> 'failed' and r.state not in ('failed', 'missed')
                  and r.schedule = (select schedule from run where id = @runId)
                """, values));
        }

        return known;
    }

    /// <summary>Takes up to so many articles to read; none where all are taken. At the same time others take others.</summary>
    public Task<IReadOnlyList<RunArticle>> ClaimNextAsync(string runId, string owner, int count) => database.ChangeAsync(async session =>
        // Materialized: PostgreSQL may otherwise choose anew for each row, and take more than were asked for.
        (IReadOnlyList<RunArticle>)[.. (await session.ListAsync<RunArticle>($"""
            with next as materialized (
              select n as next_n from run_article where run_id = @runId and state = 'found' order by n limit @count{database.Dialect.SkipLocked})
            update run_article set state = 'reading', owner = @owner, attempts = attempts + 1, changed_ms = @Now
            where run_id = @runId and n in (select next_n from next)
            returning {Columns}
            """, new { runId, owner, count, database.Now })).OrderBy(article => article.N)]);

    /// <summary>Takes one article to read. Its owner may take it again; anybody may when nothing has been heard of it for so long.</summary>
    public Task<bool> TryClaimAsync(string runId, long n, string owner, TimeSpan abandonedAfter) => database.ChangesAsync("""
        update run_article set state = 'reading', owner = @owner, attempts = attempts + 1, changed_ms = @Now
        where run_id = @runId and n = @n and (state = 'found' or (state = 'reading' and (owner = @owner or changed_ms <= @Abandoned)))
        """, new { runId, n, owner, database.Now, Abandoned = database.Now - abandonedAfter });

    /// <summary>The reading is stored and the article done. False where the article is not the owner's any more.</summary>
    /// <param name="readingKey">What the reading was made of: article, analyst, prompt, settings, language.</param>
    /// <param name="cost">Null where the reading cost nothing, or was there already.</param>
    public Task<bool> TryCompleteAsync(string runId, long n, string owner, string readingKey, Reading reading, decimal? cost = null) =>
        database.ChangeAsync(async session =>
        {
            var hash = await session.FindAsync<string>("""
                update run_article set state = 'read', owner = null, reading_key = @readingKey, cost_millionths = @Cost, changed_ms = @Now
                where run_id = @runId and n = @n and state = 'reading' and owner = @owner
                returning article_hash
                """, new { runId, n, owner, readingKey, Cost = cost is { } paid ? (long)decimal.Ceiling(paid * 1_000_000m) : (long?)null, database.Now });
            if (hash is null)
                return false;
            await session.ExecuteAsync("""
                insert into reading (key, article_hash, json, stored_ms) values (@readingKey, @hash, @Json, @Now) on conflict do nothing
                """, new { readingKey, hash, Json = Stored.Json(reading), database.Now });
            return true;
        });

    /// <summary>The article is not briefed, and why. False where it is not the owner's any more.</summary>
    public Task<bool> TrySkipAsync(string runId, long n, string owner, Problem problem) => EndAsync(runId, n, owner, ArticleState.Skipped, problem);

    /// <summary>The article could not be read, and why. False where it is not the owner's any more.</summary>
    public Task<bool> TryFailAsync(string runId, long n, string owner, Problem problem) => EndAsync(runId, n, owner, ArticleState.Failed, problem);

    /// <summary>Gives an article back, for whoever takes it next.</summary>
    public Task<bool> TryReleaseAsync(string runId, long n, string owner) => EndAsync(runId, n, owner, ArticleState.Found, problem: null);

    /// <summary>Gives back what this owner had taken and did not finish: it died and began again.</summary>
    public Task<bool> ReleaseOwnedAsync(string runId, string owner) => database.ChangesAsync("""
        update run_article set state = 'found', owner = null, changed_ms = @Now where run_id = @runId and state = 'reading' and owner = @owner
        """, new { runId, owner, database.Now });

    /// <summary>Gives back every article that nothing has been heard of for so long.</summary>
    public Task<bool> ReleaseAbandonedAsync(string runId, TimeSpan abandonedAfter) => database.ChangesAsync("""
        update run_article set state = 'found', owner = null, changed_ms = @Now
        where run_id = @runId and state = 'reading' and changed_ms <= @Abandoned
        """, new { runId, database.Now, Abandoned = database.Now - abandonedAfter });

    public async Task<RunTotals> TotalsAsync(string runId) => await database.FindAsync<RunTotals>("""
        select coalesce(sum(case when state = 'found' then 1 end), 0) as found,
          coalesce(sum(case when state = 'reading' then 1 end), 0) as reading,
          coalesce(sum(case when state = 'read' then 1 end), 0) as "read",
          coalesce(sum(case when state = 'skipped' then 1 end), 0) as skipped,
          coalesce(sum(case when state = 'failed' then 1 end), 0) as failed,
          cast(coalesce(sum(cost_millionths), 0) as bigint) as cost_millionths
        from run_article where run_id = @runId
        """, new { runId }) ?? new RunTotals();

    public Task<IReadOnlyList<RunArticle>> ListAsync(string runId) =>
        database.ListAsync<RunArticle>($"select {Columns} from run_article where run_id = @runId order by n", new { runId });

    /// <summary>Null where there is none, or where its time to be kept is over.</summary>
    public async Task<Article?> FindAsync(string hash) =>
        await database.FindAsync<string>("select json from article where hash = @hash", new { hash }) is { } json ? Stored.Parse<Article>(json) : null;

    public async Task<Reading?> FindReadingAsync(string key) =>
        await database.FindAsync<string>("select json from reading where key = @key", new { key }) is { } json ? Stored.Parse<Reading>(json) : null;

    /// <summary>Every article that the run has read, in the order of their numbers, a portion at a time: nobody need hold them all.</summary>
    public async IAsyncEnumerable<IReadOnlyList<ReadArticle>> ReadAsync(string runId)
    {
        IReadOnlyList<ReadRow> rows = [];
        do
        {
            rows = await database.ListAsync<ReadRow>("""
                select a.n, article.json as article, reading.json as reading
                from run_article a join article on article.hash = a.article_hash join reading on reading.key = a.reading_key
                where a.run_id = @runId and a.state = 'read' and a.n > @Last order by a.n limit @Portion
                """, new { runId, Last = rows is [.., var last] ? last.N : 0, Portion });
            yield return [.. rows.Select(row => new ReadArticle(Stored.Parse<Article>(row.Article), Stored.Parse<Reading>(row.Reading)))];
        }
        while (rows.Count == Portion);
    }

    private Task<bool> EndAsync(string runId, long n, string owner, ArticleState state, Problem? problem) => database.ChangesAsync("""
        update run_article set state = @State, owner = null, problem_code = @Code, problem_text = @Message, changed_ms = @Now
        where run_id = @runId and n = @n and state = 'reading' and owner = @owner
        """, new { runId, n, owner, State = Stored.Text(state), problem?.Code, Message = Stored.Clean(problem?.Message), database.Now });

    /// <summary>One that is there already counts as stored today: retention goes by that.</summary>
    private Task<int> KeepAsync(Session session, Article article) => session.ExecuteAsync("""
        insert into article (hash, json, stored_ms) values (@Hash, @Json, @Now) on conflict (hash) do update set stored_ms = excluded.stored_ms
        """, new { article.Hash, Json = Stored.Json(article), database.Now });

    /// <summary>Of two reasons to skip the same item the later one stands.</summary>
    private Task<int> InsertAsync(Session session, string runId, long n, FoundArticle item) => session.ExecuteAsync("""
        insert into run_article (run_id, n, item_key, source, url, outlet, title, receipt, state, problem_code, problem_text, article_hash, attempts, changed_ms)
        values (@runId, @n, @Key, @Source, @Url, @Outlet, @Title, @Receipt, @State, @Code, @Message, @Hash, 0, @Now)
        on conflict (run_id, item_key) do update set problem_code = excluded.problem_code, problem_text = excluded.problem_text, changed_ms = excluded.changed_ms
          where run_article.state = 'skipped' and excluded.state = 'skipped'
        """, new
    {
        runId,
        n,
        Key = Stored.Clean(item.Key),
        item.Source,
        Url = Stored.Clean(item.Url),
        Outlet = Stored.Clean(item.Outlet),
        Title = Stored.Clean(item.Title),
        Receipt = Stored.Clean(item.Receipt),
        State = Stored.Text(item.State),
        item.Problem?.Code,
        Message = Stored.Clean(item.Problem?.Message),
        item.Article?.Hash,
        database.Now,
    });

    private sealed record ReadRow(long N, string Article, string Reading);
}
