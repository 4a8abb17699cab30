using Microsoft.Extensions.AI;

namespace Briefings.Worker.Models;

/// <summary>Writes down what a model says, or says again what was written down.</summary>
/// <param name="name">Recordings are named for what was read: <c>name-1.json</c>, <c>name-2.json</c> in the order of the calls.</param>
internal sealed class RecordingChatClient(IChatClient inner, string model, RecordingMode mode, string folder, string? name, string answeredBy)
    : DelegatingChatClient(inner)
{
    private readonly Lazy<IReadOnlyList<Recording>> recordings = new(() => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Recording.Read)]);

    private int written;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var given = messages.ToList();
        var request = RecordedRequest.Of(model, given, options);
        if (mode == RecordingMode.Replay)
            return Replay(request);
        var response = await base.GetResponseAsync(given, options, cancellationToken);
        await WriteAsync(request, response, cancellationToken);
        return response;
    }

    private ChatResponse Replay(RecordedRequest request)
    {
        var key = request.Key();
        if (recordings.Value.FirstOrDefault(recording => recording.Key == key) is not { } found)
        {
            var nearest = recordings.Value.MaxBy(recording => request.CommonLength(recording.Request));
            throw new ProblemException(Problems.RecordingMissing(key, nearest is null ? null : request.DifferenceFrom(nearest.Request), folder));
        }

        return new ChatResponse(new ChatMessage(ChatRole.Assistant, string.Join('\n', found.Reply.Text)))
        {
            ModelId = model,
            FinishReason = found.Reply.FinishReason is { } finish ? new ChatFinishReason(finish) : null,
            Usage = found.Reply.InputTokens is null ? null : new UsageDetails
            {
                InputTokenCount = found.Reply.InputTokens,
                OutputTokenCount = found.Reply.OutputTokens,
            },
        };
    }

    private async Task WriteAsync(RecordedRequest request, ChatResponse response, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var key = request.Key();
        var recording = new Recording(key, answeredBy, request, new RecordedReply(
            response.FinishReason?.Value, response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount, RecordedRequest.Lines(response.Text)));
        var file = Path.Combine(folder, $"{name ?? key}-{Interlocked.Increment(ref written)}.json");
        await File.WriteAllTextAsync(file + ".tmp", recording.ToJson(), cancellationToken);
        File.Move(file + ".tmp", file, overwrite: true);
    }
}
