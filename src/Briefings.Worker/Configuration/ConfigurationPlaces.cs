using System.Text.Json;

namespace Briefings.Worker.Configuration;

/// <summary>Where in the file each setting stands, by its key (<c>Schedules:0:Cron</c>).</summary>
internal static class ConfigurationPlaces
{
    private static readonly JsonReaderOptions AsConfigurationIsRead = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <returns>1-based lines and columns; nothing where the file cannot be read.</returns>
    public static IReadOnlyDictionary<string, (int Line, int Column)> Of(string file)
    {
        var places = new Dictionary<string, (int, int)>(StringComparer.OrdinalIgnoreCase);
        try
        {
            var bytes = File.ReadAllBytes(file).AsSpan();
            var text = bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes;
            var reader = new Utf8JsonReader(text, AsConfigurationIsRead);
            reader.Read();
            Walk(ref reader, text, "", places);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            // Whoever asks for places has a file that was read before: one that changed since has no places.
        }

        return places;
    }

    private static void Walk(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, string key, Dictionary<string, (int, int)> places)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var member = Join(key, reader.GetString()!);
                places[member] = PlaceOf(text, reader.TokenStartIndex);
                reader.Read();
                Walk(ref reader, text, member, places);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var at = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; at++)
            {
                var item = Join(key, $"{at}");
                places[item] = PlaceOf(text, reader.TokenStartIndex);
                Walk(ref reader, text, item, places);
            }
        }
    }

    private static string Join(string key, string member) => key.Length == 0 ? member : $"{key}:{member}";

    private static (int, int) PlaceOf(ReadOnlySpan<byte> text, long offset)
    {
        var before = text[..(int)offset];
        return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }
}
