using System.Text.Json;

namespace Briefings.Rendering;

/// <summary>The few texts of a <c>style.json</c> that matter before it is printed.</summary>
internal static class StyleKey
{
    private static readonly JsonDocumentOptions Form = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Null where the style has none; whether it is a style is checked where it is printed.</summary>
    public static string? TextOf(string? style, string key)
    {
        try
        {
            using var json = JsonDocument.Parse(style ?? "", Form);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
