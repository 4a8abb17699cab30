using Briefings.Worker.Configuration;

namespace Briefings.Worker.Delivery.Hooks;

/// <summary>A receiver of HTTP posts; the three kinds differ in what they say and in what is done in doubt.</summary>
/// <param name="maxBytes">Of the body.</param>
internal sealed class HookChannel(
    string kind, string name, Wish wish, WhenInDoubt whenInDoubt, HookAddress address, long maxBytes, Func<Parcel, string, HookMessage> compose, TimeProvider clock)
    : IDeliveryChannel
{
    public string Kind => kind;

    public string Name => name;

    public Wish Wish => wish;

    public WhenInDoubt WhenInDoubt => whenInDoubt;

    public static IEnumerable<IDeliveryChannel> Of(
        WebhookOptions options, string path, IReadOnlyDictionary<string, string> environment, TimeProvider clock, List<KeyedProblem> problems)
    {
        var address = HookAddress.Of(options, options.Url, path, environment, problems);
        var key = $"{path}:{nameof(options.SecretFrom)}";
        if (Secret.Read(key, options.SecretFrom!, environment, problems) is not { } text || address is null)
            return [];
        if (WebhookMessage.SecretOf(text) is not { } secret)
        {
            problems.Add(new(key, Problems.HookSecretWeak(key, options.SecretFrom!)));
            return [];
        }

        var wish = new Wish(options.Template, options.Language, options.Formats ?? ["pdf"]);
        return [new HookChannel("webhook", options.Name ?? $"webhook:{address.Shown}", wish, options.InDoubt == "hold" ? WhenInDoubt.Hold : WhenInDoubt.Redo,
            address, options.MaxMegabytes * 1024L * 1024L, new WebhookMessage(secret, wish.Formats, clock).Write, clock)];
    }

    public static IEnumerable<IDeliveryChannel> Of(
        ChatOptions options, string path, IReadOnlyDictionary<string, string> environment, TimeProvider clock, List<KeyedProblem> problems)
    {
        if (HookAddress.Of(options, url: null, path, environment, problems) is not { } address)
            return [];
        Func<Parcel, string?, byte[]> write = options.Kind == "slack" ? SlackMessage.Write : TeamsMessage.Write;
        var maxBytes = options.Kind == "slack" ? SlackMessage.MaxBytes : TeamsMessage.MaxBytes;
        return [new HookChannel(options.Kind, options.Name ?? $"{options.Kind}:{address.Shown}", new Wish(options.Template, options.Language, []), WhenInDoubt.Hold,
            address, maxBytes, (parcel, _) => new HookMessage(write(parcel, options.Link), []), clock)];
    }

    public async Task<IReadyDelivery> ConnectAsync(CancellationToken cancellationToken) =>
        new ReadyHook(await HookLine.OpenAsync(address, clock, cancellationToken), address, maxBytes, compose, new HookAnswers(address.Shown, whenInDoubt, clock), clock);
}
