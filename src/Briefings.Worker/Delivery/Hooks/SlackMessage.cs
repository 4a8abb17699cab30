using System.Text.Json;
using System.Text.Json.Nodes;

namespace Briefings.Worker.Delivery.Hooks;

/// <summary>
/// An edition as Block Kit. All text stands in rich-text elements, which Slack shows letter for letter: what an article says cannot
/// mention a channel, forge a link or set type. Only the notification's fallback is mark-up, and escaped as Slack asks.
/// </summary>
internal static class SlackMessage
{
    /// <summary>Slack takes about 13,000 characters of blocks in one message.</summary>
    public const int MaxBytes = 12_000;

    public static byte[] Write(Parcel parcel, string? link) =>
        ChatText.Fit(parcel, mostStories: 40, MaxBytes, text => JsonSerializer.SerializeToUtf8Bytes(Message(text, link is null ? null : NamePattern.AddressOf(link, parcel))));

    private static JsonObject Message(ChatText text, string? link)
    {
        var elements = new JsonArray();
        if (text.Marking.Length > 0)
            elements.Add(Section(Text(text.Marking + "\n", bold: true)));
        elements.Add(Section(Text(text.Title, bold: true), Text($"\n{text.Date}\n")));
        if (text.Lead.Length > 0)
            elements.Add(Section(Text(text.Lead + "\n")));
        if (text.Stories.Count > 0)
            elements.Add(new JsonObject { ["type"] = "rich_text_list", ["style"] = "ordered", ["elements"] = new JsonArray([.. text.Stories.Select(Story)]) });
        if (text.Rest is { } rest)
            elements.Add(Section(Text(rest)));
        if (link is not null)
            elements.Add(Section(new JsonObject { ["type"] = "link", ["url"] = link }));
        return new JsonObject
        {
            ["text"] = Escaped($"{(text.Marking.Length > 0 ? $"[{text.Marking}] " : "")}{text.Title}, {text.Date}"),
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
            ["blocks"] = new JsonArray(new JsonObject { ["type"] = "rich_text", ["elements"] = elements }),
        };
    }

    private static JsonNode Story((string Headline, string Outlets) story) =>
        story.Outlets.Length > 0 ? Section(Text(story.Headline, bold: true), Text($" ({story.Outlets})")) : Section(Text(story.Headline, bold: true));

    private static JsonObject Section(params JsonNode[] elements) => new() { ["type"] = "rich_text_section", ["elements"] = new JsonArray(elements) };

    private static JsonObject Text(string text, bool bold = false)
    {
        var element = new JsonObject { ["type"] = "text", ["text"] = text };
        if (bold)
            element["style"] = new JsonObject { ["bold"] = true };
        return element;
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
