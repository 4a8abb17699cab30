using System.Text.Json;
using System.Text.Json.Serialization;
using Briefings.Worker.Sources.Fetching;

namespace Briefings.Worker.Sources;

/// <summary>What a source remembers from run to run. Stored as JSON by whoever runs it; <see cref="None"/> at the first run.</summary>
internal sealed partial record SourceState
{
    public static SourceState None { get; } = new();

    /// <summary>The validators of the last answer, sent back as they came.</summary>
    public Validators? Validators { get; init; }

    /// <summary>The server asked not to be asked again before (Retry-After).</summary>
    public DateTimeOffset? WaitUntil { get; init; }

    /// <summary>The first failure without a success since; null while all is well.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>Of an address that is read as one page: the content that was found last.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Entries of a feed that need no second look, and when the feed last held them.</summary>
    public IReadOnlyDictionary<string, DateOnly> Seen { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>Of a mail folder (RFC 3501, 2.3.1.1): where another number is found, UIDs begin anew.</summary>
    public uint? UidValidity { get; init; }

    public uint? LastUid { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Json.Default.SourceState);

    /// <summary>What cannot be read is as nothing: the source is read anew, and articles already briefed are known by their keys.</summary>
    public static SourceState FromJson(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return None;
        try
        {
            return JsonSerializer.Deserialize(json, Json.Default.SourceState) ?? None;
        }
        catch (JsonException)
        {
            return None;
        }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(SourceState))]
    private sealed partial class Json : JsonSerializerContext;
}
