using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Briefings.Worker.Delivery.Hooks;

internal sealed class ReadyHook(
    HookLine line, HookAddress address, long maxBytes, Func<Parcel, string, HookMessage> compose, HookAnswers answers, TimeProvider clock) : IReadyDelivery
{
    private const int MostThatIsHeard = 4096;

    public async Task<DeliveryResult> SendAsync(Parcel parcel, string key)
    {
        var message = compose(parcel, key);
        if (message.Body.Length > maxBytes)
            return new DeliveryResult.Refused(Problems.DeliveryTooLarge(address.Shown, maxBytes));
        using var request = RequestOf(message);
        using var timeUp = new CancellationTokenSource(address.Timeout, clock);
        try
        {
            using var answer = await line.PostAsync(request, timeUp.Token);
            return answers.Of(answer, await HeardAsync(answer, timeUp.Token));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return answers.Of(fault, line.Broke);
        }
    }

    public ValueTask DisposeAsync()
    {
        line.Dispose();
        return ValueTask.CompletedTask;
    }

    private HttpRequestMessage RequestOf(HookMessage message)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address.Url)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(message.Body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Briefings", null));
        request.Headers.ConnectionClose = true;
        foreach (var (name, value) in message.Headers)
            request.Headers.Add(name, value);
        return request;
    }

    /// <summary>The beginning of the answer's body. The status has decided by then: a body that breaks off changes nothing.</summary>
    private static async Task<string> HeardAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            var buffer = new byte[MostThatIsHeard];
            var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return Encoding.UTF8.GetString(buffer, 0, length).Trim();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return "";
        }
    }
}
