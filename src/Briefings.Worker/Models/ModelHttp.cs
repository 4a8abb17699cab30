using System.Globalization;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Briefings.Worker.Models;

/// <summary>The way to one endpoint: retries, its limits and a circuit breaker, the same for every provider's client.</summary>
internal static class ModelHttp
{
    /// <summary>The breaker opens when nine of ten attempts fail: an endpoint that answers one call in three is slow, not gone.</summary>
    private const double BreaksAt = 0.9;

    public static HttpClient Create(ModelOptions options, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        if (options.Retries > 0)
        {
            builder.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                MaxDelay = TimeSpan.FromSeconds(30),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                // Retry-After is kept by the endpoint's gate, for all calls and not this one alone.
                ShouldRetryAfterHeader = false,
                ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome)),
                OnRetry = arguments =>
                {
                    ModelInstruments.Retried(options, arguments.AttemptNumber + 1, Cause(arguments.Outcome));
                    return default;
                },
            });
        }

        var pipeline = builder
            .AddConcurrencyLimiter(options.Concurrency, queueLimit: int.MaxValue)
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
        var connections = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10), AutomaticDecompression = System.Net.DecompressionMethods.All };
        var handler = new ResilienceHandler(pipeline) { InnerHandler = new EndpointGate(options, clock) { InnerHandler = connections } };
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static string Cause(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture) : outcome.Exception?.GetType().Name ?? "unknown";

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is TimeoutRejectedException or IOException || HttpClientResiliencePredicates.IsTransient(outcome);
}
