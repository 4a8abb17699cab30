using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Briefings.Worker.Sources.Feeds;
using Briefings.Worker.Sources.Fetching;
using Briefings.Worker.Sources.Inbox;
using Briefings.Worker.Sources.Mail;
using Briefings.Worker.Sources.Web;

namespace Briefings.Worker.Sources;

/// <summary>
/// The sources of one run. Several are read at once, each a little ahead of the reader, and what they find comes out in the order of the
/// configuration, whatever answered first.
/// </summary>
internal sealed class SourceSet : IDisposable
{
    // Found articles that wait to be taken, of each source: enough to read on meanwhile, few enough to hold.
    private const int FoundAhead = 8;

    private readonly Fetcher fetcher;
    private readonly TimeProvider clock;

    private SourceSet(Fetcher fetcher, TimeProvider clock, IReadOnlyList<IArticleSource> sources)
    {
        this.fetcher = fetcher;
        this.clock = clock;
        Sources = sources;
    }

    public IReadOnlyList<IArticleSource> Sources { get; }

    /// <param name="resolve">The machine's own name service where none is given.</param>
    /// <param name="secret">The value of an environment variable; the process's own where none is given.</param>
    public static SourceSet Open(
        IEnumerable<SourceOptions> options, FetchOptions fetch, TimeProvider clock, Resolve? resolve = null, Func<string, string?>? secret = null)
    {
        var fetcher = new Fetcher(fetch, clock, resolve);
        var sources = options.SelectMany(option => SourcesOf(option, fetcher, secret ?? Environment.GetEnvironmentVariable, clock)).DistinctBy(source => source.Key).ToList();
        return new(fetcher, clock, sources);
    }

    /// <summary>Everything that is new in all sources; the same article a second time is a skip.</summary>
    /// <param name="states">By <see cref="IArticleSource.Key"/>.</param>
    public async IAsyncEnumerable<Found> FindAsync(IReadOnlyDictionary<string, SourceState> states, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channels = Sources.Select(_ => Channel.CreateBounded<Found>(FoundAhead)).ToList();
        var reading = Parallel.ForEachAsync(
            Enumerable.Range(0, Sources.Count),
            new ParallelOptions { MaxDegreeOfParallelism = fetcher.Options.Concurrency, CancellationToken = left.Token },
            async (at, token) => await ReadAsync(Sources[at], states.GetValueOrDefault(Sources[at].Key) ?? SourceState.None, channels[at].Writer, token));
        var known = new Dictionary<string, string>();
        try
        {
            foreach (var channel in channels)
            {
                await foreach (var found in channel.Reader.ReadAllAsync(cancellationToken))
                    yield return found is FoundArticle article && Same(article, known) is { } same
                        ? new Skipped(article.Where, article.Source, Problems.SkippedDuplicate(article.Where, same), article.Receipt)
                        : found;
            }
        }
        finally
        {
            await left.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Puts away what the sources found. A source that is no longer configured has nothing put away.</summary>
    public async Task<IReadOnlyList<Problem>> SettleAsync(string source, IReadOnlyCollection<Settlement> settlements, CancellationToken cancellationToken) =>
        Sources.FirstOrDefault(one => one.Key == source) is { } found ? await found.SettleAsync(settlements, cancellationToken) : [];

    /// <summary>A fault of Briefings itself in one source is that source's fault; the others go on.</summary>
    private async Task ReadAsync(IArticleSource source, SourceState state, ChannelWriter<Found> writer, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var found in source.FindAsync(state, cancellationToken))
                await writer.WriteAsync(found, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            var since = state.FailingSince ?? clock.GetUtcNow();
            await writer.WriteAsync(new SourceFault(source.Key, source.Key, Problems.Unexpected(fault), since), cancellationToken);
            await writer.WriteAsync(new SourceRead(source.Key, source.Key, state with { FailingSince = since }), cancellationToken);
        }

        writer.Complete();
    }

    /// <summary>Where the same article was found before, if it was.</summary>
    private static string? Same(FoundArticle article, Dictionary<string, string> known)
    {
        var content = Screening.ContentOf(article);
        if (known.TryGetValue(article.Key, out var where) || known.TryGetValue(content, out where))
            return where;
        known[article.Key] = known[content] = article.Where;
        return null;
    }

    private static IEnumerable<IArticleSource> SourcesOf(SourceOptions options, Fetcher fetcher, Func<string, string?> secret, TimeProvider clock) => options switch
    {
        InboxOptions inbox => [new InboxSource(inbox, clock)],
        UrlsOptions urls => urls.Urls.Select(url => Addressed("url:", url, fetcher, clock, address => new AddressSource(address, fetcher, clock))),
        FeedOptions feed => [Addressed("feed:", feed.Url, fetcher, clock, address => new FeedSource(address, feed.Outlet, feed, fetcher, clock))],
        ImapOptions imap => [new ImapSource(imap, fetcher.Guard, secret, clock)],
        OpmlOptions opml => OpmlSources(opml, fetcher, clock),
        _ => throw new ArgumentOutOfRangeException(nameof(options), options.Kind, "There is no such kind of source."),
    };

    private static IEnumerable<IArticleSource> OpmlSources(OpmlOptions opml, Fetcher fetcher, TimeProvider clock)
    {
        try
        {
            return [.. Opml.Read(Path.GetFullPath(opml.Path)).Select(feed =>
                Addressed("feed:", feed.Address, fetcher, clock, address => new FeedSource(address, feed.Title, opml, fetcher, clock)))];
        }
        catch (ProblemException fault)
        {
            return [new FaultySource("opml:" + Path.GetFullPath(opml.Path), fault.Problem, clock)];
        }
    }

    private static IArticleSource Addressed(string kind, string text, Fetcher fetcher, TimeProvider clock, Func<Uri, IArticleSource> source) =>
        Addresses.Parse(text, fetcher.Options) is ({ } address, _) ? source(address) : new FaultySource(kind + text, Addresses.Parse(text, fetcher.Options).Problem!, clock);

    public void Dispose() => fetcher.Dispose();
}
