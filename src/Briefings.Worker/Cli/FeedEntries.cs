using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Briefings.Worker.Cli;

/// <summary>Feeds as entries of a schedule's sources, in the form of <c>briefings.json</c>.</summary>
internal static class FeedEntries
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(IEnumerable<(string Address, string? Title)> feeds) => new JsonArray([.. feeds.Select(Entry)]).ToJsonString(Written);

    /// <summary>The file with the feeds in the schedule that were not there before, and how many these are.</summary>
    /// <exception cref="ProblemException">It cannot be read, is not JSON, or has no such schedule.</exception>
    public static (byte[] Text, int Added) AddedTo(string file, string? schedule, IEnumerable<(string Address, string? Title)> feeds)
    {
        var root = Read(file);
        var schedules = Member(root, "Schedules") as JsonArray;
        var named = schedules?.OfType<JsonObject>().Where(one => schedule is null || Text(one, "Name") == schedule).ToList() ?? [];
        if (named is not [var only])
            throw new ProblemException(Problems.ScheduleNotNamed(file, schedule, [.. schedules?.OfType<JsonObject>().Select(one => Text(one, "Name")).OfType<string>() ?? []]));
        if (Member(only, "Sources") is not JsonArray sources)
            only["Sources"] = sources = [];
        var there = sources.OfType<JsonObject>().Select(source => Text(source, "Url")).ToHashSet(StringComparer.Ordinal);
        var missing = feeds.Where(feed => there.Add(feed.Address)).ToList();
        foreach (var feed in missing)
            sources.Add(Entry(feed));
        return (Encoding.UTF8.GetBytes(root.ToJsonString(Written) + "\n"), missing.Count);
    }

    private static JsonNode Read(string file)
    {
        try
        {
            // A file with comments would come back without them: it is left to the person who wrote them.
            return JsonNode.Parse(File.ReadAllBytes(file)) as JsonObject ?? throw new ProblemException(Problems.ConfigurationNotJson(file));
        }
        catch (JsonException fault)
        {
            throw new ProblemException(Problems.NotPlainJson(file), fault);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProblemException(Problems.FileNotFound(file), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.CannotRead(file), fault);
        }
    }

    private static JsonNode Entry((string Address, string? Title) feed)
    {
        var entry = new JsonObject { ["kind"] = "feed", ["url"] = feed.Address };
        if (feed.Title is { } title)
            entry["outlet"] = title;
        return entry;
    }

    /// <summary>Keys of the configuration are the same in any case.</summary>
    private static JsonNode? Member(JsonNode node, string name) =>
        (node as JsonObject)?.FirstOrDefault(member => member.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Text(JsonNode node, string name) => Member(node, name) is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
