using System.Net;
using System.Reflection;

namespace Briefings.Worker.Sources.Fetching;

/// <summary>
/// Asks public web servers, one run long: guarded, unhurried, honest about who asks, and never for more than can be read. Whatever a
/// server does comes back as a value.
/// </summary>
internal sealed class Fetcher : IDisposable
{
    private const int LongestHeadersInKilobytes = 64;

    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly AddressGuard guard;
    private readonly HostTurns turns;
    private readonly RobotsFiles robots;
    private readonly GivenUp givenUp;
    private readonly HttpClient client;

    /// <param name="resolve">The machine's own name service where none is given.</param>
    public Fetcher(FetchOptions options, TimeProvider clock, Resolve? resolve = null)
    {
        this.options = options;
        this.clock = clock;
        guard = new(ProxyHost(options) is { } proxy ? [.. options.AllowPrivateAddresses, proxy] : options.AllowPrivateAddresses, resolve);
        givenUp = new(clock);
        turns = new(options.HostConcurrency, clock);
        robots = new(options, (address, cancellationToken) => GetAsync(address, Wanted.Robots, null, cancellationToken));
        client = new(Connections()) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent(options.Contact));
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
    }

    public FetchOptions Options => options;

    public AddressGuard Guard => guard;

    /// <summary>Gets a page, following its redirects. Only cancellation throws.</summary>
    public async Task<Fetched> GetAsync(Uri address, Wanted wanted, Validators? known, CancellationToken cancellationToken)
    {
        var where = Addresses.Shown(address);
        var at = address;
        for (var redirects = 0; ; redirects++)
        {
            if (Addresses.Refusal(at, options) is { } refusal)
                return new FetchFault(at == address ? refusal : Problems.RedirectRefused(where, refusal), MayPass: false);
            var (forbidden, delay) = wanted == Wanted.Robots ? (null, TimeSpan.Zero) : await robots.AskAsync(at, cancellationToken);
            if (forbidden is not null)
                return forbidden with { Problem = forbidden.Problem with { Where = where } };
            if (givenUp.Of(at) is { } silent)
                return silent with { Problem = silent.Problem with { Where = where } };
            var (answer, next) = await AskAsync(at, where, wanted, known?.Address == at.AbsoluteUri ? known : null, delay, cancellationToken);
            givenUp.Note(at, answer as FetchFault);
            if (answer is not null)
                return answer;
            if (redirects == options.MaxRedirects)
                return new FetchFault(Problems.TooManyRedirects(where, options.MaxRedirects), MayPass: false);
            if (at.Scheme == "https" && next!.Scheme == "http")
                return new FetchFault(Problems.RedirectToPlain(where, Addresses.Shown(next)), MayPass: false);
            at = next!;
        }
    }

    private async Task<(Fetched? Answer, Uri? Next)> AskAsync(
        Uri at, string where, Wanted wanted, Validators? known, TimeSpan delay, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(at.IdnHost, delay > options.HostPause ? delay : options.HostPause, cancellationToken);
        using var patience = new Patience(options, clock, cancellationToken);
        try
        {
            // A proxy looks names up by itself: what it would be sent to is judged before.
            if (options.Proxy is not null)
                await guard.PublicAddressesOfAsync(at.IdnHost, patience.Token);
            using var request = Request(at, wanted, known);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (NextOf(answer, at) is { } next)
                return (null, next);
            return (await TakeAsync(answer, at, where, wanted, known, patience), null);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && FetchFaults.Of(fault, where, patience) is not null)
        {
            return (FetchFaults.Of(fault, where, patience), null);
        }
    }

    private async Task<Fetched> TakeAsync(HttpResponseMessage answer, Uri at, string where, Wanted wanted, Validators? known, Patience patience)
    {
        var status = (int)answer.StatusCode;
        if (status == 304 && known is { ETag: not null } or { LastModified: not null })
            return new NotModified();
        if (wanted == Wanted.Robots && status is >= 400 and < 500 and not 429)
            return new FetchedPage(at, default, null, null, new(null, null, null));
        if (wanted == Wanted.Robots && status >= 400)
            return new FetchFault(Problems.RobotsUnavailable(where, at.IdnHost, status), MayPass: true, WaitUntil(answer));
        if (status is not (200 or 203))
            return FetchFaults.Of(answer, where, WaitUntil(answer));
        var (mediaType, charset) = Media.Of(answer.Content);
        if (!Media.CanBe(wanted, mediaType))
            return new FetchFault(wanted == Wanted.Feed ? Problems.NotAFeed(where, mediaType!) : Problems.WrongMedia(where, mediaType!), MayPass: false);
        var bytes = await Body.ReadAsync(answer.Content, MostBytes(wanted), wanted == Wanted.Robots, where, patience);
        return new FetchedPage(at, bytes, mediaType, charset, new(at.AbsoluteUri, Header(answer.Headers.NonValidated, "ETag"), Header(answer.Content.Headers.NonValidated, "Last-Modified")));
    }

    private int MostBytes(Wanted wanted) => wanted switch
    {
        Wanted.Feed => options.MaxFeedBytes,
        Wanted.Robots => RobotsRules.MostBytes,
        _ => options.MaxPageBytes,
    };

    private static HttpRequestMessage Request(Uri at, Wanted wanted, Validators? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at);
        request.Headers.TryAddWithoutValidation("Accept", wanted switch
        {
            Wanted.Feed => "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1",
            Wanted.Robots => "text/plain, */*;q=0.1",
            _ => "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.8, */*;q=0.1",
        });
        if (known?.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } date)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        return request;
    }

    private static Uri? NextOf(HttpResponseMessage answer, Uri at)
    {
        if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308))
            return null;
        return Header(answer.Headers.NonValidated, "Location") is { } location && Uri.TryCreate(at, location, out var next)
            ? next
            : throw new ProblemException(Problems.RedirectNowhere(null));
    }

    private DateTimeOffset? WaitUntil(HttpResponseMessage answer)
    {
        var now = clock.GetUtcNow();
        var wanted = answer.Headers.RetryAfter switch
        {
            { Delta: { } wait } => now + wait,
            { Date: { } date } => date,
            _ => (DateTimeOffset?)null,
        };
        return wanted is not { } until || until <= now ? null : until - now > options.MaxRetryAfter ? now + options.MaxRetryAfter : until;
    }

    private static string? Header(System.Net.Http.Headers.HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) && values.First().Trim() is { Length: > 0 and < 2000 } value ? value : null;

    private SocketsHttpHandler Connections() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = options.Proxy is not null,
        Proxy = options.Proxy is { } proxy ? new WebProxy(proxy) : null,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = LongestHeadersInKilobytes,
        MaxConnectionsPerServer = options.HostConcurrency,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectTimeout = options.ConnectWithin + options.AnswerWithin,
        ConnectCallback = async (context, cancellationToken) =>
        {
            using var limit = new CancellationTokenSource(options.ConnectWithin, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                return new System.Net.Sockets.NetworkStream(await guard.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, either.Token), ownsSocket: true);
            }
            catch (OperationCanceledException fault) when (limit.IsCancellationRequested)
            {
                throw new ProblemException(Problems.TooSlow(null, "There was no connection", options.ConnectWithin), fault);
            }
        },
    };

    private static string? ProxyHost(FetchOptions options) => options.Proxy is { } proxy ? new Uri(proxy).IdnHost : null;

    private static string UserAgent(string? contact)
    {
        var version = typeof(Fetcher).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return contact is null ? $"Briefings/{version}" : $"Briefings/{version} (+{contact})";
    }

    public void Dispose() => client.Dispose();
}
