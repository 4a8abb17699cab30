using System.Text;

namespace Briefings.Worker.Sources.Feeds;

/// <summary>A feed as it was fetched: RSS 2.0, Atom 1.0 or JSON Feed 1.</summary>
internal sealed record FeedDocument(string? Title, IReadOnlyList<FeedEntry> Entries)
{
    /// <exception cref="ProblemException">It is no feed, or a broken one.</exception>
    public static FeedDocument Read(ReadOnlyMemory<byte> bytes, string? charset, Uri address, string where)
    {
        var start = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, 512)]).TrimStart('ï', '»', '¿', ' ', '\t', '\r', '\n');
        if (start.StartsWith('{'))
            return JsonFeed.Read(bytes, address, where);
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            throw new ProblemException(Problems.NotAFeed(where, "a web page"));
        return XmlFeed.Read(bytes, charset, address, where);
    }
}
