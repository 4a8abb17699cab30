using System.Text.Json;
using System.Text.Json.Nodes;

namespace Briefings.Worker.Delivery.Hooks;

/// <summary>
/// An edition as an Adaptive Card, as Teams' workflows take it. All text stands in text runs, where Teams reads no Markdown; a mention
/// would need an entity beside the text, and there is none.
/// </summary>
internal static class TeamsMessage
{
    /// <summary>Teams takes 28 kB a message; the rest is room for what a workflow adds.</summary>
    public const int MaxBytes = 24_000;

    public static byte[] Write(Parcel parcel, string? link) =>
        ChatText.Fit(parcel, mostStories: 40, MaxBytes, text => JsonSerializer.SerializeToUtf8Bytes(Message(text, link is null ? null : NamePattern.AddressOf(link, parcel))));

    private static JsonObject Message(ChatText text, string? link)
    {
        var body = new JsonArray();
        if (text.Marking.Length > 0)
            body.Add(Block(Run(text.Marking, bold: true)));
        body.Add(Block(Run(text.Title, bold: true, size: "Large")));
        body.Add(Block(Run(text.Date)));
        if (text.Lead.Length > 0)
            body.Add(Block(Run(text.Lead)));
        foreach (var (index, (headline, outlets)) in text.Stories.Index())
        {
            body.Add(outlets.Length > 0
                ? Block(Run($"{index + 1}. "), Run(headline, bold: true), Run($" ({outlets})"))
                : Block(Run($"{index + 1}. "), Run(headline, bold: true)));
        }

        if (text.Rest is { } rest)
            body.Add(Block(Run(rest)));
        var card = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = body,
        };
        if (link is not null)
            card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = text.Title, ["url"] = link });
        return new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
        };
    }

    private static JsonObject Block(params JsonNode[] runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(runs) };

    private static JsonObject Run(string text, bool bold = false, string? size = null)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = Literal(text) };
        if (bold)
            run["weight"] = "Bolder";
        if (size is not null)
            run["size"] = size;
        return run;
    }

    /// <summary>Cards replace <c>{{DATE(…)}}</c> and <c>${…}</c> in any text: a joiner that nobody sees keeps them apart.</summary>
    private static string Literal(string text) =>
        text.Replace("{{", "{\u2060{", StringComparison.Ordinal).Replace("${", "$\u2060{", StringComparison.Ordinal);
}
