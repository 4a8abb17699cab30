using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Briefings.Composition;

/// <summary>A ledger as JSON: the same ledger gives the same bytes, and what is read back is the same ledger.</summary>
public static class LedgerJson
{
    /// <summary>64 MB: years of a busy schedule.</summary>
    public const int Largest = 64 * 1024 * 1024;

    private const int Version = 1;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = false,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public static ReadOnlyMemory<byte> Write(Ledger ledger) =>
        (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(new Stored(Version, ledger.Editions, ledger.Questions, ledger.Positions), Form), (byte)'\n'];

    /// <param name="name">The file, for messages.</param>
    /// <exception cref="ProblemException">The bytes are no ledger, or one of another version; BRF9001 to BRF9003.</exception>
    public static Ledger Read(ReadOnlySpan<byte> json, string name)
    {
        if (json.Length > Largest)
            throw new ProblemException(Problems.LedgerTooLarge(name, Largest));
        try
        {
            var stored = JsonSerializer.Deserialize<Stored>(json, Form);
            if (stored is not { Version: Version } && VersionOf(json) is { } other and not Version)
                throw new ProblemException(Problems.LedgerOfOtherVersion(name, other, Version));
            return stored is { } whole && IsWhole(whole)
                ? new Ledger { Editions = whole.Editions!, Questions = whole.Questions!, Positions = whole.Positions! }
                : throw new ProblemException(Problems.NotALedger(name, 1, 1, null));
        }
        catch (JsonException fault)
        {
            if (VersionOf(json) is { } other and not Version)
                throw new ProblemException(Problems.LedgerOfOtherVersion(name, other, Version), fault);
            throw new ProblemException(
                Problems.NotALedger(name, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, fault.Path), fault);
        }
        catch (InvalidOperationException fault)
        {
            // Half a surrogate pair, written as an escape: not text.
            throw new ProblemException(Problems.NotALedger(name, 1, 1, null), fault);
        }
    }

    /// <summary>The version that a ledger of another form names; null where it names none.</summary>
    private static int? VersionOf(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return JsonElement.TryParseValue(ref reader, out var root) && root is { ValueKind: JsonValueKind.Object } given
                && given.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) ? number : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The types say that nothing here is null or empty; a deserialiser does not read them all.
    private static bool IsWhole(Stored stored) =>
        stored is { Editions: { } editions, Questions: { } questions, Positions: { } positions }
        && editions.All(edition => edition is { Slot: not null, Number: > 0 })
        && InOrder(editions.Select(edition => edition.Slot))
        && questions.All(question => question is { Id: not null, Question: not null, Story: not null, About: not null, Events: { Count: > 0 } events } && AreWhole(events))
        && questions.Select(question => question.Id).Distinct(StringComparer.Ordinal).Count() == questions.Count
        && positions.All(position => position is { Actor: not null, Events: { Count: > 0 } events } && AreWhole(events) && events.All(entry => entry.Words is not null));

    private static bool AreWhole(IReadOnlyList<LedgerEvent> events) =>
        events.All(entry => entry is { Slot: not null, Words: null or { Text: not null, Outlet: not null, Title: not null, ArticleHash: not null } })
        && InOrder(events.Select(entry => entry.Slot));

    private static bool InOrder(IEnumerable<string> slots) => slots.Zip(slots.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);

    private sealed record Stored(
        int Version, IReadOnlyList<LedgerEdition>? Editions, IReadOnlyList<LedgerQuestion>? Questions, IReadOnlyList<LedgerPosition>? Positions);
}
