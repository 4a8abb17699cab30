using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Briefings.Tests.Worker.Telemetry;

/// <summary>A real collector on loopback that takes OTLP: protobuf over HTTP, or gRPC over HTTP/2 without encryption.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private const int HeadOfMessage = 5;

    /// <summary>What a service of gRPC is called over HTTP.</summary>
    private static readonly Dictionary<string, string> Services = new()
    {
        ["/opentelemetry.proto.collector.trace.v1.TraceService/Export"] = "/v1/traces",
        ["/opentelemetry.proto.collector.metrics.v1.MetricsService/Export"] = "/v1/metrics",
    };

    private readonly WebApplication application;

    private Collector(WebApplication application) => this.application = application;

    public string Endpoint => application.Urls.First();

    /// <summary>Everything that came, by path.</summary>
    public ConcurrentQueue<(string Path, byte[] Body)> Exports { get; } = [];

    public static async Task<Collector> StartAsync(bool overGrpc = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = overGrpc ? HttpProtocols.Http2 : HttpProtocols.Http1));
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
        var known = spans.Select(pair => pair.Span.Hex(2)).ToHashSet();
        var text = new StringBuilder();
        // What begins in another process, or never was a span of its own, is the root of what is known.
        Write(parent => !known.Contains(parent), 0);
        return text.ToString();

        void Write(Func<string, bool> isParent, int depth)
        {
            foreach (var (scope, span) in spans.Where(pair => isParent(pair.Span.Hex(4))))
            {
                text.Append(' ', depth * 2).Append(scope == "Briefings" ? "" : $"{scope}: ").Append(span.Text(5));
                if (span.Messages(15).SingleOrDefault() is { } status && status.Number(3) == 2)
                    text.Append(" FAILED ").Append(status.Text(2));
                text.Append('\n');
                foreach (var line in Attributes(span, 9))
                    text.Append(' ', depth * 2).Append("  · ").Append(line).Append('\n');
                foreach (var told in span.Messages(11))
                    text.Append(' ', depth * 2).Append("  ! ").Append(told.Text(2)).Append(' ').AppendJoin(", ", Attributes(told, 3)).Append('\n');
                Write(parent => parent == span.Hex(2), depth + 1);
            }
        }
    }

    /// <summary>Name and unit of every figure.</summary>
    public string Figures() => string.Join('\n', Exports.Where(export => export.Path == "/v1/metrics")
        .SelectMany(export => new Wire(export.Body).Messages(1)).SelectMany(resource => resource.Messages(2))
        .SelectMany(scope => scope.Messages(2).Select(figure => $"{scope.Messages(1).Single().Text(1)} {figure.Text(1)} {figure.Text(3)}"))
        .Distinct().Order(StringComparer.Ordinal));

    /// <summary>How many traces the spans are of.</summary>
    public int Traces => Exports.Where(export => export.Path == "/v1/traces")
        .SelectMany(export => new Wire(export.Body).Messages(1)).SelectMany(resource => resource.Messages(2)).SelectMany(scope => scope.Messages(2))
        .Select(span => span.Hex(1)).Distinct().Count();

    public string Everything() => string.Join('\n', Exports.Select(export => Encoding.UTF8.GetString(export.Body)));

    private static IEnumerable<string> Attributes(Wire message, int number) => message.Messages(number)
        .Select(attribute => $"{attribute.Text(1)} = {attribute.Messages(2).Single().AnyValue()}")
        .Where(line => !line.StartsWith("server.port", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (context.Request.ContentType != "application/grpc")
        {
            Exports.Enqueue((context.Request.Path, body.ToArray()));
            context.Response.ContentType = "application/x-protobuf";
            return;
        }

        // Before the message: one byte that says whether it is compressed, and its length in four.
        var (head, message) = (body.ToArray()[..HeadOfMessage], body.ToArray()[HeadOfMessage..]);
        Exports.Enqueue((Services[context.Request.Path], head[0] == 0 ? message : throw new InvalidDataException("A compressed message.")));
        context.Response.ContentType = "application/grpc";
        context.Response.DeclareTrailer("grpc-status");
        await context.Response.Body.WriteAsync(new byte[HeadOfMessage]);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
