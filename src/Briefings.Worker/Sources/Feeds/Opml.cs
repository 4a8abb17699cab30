using System.Xml;

namespace Briefings.Worker.Sources.Feeds;

/// <summary>The feeds of an OPML file, however deep their outlines are nested.</summary>
internal static class Opml
{
    private const int Largest = 10 * 1024 * 1024;

    /// <returns>Address and title of each feed, in order, each address once.</returns>
    /// <exception cref="ProblemException">It is no OPML, or holds no feed.</exception>
    public static IReadOnlyList<(string Address, string? Title)> Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > Largest })
                throw new ProblemException(Problems.TooLarge(path, Largest));
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return Feeds(reader, path);
        }
        catch (XmlException fault)
        {
            throw new ProblemException(Problems.NotOpml(path), fault);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProblemException(Problems.FileNotFound(path), fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.CannotRead(path), fault);
        }
    }

    /// <summary>Read as it streams: outlines may be nested deeper than a tree can be walked.</summary>
    private static List<(string, string?)> Feeds(XmlReader reader, string path)
    {
        reader.MoveToContent();
        if (!reader.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase))
            throw new ProblemException(Problems.NotOpml(path));
        var feeds = new List<(string Address, string? Title)>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase)
                && Attribute(reader, "xmlUrl") is { } address)
            {
                feeds.Add((address, Attribute(reader, "title") ?? Attribute(reader, "text")));
            }
        }

        return feeds.Count > 0 ? [.. feeds.DistinctBy(feed => feed.Address)] : throw new ProblemException(Problems.NoFeedsInOpml(path));
    }

    private static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(reader.Value))
                value = reader.Value.Trim();
        }

        reader.MoveToElement();
        return value;
    }
}
