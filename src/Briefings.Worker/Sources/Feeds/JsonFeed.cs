using System.Text.Json;

namespace Briefings.Worker.Sources.Feeds;

/// <summary>Reads JSON Feed 1 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private const string Version = "https://jsonfeed.org/version/1";

    /// <exception cref="ProblemException">It is no feed, or a broken one.</exception>
    public static FeedDocument Read(ReadOnlyMemory<byte> bytes, Uri address, string where)
    {
        try
        {
            var plain = bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
            using var json = JsonDocument.Parse(plain, new() { AllowTrailingCommas = true });
            if (Text(json.RootElement, "version")?.StartsWith(Version, StringComparison.Ordinal) != true
                || !json.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
            {
                throw new ProblemException(Problems.NotAFeed(where, "JSON of another form"));
            }

            var language = Text(json.RootElement, "language");
            return new(Text(json.RootElement, "title"), [.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(item => EntryOf(item, language, address))]);
        }
        catch (JsonException fault)
        {
            throw new ProblemException(Problems.FeedBroken(where, (int?)fault.LineNumber + 1, (int?)fault.BytePositionInLine + 1), fault);
        }
        catch (InvalidOperationException fault)
        {
            // A string with half a surrogate pair in it.
            throw new ProblemException(Problems.FeedBroken(where, null, null), fault);
        }
    }

    private static FeedEntry EntryOf(JsonElement item, string? language, Uri address)
    {
        var html = Text(item, "content_html");
        return new()
        {
            Id = Text(item, "id"),
            Address = Address(item, "url", address) ?? Address(item, "external_url", address),
            Title = Text(item, "title"),
            Author = AuthorOf(item),
            Date = FeedDates.Read(Text(item, "date_published") ?? Text(item, "date_modified")),
            Language = Text(item, "language") ?? language,
            Content = html ?? Text(item, "content_text") ?? Text(item, "summary"),
            IsHtml = html is not null,
        };
    }

    private static string? AuthorOf(JsonElement item)
    {
        if (item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array)
            return string.Join(", ", authors.EnumerateArray().Select(author => Text(author, "name")).OfType<string>()) is { Length: > 0 } names ? names : null;
        return item.TryGetProperty("author", out var author) ? Text(author, "name") : null;
    }

    private static Uri? Address(JsonElement item, string property, Uri feed) =>
        Text(item, property) is { } text && Uri.TryCreate(feed, text, out var address) && address.Scheme is "http" or "https" ? address : null;

    private static string? Text(JsonElement item, string property) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(property, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String when value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) => text.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
