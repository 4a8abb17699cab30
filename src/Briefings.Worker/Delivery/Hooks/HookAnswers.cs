using System.Net;

namespace Briefings.Worker.Delivery.Hooks;

/// <summary>What an answer, or none, says of a delivery. The receiver's words are not repeated, except the code words of chats.</summary>
internal sealed class HookAnswers(string shown, WhenInDoubt whenInDoubt, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public DeliveryResult Of(HttpResponseMessage answer, string said)
    {
        var status = (int)answer.StatusCode;
        return status switch
        {
            >= 200 and < 300 => new DeliveryResult.Sent($"{status}"),
            >= 300 and < 400 => new DeliveryResult.Refused(Problems.HookRedirects(shown, status)),
            // A gateway that lost its server does not know what that did. A receiver that knows the key may be asked again.
            502 or 504 when whenInDoubt == WhenInDoubt.Hold => new DeliveryResult.InDoubt(Problems.HookInDoubt(shown)),
            408 or 425 or 429 or >= 500 => new DeliveryResult.Failed(Problems.HookFailing(shown, status), RetryAfter(answer)),
            _ => new DeliveryResult.Refused(Problems.HookRefused(shown, status, CodeWord(said))),
        };
    }

    public DeliveryResult Of(Exception fault, bool lineBroke) =>
        !lineBroke && fault is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }
            ? new DeliveryResult.Failed(Problems.HookUnreachable(shown))
            : new DeliveryResult.InDoubt(Problems.HookInDoubt(shown));

    private TimeSpan? RetryAfter(HttpResponseMessage answer)
    {
        var wait = answer.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait switch
        {
            null => null,
            { } past when past < TimeSpan.Zero => TimeSpan.Zero,
            { } long_ when long_ > LongestWait => LongestWait,
            _ => wait,
        };
    }

    /// <summary>Such as <c>channel_is_archived</c>.</summary>
    private static string CodeWord(string said) =>
        said.Length is > 0 and <= 60 && said.All(c => char.IsAsciiLetterLower(c) || c == '_') ? $" ({said})" : "";
}
