using System.Globalization;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Briefings.Worker.Models;

/// <summary>The way of one model to its endpoint, the same for every provider's client: its retries, and then what all models of the endpoint share.</summary>
internal static class ModelHttp
{
    public static HttpClient Create(ModelOptions options, ModelEndpoint endpoint, TimeProvider clock)
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
                ShouldHandle = arguments => ValueTask.FromResult(ModelEndpoint.IsTransient(arguments.Outcome)),
                OnRetry = arguments =>
                {
                    ModelInstruments.Retried(options, arguments.AttemptNumber + 1, Cause(arguments.Outcome));
                    return default;
                },
            });
        }

        var pipeline = builder.AddPipeline(endpoint.Limits).Build();
        var handler = new ResilienceHandler(pipeline) { InnerHandler = new EndpointGate(options, endpoint, clock) { InnerHandler = endpoint.Connections } };
        return new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static string Cause(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture) : outcome.Exception?.GetType().Name ?? "unknown";
}
