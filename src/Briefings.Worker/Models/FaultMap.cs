using System.ClientModel;
using Anthropic.Exceptions;
using OllamaSharp.Models.Exceptions;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Briefings.Worker.Models;

/// <summary>What three providers' clients, the kernel and Polly throw, as one coded fault.</summary>
internal static class FaultMap
{
    public static ModelFault Of(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is ModelFault known)
                return known;
            if (ProblemOf(cause) is { } problem)
                return new ModelFault(problem, exception);
        }

        // Whatever else a client throws, it throws because it could not make a completion of the answer.
        return new ModelFault(Problems.ModelAnswerBroken(), exception);
    }

    private static Problem? ProblemOf(Exception cause) => cause switch
    {
        BrokenCircuitException => Problems.ModelCircuitOpen(),
        TimeoutRejectedException or OperationCanceledException => Problems.ModelTooSlow(),
        ClientResultException { Status: > 0 } failed => OfStatus(failed.Status),
        AnthropicApiException failed => OfStatus((int)failed.StatusCode),
        // Ollama's client tells a refused request (status 400) by an exception without a status.
        OllamaException => OfStatus(400),
        HttpRequestException { StatusCode: { } status } => OfStatus((int)status),
        HttpRequestException => Problems.ModelUnreachable(),
        _ => null,
    };

    private static Problem OfStatus(int status) => status switch
    {
        >= 200 and < 300 => Problems.ModelAnswerBroken(),
        401 or 403 => Problems.ModelKeyRefused(),
        404 => Problems.ModelNotFound(),
        429 => Problems.ModelLimitReached(),
        408 or >= 500 => Problems.ModelFailing(status),
        _ => Problems.ModelRequestRefused(status),
    };
}
