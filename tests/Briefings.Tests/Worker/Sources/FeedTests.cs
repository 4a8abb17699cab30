using Briefings.Worker.Sources;
using Briefings.Worker.Sources.Feeds;
using Microsoft.AspNetCore.Http;

namespace Briefings.Tests.Worker.Sources;

public sealed class FeedTests
{
    [Fact]
    public async Task A_feed_is_asked_with_its_validators_the_second_time_and_nothing_new_is_nothing()
    {
        await using var server = await TestServer.StartAsync();
        server.Page("/feed", async context =>
        {
            if (context.Request.Headers.IfNoneMatch == "\"one\"" && context.Request.Headers.IfModifiedSince == "Mon, 23 Nov 2026 06:00:00 GMT")
            {
                context.Response.StatusCode = 304;
                return;
            }

            context.Response.Headers.ETag = "\"one\"";
            context.Response.Headers.LastModified = "Mon, 23 Nov 2026 06:00:00 GMT";
            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync(Pages.Rss(Pages.Item("/1?utm_source=feed") + Pages.Item("/2")));
        });
        server.Page("/1?utm_source=feed", Pages.Article(1)).Page("/2", Pages.Article(2));
        var feed = new FeedOptions { Url = $"{server.Address}feed" };

        var first = await Reading.FindAsync(feed, Reading.Fetch(server.Port));
        var second = await Reading.FindAsync(feed, Reading.Fetch(server.Port), Reading.StateAfter(first));

        Assert.Equal($"""
            Estwick closes pier 1 | The Estwick Courier | https://127.0.0.1:{server.Port}/1
            Estwick closes pier 2 | The Estwick Courier | https://127.0.0.1:{server.Port}/2
            """, Reading.Told(first));
        Assert.Equal("", Reading.Told(second));
        // Two pages of one host are asked for side by side: their order is the network's.
        Assert.Equal(["/1?utm_source=feed", "/2", "/feed", "/robots.txt"], server.Requests.Select(request => request.Path).Take(4).Order(StringComparer.Ordinal));
        Assert.Equal(["/robots.txt", "/feed"], server.Requests.Select(request => request.Path).Skip(4));
    }

    [Fact]
    public async Task Of_ten_thousand_entries_the_first_are_read_and_the_others_are_told_and_never_come_back()
    {
        await using var server = await TestServer.StartAsync();
        server.Page("/feed", Pages.Rss(string.Concat(Enumerable.Range(1, 10_000).Select(n => Pages.Item($"/{n}", $"id{n}")))), "text/xml");
        for (var n = 1; n <= 3; n++)
            server.Page($"/{n}", Pages.Article(n));
        var feed = new FeedOptions { Url = $"{server.Address}feed", MaxEntries = 3 };

        var first = await Reading.FindAsync(feed, Reading.Fetch(server.Port));
        var second = await Reading.FindAsync(feed, Reading.Fetch(server.Port), SourceState.FromJson(Reading.StateAfter(first).ToJson()));

        Assert.Equal($"""
            {feed.Url} : warning BRF7106 : The feed has 9997 entries more than the 3 that are read at once; they are left out. To read more, raise the feed's MaxEntries.
            Estwick closes pier 1 | The Estwick Courier | https://127.0.0.1:{server.Port}/1
            Estwick closes pier 2 | The Estwick Courier | https://127.0.0.1:{server.Port}/2
            Estwick closes pier 3 | The Estwick Courier | https://127.0.0.1:{server.Port}/3
            """, Reading.Told(first));
        Assert.Equal("", Reading.Told(second));
    }

    [Fact]
    public async Task Whoever_dies_over_a_long_feed_is_followed_by_one_who_goes_on_behind_the_last_portion()
    {
        await using var server = await TestServer.StartAsync();
        server.Page("/feed", Pages.Rss(string.Concat(Enumerable.Range(1, 40).Select(n => Pages.Item($"/{n}", $"id{n}")))), "text/xml");
        for (var n = 1; n <= 40; n++)
            server.Page($"/{n}", Pages.Article(n));
        var feed = new FeedOptions { Url = $"{server.Address}feed", MaxEntries = 30 };
        var whole = await Reading.FindAsync(feed, Reading.Fetch(server.Port));
        var stored = whole.TakeWhile(found => found is not SourceRead).Append(whole.OfType<SourceRead>().First()).ToList();

        var rest = await Reading.FindAsync(feed, Reading.Fetch(server.Port), Reading.StateAfter(stored));

        Assert.Equal(Enumerable.Range(1, 16).Select(n => $"Estwick closes pier {n}"), Titles(stored));
        Assert.Equal(Enumerable.Range(17, 14).Select(n => $"Estwick closes pier {n}"), Titles(rest));
        Assert.Equal(Reading.StateAfter(whole).ToJson(), Reading.StateAfter(rest).ToJson());

        static IEnumerable<string> Titles(IEnumerable<Found> found) => found.OfType<FoundArticle>().Select(article => article.Article.Title);
    }

    [Fact]
    public async Task An_entry_that_could_not_be_read_is_owed_even_where_the_feed_does_not_change()
    {
        await using var server = await TestServer.StartAsync();
        var isDown = true;
        server.Page("/feed", Pages.Rss(Pages.Item("/1") + Pages.Item("/2")), "text/xml").Page("/1", Pages.Article(1)).Page("/2", async context =>
        {
            context.Response.StatusCode = isDown ? 503 : 200;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync(isDown ? "" : Pages.Article(2));
        });
        var feed = new FeedOptions { Url = $"{server.Address}feed" };

        var first = await Reading.FindAsync(feed, Reading.Fetch(server.Port));
        isDown = false;
        var second = await Reading.FindAsync(feed, Reading.Fetch(server.Port), Reading.StateAfter(first));

        Assert.Equal($"""
            Estwick closes pier 1 | The Estwick Courier | https://127.0.0.1:{server.Port}/1
            {server.Address}2 : error BRF7024 : The server has no time for us now (503). It is asked again when it said, or at the next run.
            """, Reading.Told(first));
        Assert.Equal($"Estwick closes pier 2 | The Estwick Courier | https://127.0.0.1:{server.Port}/2", Reading.Told(second));
    }

    [Fact]
    public async Task One_dead_feed_of_an_OPML_file_stops_no_other_and_everything_comes_in_the_order_of_the_file()
    {
        await using var server = await TestServer.StartAsync();
        for (var n = 1; n <= 4; n++)
            server.Page($"/feed{n}", Pages.Rss(Pages.Item($"/{n}")), "text/xml").Page($"/{n}", Pages.Article(n));
        server.Page("/feed2", "<html>");
        var opml = Path.GetTempFileName();
        File.WriteAllText(opml, $"""
            <opml version="2.0"><body><outline text="Harbours"><outline text="One"><outline text="A" type="rss" xmlUrl="{server.Address}feed1"/></outline>
            <outline text="B" xmlUrl="{server.Address}feed2"/><outline text="C" xmlUrl="ftp://example.org/feed"/></outline>
            <outline text="D" XMLURL="{server.Address}feed4"/><outline text="A again" xmlUrl="{server.Address}feed1"/></body></opml>
            """);

        var told = Reading.Told(await Reading.FindAsync(new OpmlOptions { Path = opml }, Reading.Fetch(server.Port)));

        Assert.Equal($"""
            Estwick closes pier 1 | The Estwick Courier | https://127.0.0.1:{server.Port}/1
            {server.Address}feed2 : error BRF7101 : This is no feed, but "a web page". RSS 2.0, Atom 1.0 and JSON Feed 1 are read: look on the site for its feed's address.
            ftp://example.org/feed : error BRF7002 : Addresses begin with http or https, not with ftp. For a file, use an inbox folder.
            Estwick closes pier 4 | The Estwick Courier | https://127.0.0.1:{server.Port}/4
            """, told);
        File.Delete(opml);
    }

    [Theory]
    [InlineData("Mon, 23 Nov 2026 05:00:00 EST", "2026-11-23T05:00:00-05:00")]
    [InlineData("Mon, 23 Nov 2026 05:00:00 +0530", "2026-11-23T05:00:00+05:30")]
    [InlineData("Mon,  23 Nov 26 05:00 GMT", "2026-11-23T05:00:00+00:00")]
    [InlineData("Montag, 23 November 2026 05:00:00 +0100", "2026-11-23T05:00:00+01:00")]
    [InlineData("2026-11-23T05:00:00.123Z", "2026-11-23T05:00:00+00:00")]
    [InlineData("2026-11-23", "2026-11-23T00:00:00+00:00")]
    [InlineData("yesterday", null)]
    [InlineData("32 Nov 2026 25:00:00 GMT", null)]
    [InlineData("", null)]
    public void A_date_is_read_as_feeds_write_it(string text, string? date) =>
        Assert.Equal(date, FeedDates.Read(text)?.ToString("yyyy-MM-ddTHH:mm:sszzz"));

    [Fact]
    public void What_cannot_be_read_as_a_state_is_a_first_run() => Assert.Equal(SourceState.None, SourceState.FromJson("{ \"seen\": 3 }"));
}
