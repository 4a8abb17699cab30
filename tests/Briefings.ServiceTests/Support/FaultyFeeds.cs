using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Briefings.Tests.Worker.Sources;

namespace Briefings.ServiceTests.Support;

/// <summary>Feeds on loopback whose articles keep appearing, behind a server that fails one request in six in every way a server can.</summary>
internal sealed class FaultyFeeds : IAsyncDisposable
{
    private const int OneIn = 6;
    private const int GoneOneIn = 20;

    private readonly ConcurrentDictionary<string, int> published = [];
    private readonly Lock door = new();
    private readonly Random random = new(20261123);
    private readonly RawServer server;
    private readonly List<Func<RawCall, Task>> faults;

    public FaultyFeeds()
    {
        faults = [BusyAsync, BusyForAWhileAsync, FailedAsync, CutAsync, ResetAsync, SilentAsync, TricklingAsync];
        server = RawServer.Start(AnswerAsync, hasRobots: true);
    }

    /// <summary>True once the server is to fail no more.</summary>
    public bool IsWell { get; set; }

    /// <summary>How often each fault was played, by its name.</summary>
    public ConcurrentDictionary<string, int> Faults { get; } = [];

    /// <summary>Articles that appeared and are there.</summary>
    public int There => published.Values.Sum(count => count - count / GoneOneIn);

    /// <summary>Articles that appeared in a feed and never had a page.</summary>
    public int Gone => published.Values.Sum(count => count / GoneOneIn);

    public int Requests => server.Requests.Count;

    /// <summary>The section of the configuration that lets this server be asked, and gives up on it soon.</summary>
    public string Settings => $$"""
        "Sources": { "AllowPrivateAddresses": [ "127.0.0.1" ], "Ports": [ {{server.Port}} ], "HostPause": "00:00:00", "AnswerWithin": "00:00:01", "LongestSilence": "00:00:01" }
        """;

    public string SourceOf(string feed) => $$""", { "Kind": "feed", "Url": "http://127.0.0.1:{{server.Port}}/{{feed}}", "MaxEntries": 1000 }""";

    public void Publish(string feed) => published.AddOrUpdate(feed, 1, (_, count) => count + 1);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task AnswerAsync(RawCall call)
    {
        if (Fault() is { } fault)
        {
            Faults.AddOrUpdate(fault.Method.Name.Replace("Async", "", StringComparison.Ordinal).ToLowerInvariant(), 1, (_, count) => count + 1);
            await fault(call);
            return;
        }

        await (call.Path.Trim('/').Split('/') switch
        {
            [var feed] when published.ContainsKey(feed) => FeedAsync(call, feed),
            [var feed, var number] when int.Parse(number, CultureInfo.InvariantCulture) % GoneOneIn != 0 => call.PageAsync(Pages.Article(NumberOf(feed, number))),
            _ => call.NotFoundAsync(),
        });
    }

    private Func<RawCall, Task>? Fault()
    {
        lock (door)
            return IsWell || random.Next(OneIn) > 0 ? null : faults[random.Next(faults.Count)];
    }

    /// <summary>The newest first, and "not modified" for who has seen them all.</summary>
    private async Task FeedAsync(RawCall call, string feed)
    {
        var count = published[feed];
        var tag = $"\"{count}\"";
        if (call.Request.Contains($"If-None-Match: {tag}", StringComparison.OrdinalIgnoreCase))
            await call.SendAsync("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n");
        else
            await call.PageAsync(FeedOf(feed, count), $"Content-Type: application/rss+xml; charset=utf-8\r\nETag: {tag}");
    }

    private static string FeedOf(string feed, int count) =>
        Pages.Rss(string.Concat(Enumerable.Range(1, count).Reverse().Select(number => Pages.Item($"/{feed}/{number}", $"{feed}-{number}"))));

    /// <summary>No two feeds have an article in common.</summary>
    private static int NumberOf(string feed, string number) =>
        100_000 * int.Parse(feed.AsSpan(feed.AsSpan().IndexOfAnyInRange('0', '9')), CultureInfo.InvariantCulture) + int.Parse(number, CultureInfo.InvariantCulture);

    private static Task BusyAsync(RawCall call) => call.PageAsync("", status: "503 Service Unavailable");

    private static Task BusyForAWhileAsync(RawCall call) => call.PageAsync("", "Retry-After: 2", "503 Service Unavailable");

    private static Task FailedAsync(RawCall call) => call.PageAsync("", status: "500 Internal Server Error");

    private static Task CutAsync(RawCall call) =>
        call.SendAsync($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20000\r\nConnection: close\r\n\r\n{Pages.Article(1)[..400]}");

    private static Task ResetAsync(RawCall call)
    {
        call.Socket.LingerState = new LingerOption(true, 0);
        call.Socket.Close();
        return Task.CompletedTask;
    }

    private static Task SilentAsync(RawCall call) => Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System, call.Closing);

    /// <summary>Begins, and then does not go on.</summary>
    private static async Task TricklingAsync(RawCall call)
    {
        await call.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20000\r\nConnection: close\r\n\r\n<html>");
        await SilentAsync(call);
    }
}
