using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Briefings.Worker.Models;

/// <summary>
/// What the models of one endpoint share: its connections, its circuit breaker, its limits, and a Retry-After that it gave. Where their options
/// differ the strictest limit holds.
/// </summary>
internal sealed class ModelEndpoint
{
    /// <summary>The breaker opens when nine of ten attempts fail: an endpoint that answers one call in three is slow, not gone.</summary>
    private const double BreaksAt = 0.9;

    private readonly TimeProvider clock;
    private long heldUntil;

    /// <param name="shared">Where other machines ask the same endpoint.</param>
    public ModelEndpoint(IReadOnlyCollection<ModelOptions> models, TimeProvider clock, TryPass? shared = null)
    {
        this.clock = clock;
        Requests = models.Min(model => model.RequestsPerMinute) is { } requests ? new(requests, clock, shared, $"requests {AddressOf(models.First())}") : null;
        Tokens = models.Min(model => model.TokensPerMinute) is { } tokens ? new(tokens, clock, shared, $"tokens {AddressOf(models.First())}") : null;
        Limits = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddConcurrencyLimiter(models.Min(model => model.Concurrency), queueLimit: int.MaxValue)
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = BreaksAt,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(15),
                // Being told to wait is no failure.
                ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome) && (int?)arguments.Outcome.Result?.StatusCode != 429),
            })
            .Build();
    }

    public ResiliencePipeline<HttpResponseMessage> Limits { get; }

    public MinuteLimit? Requests { get; }

    public MinuteLimit? Tokens { get; }

    public HttpMessageHandler Connections { get; } =
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10), AutomaticDecompression = System.Net.DecompressionMethods.All };

    /// <summary>How long a Retry-After still holds; zero or less where none does.</summary>
    public TimeSpan Held => TimeSpan.FromTicks(Interlocked.Read(ref heldUntil) - clock.GetUtcNow().UtcTicks);

    public void Hold(TimeSpan wait)
    {
        var until = (clock.GetUtcNow() + (wait < TimeSpan.FromDays(1) ? wait : TimeSpan.FromDays(1))).UtcTicks;
        long known;
        while ((known = Interlocked.Read(ref heldUntil)) < until && Interlocked.CompareExchange(ref heldUntil, until, known) != known)
        {
        }
    }

    /// <summary>The endpoints of models, each once, by the address that their clients call.</summary>
    public static IReadOnlyDictionary<string, ModelEndpoint> Of(IEnumerable<ModelOptions> models, TimeProvider clock, TryPass? shared) => models
        .GroupBy(AddressOf).ToDictionary(group => group.Key, group => new ModelEndpoint([.. group], clock, shared));

    /// <summary>As an address is compared: <c>HTTP://Host:80/v1/</c> is <c>http://host/v1</c>.</summary>
    public static string AddressOf(ModelOptions model) => new Uri(ChatClients.AddressOf(model)).AbsoluteUri.TrimEnd('/');

    public static bool IsTransient(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is TimeoutRejectedException or IOException || HttpClientResiliencePredicates.IsTransient(outcome);
}
