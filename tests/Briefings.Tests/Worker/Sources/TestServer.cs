using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Briefings.Tests.Worker.Sources;

/// <summary>A well-behaved web server on loopback: pages by path, everything else 404.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentDictionary<string, RequestDelegate> pages = new(StringComparer.Ordinal);

    private TestServer(WebApplication application) => this.application = application;

    public Uri Address => new(application.Urls.First());

    public int Port => Address.Port;

    /// <summary>Every request that came, in order.</summary>
    public ConcurrentQueue<(string Host, string Path, IReadOnlyDictionary<string, string> Headers)> Requests { get; } = [];

    public static async Task<TestServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new TestServer(builder.Build());
        server.application.Run(server.HandleAsync);
        await server.application.StartAsync();
        return server;
    }

    public TestServer Page(string path, RequestDelegate answer)
    {
        pages[path] = answer;
        return this;
    }

    public TestServer Page(string path, string text, string type = "text/html; charset=utf-8") => Page(path, async context =>
    {
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text);
    });

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await application.StopAsync(atOnce.Token);
        await application.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString;
        Requests.Enqueue((context.Request.Host.Host, path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString())));
        if (pages.TryGetValue(path, out var page))
            await page(context);
        else
            context.Response.StatusCode = 404;
    }
}
