using Briefings.Analysis;
using Briefings.Prompts;
using Microsoft.Extensions.AI;

namespace Briefings.Worker.Models;

/// <summary>Puts the model analyst together from its options.</summary>
internal static class Analysts
{
    public static ModelAnalyst Create(ModelOptions options, Prompt prompt, IAnalyst last, ReadingRequest request)
    {
        var store = new ReadingStore(options.DataFolder, request.Tell);
        var costs = new CostAccount(Least(options.MaxCostPerRun, request.MaxCost), options.MaxCostPerDay, store, request.Run, request.Clock);
        var all = options.Fallbacks.Prepend(options).ToList();
        var endpoints = ModelEndpoint.Of(all, request.Clock, request.Run?.TryPass);
        var models = all.Select(model => new Model(model, prompt, Client(model, options, endpoints[ModelEndpoint.AddressOf(model)], request), costs)).ToList();
        return new ModelAnalyst(models, last, store, request.Clock, request.Language, request.Fresh, isOneOfMany: request.Run is not null);
    }

    /// <summary>One model's client, guarded; in replay nothing of a provider is touched.</summary>
    public static IChatClient Client(ModelOptions model, ModelOptions run, ModelEndpoint endpoint, ReadingRequest request)
    {
        IChatClient client = run.Recordings == RecordingMode.Replay
            ? new Nobody()
            : ChatClients.Create(model, ModelKey.Of(model, request.Environment), ModelHttp.Create(model, endpoint, request.Clock));
        if (run.Recordings != RecordingMode.Off)
            client = new RecordingChatClient(client, model.Name, run.Recordings, run.RecordingsFolder, request.RecordingName, request.AnsweredBy ?? model.Title);
        client = new GuardChatClient(client);
        // Outside the guard: what a provider's client throws may quote the request, and the words of a fault are told.
        return run.Recordings == RecordingMode.Replay ? client : new OpenTelemetryChatClient(client, sourceName: Instruments.Name) { EnableSensitiveData = false };
    }

    private static decimal? Least(decimal? one, decimal? other) => one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;

    /// <summary>Stands where a provider would, while recordings are replayed.</summary>
    private sealed class Nobody : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("Nobody is asked while recordings are replayed.");

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException("Nobody is asked while recordings are replayed.");

        // The kernel asks who it talks to.
        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("recordings") : null;

        public void Dispose()
        {
        }
    }
}
