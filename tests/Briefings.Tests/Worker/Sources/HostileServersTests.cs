using Briefings.Worker.Sources;
using Briefings.Worker.Sources.Fetching;

namespace Briefings.Tests.Worker.Sources;

/// <summary>Whatever a server does, a person reads what is wrong and what to do, the edition goes on, and nothing of this machine is touched.</summary>
public sealed class HostileServersTests
{
    public static TheoryData<string> PageNames => [.. HostilePages.All.Keys];

    public static TheoryData<string> FeedNames => [.. HostileFeeds.All.Keys];

    [Theory]
    [MemberData(nameof(PageNames))]
    public async Task A_server_for_pages_that(string doesThis)
    {
        var hostile = HostilePages.All[doesThis];
        await using var server = RawServer.Start(hostile.Answer, hostile.HasRobots, hostile.IsDeaf);
        var source = new UrlsOptions { Urls = { $"{hostile.Scheme}://hostile.example:{server.Port}/" } };

        await AssertToldAsync(hostile, source, server);
    }

    [Theory]
    [MemberData(nameof(FeedNames))]
    public async Task A_feed_with(string inIt)
    {
        var hostile = HostileFeeds.All[inIt];
        await using var server = RawServer.Start(hostile.Answer, hostile.HasRobots);

        await AssertToldAsync(hostile, new FeedOptions { Url = $"http://hostile.example:{server.Port}/" }, server);
    }

    private static async Task AssertToldAsync(Hostile hostile, SourceOptions source, RawServer server)
    {
        var found = await Reading.FindAsync(source, Options(hostile, server.Port), resolve: Names.ResolveAsync);

        Assert.Equal(hostile.Told, Reading.Told(found).Replace($"{hostile.Scheme}://hostile.example:{server.Port}", "@", StringComparison.Ordinal).Replace($"{server.Port}", "{port}", StringComparison.Ordinal));
        Assert.IsType<SourceRead>(found[^1]);
    }

    private static FetchOptions Options(Hostile hostile, int port)
    {
        var options = new FetchOptions { HostPause = TimeSpan.Zero };
        options.AllowPrivateAddresses.Add("hostile.example");
        options.Ports.Add(port);
        hostile.Given(options);
        return options;
    }
}
