using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Briefings.Worker.Sources.Fetching;

/// <summary>The coded fault of what a request threw or a server answered.</summary>
internal static class FetchFaults
{
    /// <summary>Null for what no server can cause.</summary>
    public static FetchFault? Of(Exception fault, string where, Patience patience)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is ProblemException { Problem: var problem })
                return new(problem.Where is null ? problem with { Where = where } : problem, MayPass: problem.Code is "BRF7006" or "BRF7008");
        }

        if (fault is OperationCanceledException)
            return patience.RanOut is var (what, limit) ? new(Problems.TooSlow(where, what, limit), MayPass: true) : null;
        if (fault is HttpRequestException request)
            return Of(request, where);
        if (fault is InvalidDataException)
            return new(Problems.AnswerBroken(where, "what was packed cannot be unpacked"), MayPass: true);
        return fault is IOException or SocketException ? new(Problems.AnswerBroken(where, "it broke off"), MayPass: true) : null;
    }

    private static FetchFault Of(HttpRequestException fault, string where) => fault.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError => new(Problems.NotSecure(where), MayPass: true),
        HttpRequestError.InvalidResponse => new(Problems.NotHttp(where), MayPass: true),
        HttpRequestError.ConfigurationLimitExceeded => new(Problems.HeadersTooLarge(where), MayPass: true),
        HttpRequestError.ResponseEnded => new(Problems.AnswerBroken(where, "it broke off"), MayPass: true),
        _ when fault.InnerException is AuthenticationException => new(Problems.NotSecure(where), MayPass: true),
        _ when fault.InnerException is SocketException => new(Problems.Unreachable(where), MayPass: true),
        _ => new(Problems.AnswerBroken(where, "it broke off"), MayPass: true),
    };

    /// <summary>Of an answer that brings no page.</summary>
    public static FetchFault Of(HttpResponseMessage answer, string where, DateTimeOffset? waitUntil) => (int)answer.StatusCode switch
    {
        401 or 402 or 403 or 407 or 451 => new(Problems.AccessRefused(where, (int)answer.StatusCode), MayPass: false),
        404 or 410 => new(Problems.NotThere(where, (int)answer.StatusCode), MayPass: false),
        429 => new(Problems.ServerBusy(where, 429), MayPass: true, waitUntil),
        503 => new(Problems.ServerBusy(where, 503), MayPass: true, waitUntil),
        >= 500 and var status => new(Problems.ServerFailed(where, status), MayPass: true, waitUntil),
        var status => new(Problems.AnswerUseless(where, status), MayPass: status is (int)HttpStatusCode.RequestTimeout),
    };
}
