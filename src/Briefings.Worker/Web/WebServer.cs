using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Briefings.Worker.Web;

/// <summary>
/// <c>/healthz/live</c>, <c>/healthz/ready</c> (and the same as <c>/healthz</c>) and <c>/metrics</c>, and nothing else: no settings are read
/// but ours, nothing is logged, and nothing that comes in has a body.
/// </summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly MetricsPage metrics = new();
    private readonly IReadOnlyList<HealthCheck> checks;
    private readonly TimeProvider clock;

    private WebServer(WebOptions options, IReadOnlyList<HealthCheck> checks, TimeProvider clock)
    {
        (this.checks, this.clock) = (checks, clock);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxConcurrentConnections = 100;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
            kestrel.Listen(IPAddress.Parse(options.Address), options.Port ?? 0);
        });
        builder.Services.AddSingleton<IHostLifetime, NobodysLifetime>();
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    /// <summary>Where it listens.</summary>
    public string Url => application.Urls.First();

    /// <exception cref="ProblemException">The port is taken, or the address is not this machine's.</exception>
    public static async Task<WebServer> StartAsync(WebOptions options, IReadOnlyList<HealthCheck> checks, TimeProvider clock, CancellationToken cancellationToken)
    {
        var server = new WebServer(options, checks, clock);
        try
        {
            await server.application.StartAsync(cancellationToken);
            return server;
        }
        catch (Exception fault)
        {
            await server.DisposeAsync();
            if (fault is IOException or System.Net.Sockets.SocketException)
                throw new ProblemException(Problems.WebPortTaken(options.Address, options.Port ?? 0), fault);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        metrics.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var (status, type, text) = request.Path.Value switch
        {
            "/healthz/live" => (StatusCodes.Status200OK, "application/json", """{"status":"alive"}"""),
            "/healthz" or "/healthz/ready" => await ReadyAsync(context.RequestAborted),
            "/metrics" => (StatusCodes.Status200OK, MetricsPage.ContentType, metrics.Write()),
            _ => (StatusCodes.Status404NotFound, "text/plain", "There are /healthz/live, /healthz/ready and /metrics.\n"),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(text, context.RequestAborted);
    }

    private async Task<(int Status, string Type, string Text)> ReadyAsync(CancellationToken cancellationToken)
    {
        var report = await HealthReport.AskAsync(checks, clock, cancellationToken);
        return (report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, "application/json", report.Json);
    }

    /// <summary>Leaves the signals of the process to the service: health is answered until the very end.</summary>
    private sealed class NobodysLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
