using System.Net;
using System.Security;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Briefings.Benchmarks.News;

/// <summary>
/// Outlets on loopback, each at an address of its own (127.0.1.1, 127.0.1.2 …) with one feed, and the defects of the real web planted
/// among them. Writes <c>feeds.opml</c> into a folder, and serves until it is ended.
/// </summary>
public static class NewsServer
{
    /// <param name="isMixed">True for a news day of many events, each told by three outlets; false for ten articles over and over.</param>
    public static async Task ServeAsync(string folder, int feeds, int articles, bool isMixed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Any, 0));
        var application = builder.Build();
        Func<int, int, IEnumerable<string>> texts = isMixed ? new MixedNews(feeds).Paragraphs : Outlet.SeedOf;
        var outlets = Enumerable.Range(1, feeds).Select(number => new Outlet(number, articles, texts)).ToDictionary(outlet => outlet.Host);
        application.Run(context => AnswerAsync(context, outlets.GetValueOrDefault(context.Request.Host.Host)));
        await application.StartAsync();

        var port = new Uri(application.Urls.First()).Port;
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "feeds.opml.tmp"), Opml(outlets.Values, port));
        File.Move(Path.Combine(folder, "feeds.opml.tmp"), Path.Combine(folder, "feeds.opml"), overwrite: true);
        await Console.Out.WriteLineAsync($"{feeds} feeds on port {port}: {Path.Combine(folder, "feeds.opml")}; Sources needs AllowPrivateAddresses 127.0.0.0/8 and Ports {port}");
        await Task.Delay(Timeout.Infinite);
    }

    private static async Task AnswerAsync(HttpContext context, Outlet? outlet)
    {
        var page = outlet?.Page(context.Request.Path, context.Request.Headers.IfNoneMatch) ?? new Answer(404, "text/plain", []);
        context.Response.StatusCode = page.Status;
        context.Response.ContentType = page.Type;
        if (page.ETag is { } tag)
            context.Response.Headers.ETag = tag;
        await context.Response.Body.WriteAsync(page.Bytes);
    }

    private static string Opml(IEnumerable<Outlet> outlets, int port)
    {
        var opml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\"><body>\n");
        foreach (var outlet in outlets)
            opml.AppendLine($"<outline type=\"rss\" text=\"{SecurityElement.Escape(outlet.Name)}\" xmlUrl=\"http://{outlet.Host}:{port}/feed\"/>");
        return opml.Append("</body></opml>\n").ToString();
    }
}
