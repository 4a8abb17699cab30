using System.Security.Cryptography;
using System.Text;

namespace Briefings.Worker.Sources.Feeds;

/// <summary>What a feed says of one article.</summary>
internal sealed record FeedEntry
{
    public string? Id { get; init; }

    public Uri? Address { get; init; }

    public string? Title { get; init; }

    public string? Author { get; init; }

    public DateTimeOffset? Date { get; init; }

    public string? Language { get; init; }

    /// <summary>The longest text that the entry carries, as HTML or plain.</summary>
    public string? Content { get; init; }

    public bool IsHtml { get; init; }

    /// <summary>Tells this entry from the feed's others, now and at the next run, in as few letters as a state file can bear.</summary>
    public string Key { get => field ??= Short(Id ?? Address?.AbsoluteUri ?? $"{Title}\n{Content}"); }

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 10));
}
