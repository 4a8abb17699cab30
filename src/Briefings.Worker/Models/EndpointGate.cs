using Polly;
using Polly.Timeout;

namespace Briefings.Worker.Models;

/// <summary>
/// Every attempt to an endpoint passes here: not while a Retry-After holds, not beyond the rate limits, and with its whole answer read before
/// time is up, so that a body that hangs or breaks off is an attempt that failed.
/// </summary>
internal sealed class EndpointGate(ModelOptions options, ModelEndpoint endpoint, TimeProvider clock) : DelegatingHandler
{
    /// <summary>No reply is longer; what is was not meant for us.</summary>
    private const int MaxAnswerBytes = 16 * 1024 * 1024;

    private readonly ResiliencePipeline timeout = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout })
        .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await PassAsync(request, cancellationToken);
        var response = await timeout.ExecuteAsync(async cancel =>
        {
            var answer = await base.SendAsync(request, cancel);
            try
            {
                await answer.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancel);
                return answer;
            }
            catch
            {
                answer.Dispose();
                throw;
            }
        }, cancellationToken);
        if ((int)response.StatusCode is 429 or 503 && RetryAfter(response) is { } wait)
            endpoint.Hold(wait);
        return response;
    }

    private async Task PassAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        do
        {
            await WaitWhileHeldAsync(cancellationToken);
            if (endpoint.Requests is { } requests)
                await requests.PassAsync(1, cancellationToken);
            if (endpoint.Tokens is { } tokens)
                await tokens.PassAsync(TokensOf(request), cancellationToken);
        }
        // While this call waited for its turn, another may have been told to wait.
        while (endpoint.Held > TimeSpan.Zero);
    }

    private int TokensOf(HttpRequestMessage request) =>
        (int)Math.Min(int.MaxValue, (request.Content?.Headers.ContentLength ?? 0) / 4 + options.MaxOutputTokens);

    private async Task WaitWhileHeldAsync(CancellationToken cancellationToken)
    {
        while (endpoint.Held is var wait && wait > TimeSpan.Zero)
        {
            if (wait > options.MaxRetryAfter)
                throw new ModelFault(Problems.ModelLimitReached());
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.TryGetValues("retry-after-ms", out var values) && int.TryParse(values.FirstOrDefault(), out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : response.Headers.RetryAfter switch
            {
                { Delta: { } delta } => delta,
                { Date: { } date } => date - clock.GetUtcNow(),
                _ => null,
            };
}
