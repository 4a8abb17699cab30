namespace Briefings.Worker.Delivery.Hooks;

/// <summary>What a chat can hold of an edition: long lines end in “…”, and how many stories are not shown is said.</summary>
internal sealed record ChatText(string Marking, string Title, string Date, string Lead, IReadOnlyList<(string Headline, string Outlets)> Stories, int More)
{
    private const int Headline = 300;
    private const int Line = 150;
    private const int Paragraph = 1500;

    /// <summary>The last line where stories are left for the edition itself.</summary>
    public string? Rest => More > 0 ? $"… +{More}" : null;

    public static ChatText Of(Parcel parcel, int stories) => new(
        ShownText.Within(Line, parcel.Marking ?? ""),
        ShownText.Within(Line, parcel.Title),
        $"{parcel.Date:yyyy-MM-dd}",
        ShownText.Within(Paragraph, parcel.Lead),
        [.. parcel.Stories.Take(stories).Select(story => (ShownText.Within(Headline, story.Headline), ShownText.Within(Line, string.Join(", ", story.Outlets))))],
        Math.Max(0, parcel.Stories.Count - stories));

    /// <summary>The message with the most stories that a chat takes.</summary>
    /// <param name="mostStories">What is read at a glance, and taken in one list.</param>
    public static byte[] Fit(Parcel parcel, int mostStories, int maxBytes, Func<ChatText, byte[]> write)
    {
        for (var stories = mostStories; ; stories--)
        {
            var message = write(Of(parcel, stories));
            if (message.Length <= maxBytes || stories == 0)
                return message;
        }
    }
}
