using System.Text;
using Briefings.Worker.Sources;
using Briefings.Worker.Sources.Fetching;

namespace Briefings.Tests.Worker.Sources;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("user-AGENT : *   # all\n  disallow : /a  # no", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: Briefings\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: Briefings/2.0\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: briefingsbot\nDisallow: /", "/a", true)]
    [InlineData("User-agent: x\nUser-agent: briefings\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: briefings\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: briefings\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: briefings\nDisallow: /a\nUser-agent: x\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a/b.php", false)]
    [InlineData("User-agent: *\nDisallow: /*.php$", "/a/b.php?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbyyc", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxcyyb", true)]
    [InlineData("User-agent: *\nDisallow: /a%3cd", "/a%3Cd", false)]
    [InlineData("User-agent: *\nDisallow: /%61", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /ä", "/%C3%A4", false)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /a\r\n", "/a", false)]
    [InlineData("Disallow: /\nSitemap: /x\nrubbish", "/a", true)]
    public void A_robots_file_is_read_as_RFC_9309_wants(string file, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsRules.Parse(Encoding.UTF8.GetBytes(file)).Allows(new Uri("https://example.org" + path)));

    [Fact]
    public void A_pattern_of_a_thousand_stars_is_matched_in_no_time() =>
        Assert.True(RobotsRules.Parse(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 900)) + "b$"))
            .Allows(new Uri("https://example.org/" + new string('a', 3000))));

    [Fact]
    public async Task Pauses_between_requests_to_a_host_are_kept_and_hosts_do_not_wait_for_each_other()
    {
        var clock = new Morning(Morning.Clock.GetUtcNow());
        var turns = new HostTurns(2, clock);
        var pause = TimeSpan.FromMilliseconds(150);

        (await turns.TakeAsync("a.example", pause, CancellationToken.None)).Dispose();
        var (second, other) = (turns.TakeAsync("a.example", pause, CancellationToken.None), turns.TakeAsync("b.example", pause, CancellationToken.None));

        Assert.True(other.IsCompletedSuccessfully);
        Assert.False(second.IsCompleted);
        (await second).Dispose();
        (await other).Dispose();
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_is_until_then_and_the_edition_says_since_when_it_fails()
    {
        await using var server = RawServer.Start(call => call.PageAsync("", "Retry-After: 7200", "503 Service Unavailable"));
        var feed = new FeedOptions { Url = $"http://127.0.0.1:{server.Port}/feed" };
        var first = await Reading.FindAsync(feed, Reading.Fetch(server.Port));
        var asked = server.Requests.Count;

        var second = await Reading.FindAsync(feed, Reading.Fetch(server.Port), Reading.StateAfter(first), new Morning(Morning.Clock.GetUtcNow().AddHours(1)));
        var third = await Reading.FindAsync(feed, Reading.Fetch(server.Port), Reading.StateAfter(second), new Morning(Morning.Clock.GetUtcNow().AddHours(3)));

        Assert.Equal($"{feed.Url} : error BRF7028 : The server asked to be left alone until 2026-11-23 09:00 UTC, and is.", Reading.Told(second));
        Assert.Equal($"{feed.Url} : error BRF7024 : The server has no time for us now (503). It is asked again when it said, or at the next run.", Reading.Told(third));
        Assert.Equal(Morning.Clock.GetUtcNow(), third.OfType<SourceFault>().Single().Since);
        Assert.Equal(asked * 2, server.Requests.Count);
    }

    [Fact]
    public async Task A_dead_server_behind_a_feed_is_asked_three_times_and_no_more_and_its_entries_are_owed()
    {
        await using var dead = RawServer.Start(call => call.PageAsync("", status: "500 Internal Server Error"));
        await using var server = await TestServer.StartAsync();
        server.Page("/feed", Pages.Rss(string.Concat(Enumerable.Range(1, 9).Select(n => Pages.Item($"http://127.0.0.1:{dead.Port}/{n}")))), "text/xml");
        var fetch = Reading.Fetch(server.Port, dead.Port);
        fetch.HostConcurrency = 1;
        fetch.IgnoreRobotsOf.Add("127.0.0.1");

        var found = await Reading.FindAsync(new FeedOptions { Url = $"{server.Address}feed" }, fetch);

        Assert.Equal(9, found.OfType<Skipped>().Count(skipped => skipped.Problem.Code == "BRF7025"));
        Assert.Equal(3, dead.Requests.Count);
        Assert.Empty(Reading.StateAfter(found).Seen);
        Assert.Null(Reading.StateAfter(found).Validators);
    }

    [Fact]
    public async Task The_user_agent_says_who_asks_and_where_to_learn_more()
    {
        await using var server = await TestServer.StartAsync();
        var fetch = Reading.Fetch(server.Port);
        fetch.Contact = "https://example.org/briefings";

        await Reading.FindAsync(new UrlsOptions { Urls = { $"{server.Address}1" } }, fetch);

        Assert.All(server.Requests, request => Assert.Equal("Briefings/0.1.0 (+https://example.org/briefings)", request.Headers["User-Agent"]));
    }
}
