using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Briefings.Worker.Models;

/// <summary>A request and what was answered, as a file that a person can read and compare: texts are lists of lines.</summary>
internal sealed record Recording(string Key, string AnsweredBy, RecordedRequest Request, RecordedReply Reply)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <exception cref="ProblemException">The file is no recording.</exception>
    public static Recording Read(string file)
    {
        try
        {
            var recording = JsonSerializer.Deserialize<Recording>(File.ReadAllBytes(file), Json)!;
            return recording with { Key = recording.Request.Key() };
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.RecordingBroken(Path.GetFileName(file)), fault);
        }
    }
}

/// <summary>What decides a reply. The key is a hash of it, so that an edited recording is found by what it says, not by what it was called.</summary>
internal sealed record RecordedRequest(
    string Model, float? Temperature, long? Seed, int? MaxOutputTokens, string Schema, IReadOnlyList<RecordedMessage> Messages)
{
    private static readonly JsonSerializerOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static RecordedRequest Of(string model, IEnumerable<ChatMessage> messages, ChatOptions? options) => new(
        model, options?.Temperature, options?.Seed, options?.MaxOutputTokens, SchemaDigest(options),
        [.. messages.Select(message => new RecordedMessage(message.Role.Value, Lines(message.Text)))]);

    public string Key() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Canonical)))[..16];

    /// <summary>The first place where another request differs, as a person would say it; null where none does.</summary>
    public string? DifferenceFrom(RecordedRequest other)
    {
        if ((Model, Temperature, Seed, MaxOutputTokens, Schema) != (other.Model, other.Temperature, other.Seed, other.MaxOutputTokens, other.Schema))
            return $"in its settings: here {Settings}, recorded {other.Settings}.";
        for (var at = 0; at < Math.Min(Messages.Count, other.Messages.Count); at++)
        {
            var (here, there) = (Messages[at].Joined, other.Messages[at].Joined);
            var place = here.AsSpan().CommonPrefixLength(there);
            if (place < here.Length || place < there.Length)
                return $"at messages[{at}] ({Messages[at].Role}), character {place}: here \"{Near(here, place)}\", recorded \"{Near(there, place)}\".";
        }

        return Messages.Count == other.Messages.Count ? null : $"in the number of messages: here {Messages.Count}, recorded {other.Messages.Count}.";
    }

    public int CommonLength(RecordedRequest other) => Messages.Zip(other.Messages, (here, there) => here.Joined.AsSpan().CommonPrefixLength(there.Joined)).Sum();

    public static IReadOnlyList<string> Lines(string text) => text.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n").Split('\n');

    private string Settings => $"{Model}, temperature {Temperature}, seed {Seed}, at most {MaxOutputTokens} tokens, schema {Schema}";

    private static string Near(string text, int place)
    {
        var (start, end) = (Math.Max(0, place - 12), Math.Min(text.Length, place + 20));
        return text[start..end].ReplaceLineEndings("⏎");
    }

    private static string SchemaDigest(ChatOptions? options) => options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema }
        ? Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(schema)))[..16]
        : "none";
}

internal sealed record RecordedMessage(string Role, IReadOnlyList<string> Text)
{
    [JsonIgnore]
    public string Joined => string.Join('\n', Text);
}

internal sealed record RecordedReply(string? FinishReason, long? InputTokens, long? OutputTokens, IReadOnlyList<string> Text);
