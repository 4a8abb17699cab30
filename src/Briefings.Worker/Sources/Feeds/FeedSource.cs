using System.Runtime.CompilerServices;
using System.Text;
using Briefings.Articles;
using Briefings.Worker.Sources.Fetching;
using Briefings.Worker.Sources.Web;

namespace Briefings.Worker.Sources.Feeds;

/// <summary>The new entries of a feed: as the feed carries them where it carries them whole, else from their pages.</summary>
internal sealed class FeedSource(Uri address, string? outlet, EntriesOptions options, Fetcher fetcher, TimeProvider clock) : IArticleSource
{
    private readonly string where = Addresses.Shown(address);

    public string Key => "feed:" + where;

    public async IAsyncEnumerable<Found> FindAsync(SourceState state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Failing.WaitOf(state, where, Key, clock) is { } waiting)
        {
            yield return waiting;
            yield return new SourceRead(where, Key, state);
            yield break;
        }

        var (feed, page, fault) = await FetchAsync(state, cancellationToken);
        if (fault is not null)
        {
            var failing = Failing.After(state, fault, clock);
            yield return new SourceFault(where, Key, fault.Problem, failing.FailingSince!.Value);
            yield return new SourceRead(where, Key, failing);
            yield break;
        }

        if (feed is null)
        {
            yield return new SourceRead(where, Key, state with { FailingSince = null, WaitUntil = null });
            yield break;
        }

        var news = new FreshEntries(feed.Entries, state.Seen, options, clock.GetUtcNow());
        foreach (var left in news.LeftOut(where))
            yield return new Skipped(where, Key, left);

        var seen = new SeenEntries(state.Seen, feed.Entries, news.ToRead, clock.GetUtcNow());
        var asked = 0;
        await foreach (var (entry, found, mayPass) in Ahead.InOrderAsync(news.ToRead, fetcher.Options.HostConcurrency, (entry, token) => ReadAsync(entry, feed, token), cancellationToken))
        {
            if (!mayPass)
                seen.Add(entry);
            yield return found;
            if (++asked % SourceRead.Portion == 0 && asked < news.ToRead.Count)
                yield return new SourceRead(where, Key, new() { Seen = seen.Entries });
        }

        // While an entry is owed, the feed is asked for in full again: "not modified" would hide it.
        yield return new SourceRead(where, Key, new() { Validators = seen.IsComplete ? page!.Validators : null, Seen = seen.Entries });
    }

    public Task<IReadOnlyList<Problem>> SettleAsync(IReadOnlyCollection<Settlement> settlements, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Problem>>([]);

    /// <summary>Null for all where the feed is as it was.</summary>
    private async Task<(FeedDocument? Feed, FetchedPage? Page, FetchFault? Fault)> FetchAsync(SourceState state, CancellationToken cancellationToken)
    {
        var answer = await fetcher.GetAsync(address, Wanted.Feed, state.Validators, cancellationToken);
        if (answer is FetchFault refused)
            return (null, null, refused);
        if (answer is not FetchedPage page)
            return (null, null, null);
        try
        {
            return (FeedDocument.Read(page.Bytes, page.Charset, page.Address, where), page, null);
        }
        catch (ProblemException fault)
        {
            return (null, null, new FetchFault(fault.Problem, MayPass: true));
        }
    }

    private async Task<(FeedEntry Entry, Found Found, bool MayPass)> ReadAsync(FeedEntry entry, FeedDocument feed, CancellationToken cancellationToken)
    {
        var facts = new ArticleFacts
        {
            Title = entry.Title,
            Byline = entry.Author,
            Outlet = outlet ?? feed.Title,
            Date = entry.Date is { } date && date <= clock.GetUtcNow().AddDays(1) ? date.ToString("yyyy-MM-dd") : null,
            Language = entry.Language,
        };
        if (Carried(entry, facts) is { } carried)
            return (entry, carried, false);
        if (entry.Address is null)
            return (entry, new Skipped(where, Key, Problems.EntryWithoutAddress(where, entry.Title ?? "without a title")), false);
        var shown = Addresses.Shown(entry.Address);
        return await fetcher.GetAsync(entry.Address, Wanted.Page, null, cancellationToken) switch
        {
            FetchedPage page => (entry, PageArticle.Of(page, shown, Key, facts), false),
            FetchFault fault => (entry, new Skipped(shown, Key, fault.Problem), fault.MayPass),
            _ => (entry, new Skipped(shown, Key, Problems.AnswerUseless(shown, 304)), true),
        };
    }

    private FoundArticle? Carried(FeedEntry entry, ArticleFacts facts)
    {
        if (entry.Content is null)
            return null;
        var shown = entry.Address is { } own ? Addresses.Shown(own) : where;
        var (article, _) = ArticleStep.Read(Encoding.UTF8.GetBytes(entry.Content), new Origin
        {
            Name = shown,
            MediaType = entry.IsHtml ? "text/html" : "text/plain",
            Charset = "utf-8",
            Known = facts with { Url = entry.Address?.AbsoluteUri },
        });
        return article is not null && Screening.IsWhole(article) ? PageArticle.Of(article, shown, Key) : null;
    }
}
