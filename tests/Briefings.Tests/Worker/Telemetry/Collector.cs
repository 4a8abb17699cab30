using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Briefings.Tests.Worker.Telemetry;

/// <summary>A real collector on loopback that takes OTLP over HTTP.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication application;

    private Collector(WebApplication application) => this.application = application;

    public string Endpoint => application.Urls.First();

    /// <summary>Everything that came, by path.</summary>
    public ConcurrentQueue<(string Path, byte[] Body)> Exports { get; } = [];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.application.Run(collector.TakeAsync);
        await collector.application.StartAsync();
        return collector;
    }

    /// <summary>The spans as a tree, children in the order of their starts; what differs from run to run (times, identities) is left away.</summary>
    public string Spans()
    {
        var spans = Exports.Where(export => export.Path == "/v1/traces")
            .SelectMany(export => new Wire(export.Body).Messages(1)).SelectMany(resource => resource.Messages(2))
            .SelectMany(scope => scope.Messages(2).Select(span => (Scope: scope.Messages(1).Single().Text(1), Span: span)))
            .OrderBy(pair => pair.Span.Number(7)).ToList();
        var text = new StringBuilder();
        Write("", 0);
        return text.ToString();

        void Write(string parent, int depth)
        {
            foreach (var (scope, span) in spans.Where(pair => pair.Span.Hex(4) == parent))
            {
                text.Append(' ', depth * 2).Append(scope == "Briefings" ? "" : $"{scope}: ").Append(span.Text(5));
                if (span.Messages(15).SingleOrDefault() is { } status && status.Number(3) == 2)
                    text.Append(" FAILED ").Append(status.Text(2));
                text.Append('\n');
                foreach (var line in Attributes(span, 9))
                    text.Append(' ', depth * 2).Append("  · ").Append(line).Append('\n');
                foreach (var told in span.Messages(11))
                    text.Append(' ', depth * 2).Append("  ! ").Append(told.Text(2)).Append(' ').AppendJoin(", ", Attributes(told, 3)).Append('\n');
                Write(span.Hex(2), depth + 1);
            }
        }
    }

    /// <summary>Name and unit of every figure.</summary>
    public string Figures() => string.Join('\n', Exports.Where(export => export.Path == "/v1/metrics")
        .SelectMany(export => new Wire(export.Body).Messages(1)).SelectMany(resource => resource.Messages(2))
        .SelectMany(scope => scope.Messages(2).Select(figure => $"{scope.Messages(1).Single().Text(1)} {figure.Text(1)} {figure.Text(3)}"))
        .Distinct().Order(StringComparer.Ordinal));

    public string Everything() => string.Join('\n', Exports.Select(export => Encoding.UTF8.GetString(export.Body)));

    private static IEnumerable<string> Attributes(Wire message, int number) => message.Messages(number)
        .Select(attribute => $"{attribute.Text(1)} = {attribute.Messages(2).Single().AnyValue()}")
        .Where(line => !line.StartsWith("server.port", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Exports.Enqueue((context.Request.Path, body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
