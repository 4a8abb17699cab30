using Briefings.Worker.Sources;
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
}
