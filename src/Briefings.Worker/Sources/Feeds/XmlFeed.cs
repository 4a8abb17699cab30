using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace Briefings.Worker.Sources.Feeds;

/// <summary>Reads RSS 2.0 and Atom 1.0. No document type definition, no entity of its own, nothing from elsewhere.</summary>
internal static class XmlFeed
{
    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <exception cref="ProblemException">It is no feed, or a broken one.</exception>
    public static FeedDocument Read(ReadOnlyMemory<byte> bytes, string? charset, Uri address, string where)
    {
        try
        {
            using var reader = Open(bytes, charset);
            var feed = Load(reader, where);
            return new(OneLine(feed.Title?.Text), [.. feed.Items.Select(item => EntryOf(item, feed, address))]);
        }
        catch (XmlException fault) when (HasDtd(bytes))
        {
            throw new ProblemException(Problems.FeedWithDtd(where), fault);
        }
        catch (XmlException fault)
        {
            throw new ProblemException(Problems.FeedBroken(where, Place(fault.LineNumber), Place(fault.LinePosition)), fault);
        }
        catch (Exception fault) when (fault is FormatException or NotSupportedException or ArgumentException or InvalidOperationException or OverflowException)
        {
            throw new ProblemException(Problems.FeedBroken(where, null, null), fault);
        }
    }

    private static SyndicationFeed Load(XmlReader reader, string where)
    {
        reader.MoveToContent();
        SyndicationFeedFormatter formatter = reader.LocalName == "rss" ? new Rss20FeedFormatter { PreserveAttributeExtensions = false } : new Atom10FeedFormatter();
        formatter.DateTimeParser = (XmlDateTimeData data, out DateTimeOffset date) =>
        {
            date = FeedDates.Read(data.DateTimeString) ?? default;
            return true;
        };
        formatter.UriParser = (XmlUriData data, out Uri uri) =>
        {
            uri = Uri.TryCreate(data.UriString.Trim(), UriKind.RelativeOrAbsolute, out var read) ? read : new Uri("", UriKind.Relative);
            return true;
        };
        if (!formatter.CanRead(reader))
            throw new ProblemException(Problems.NotAFeed(where, $"an XML document that begins with <{reader.Name}>"));
        try
        {
            formatter.ReadFrom(reader);
        }
        catch (NotSupportedException fault)
        {
            throw new ProblemException(Problems.NotAFeed(where, "an RSS of an older version"), fault);
        }

        return formatter.Feed;
    }

    private static FeedEntry EntryOf(SyndicationItem item, SyndicationFeed feed, Uri address)
    {
        var (content, isHtml) = ContentOf(item);
        return new()
        {
            Id = string.IsNullOrWhiteSpace(item.Id) ? null : item.Id.Trim(),
            Address = AddressOf(item, address),
            Title = OneLine(item.Title?.Text),
            Author = OneLine(item.Authors.FirstOrDefault(author => !string.IsNullOrWhiteSpace(author.Name))?.Name ?? Extension(item, "creator", DublinCore)),
            Date = Known(item.PublishDate) ?? Known(item.LastUpdatedTime) ?? FeedDates.Read(Extension(item, "date", DublinCore)),
            Language = feed.Language,
            Content = content,
            IsHtml = isHtml,
        };
    }

    private static Uri? AddressOf(SyndicationItem item, Uri address)
    {
        var link = item.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate" && link.Uri is { OriginalString.Length: > 0 });
        // A base may be relative itself; an id is an address only where it is a whole one.
        var own = link is not null
            ? Under(link.BaseUri is { } start ? Under(address, start) : address, link.Uri)
            : Uri.TryCreate(item.Id, UriKind.Absolute, out var id) ? id : null;
        return own?.Scheme is "http" or "https" ? own : null;
    }

    private static Uri? Under(Uri? start, Uri address) => Uri.TryCreate(start, address, out var absolute) ? absolute : null;

    private static (string? Content, bool IsHtml) ContentOf(SyndicationItem item)
    {
        var texts = new[] { Extension(item, "encoded", ContentModule), (item.Content as TextSyndicationContent)?.Text, item.Summary?.Text };
        var longest = texts.Where(text => !string.IsNullOrWhiteSpace(text)).MaxBy(text => text!.Length);
        return (longest, longest?.Contains('<') == true);
    }

    private static string? Extension(SyndicationItem item, string name, string space)
    {
        var extension = item.ElementExtensions.FirstOrDefault(extension => extension.OuterName == name && extension.OuterNamespace == space);
        if (extension is null)
            return null;
        using var reader = extension.GetReader();
        return reader.ReadElementContentAsString() is { Length: > 0 } text ? text : null;
    }

    private static DateTimeOffset? Known(DateTimeOffset date) => date == default ? null : date;

    private static XmlReader Open(ReadOnlyMemory<byte> bytes, string? charset)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, CloseInput = true };
        var stream = new MemoryStream(bytes[Blank(bytes.Span)..].ToArray());
        // What the transport says wins over what the document declares (RFC 7303, 3.2); a byte order mark wins over both.
        return EncodingOf(charset) is { } encoding
            ? XmlReader.Create(new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true), settings)
            : XmlReader.Create(stream, settings);
    }

    /// <summary>A declaration after white space is an error, and a common one.</summary>
    private static int Blank(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(" \t\r\n"u8) is > 0 and var start ? start : 0;

    private static Encoding? EncodingOf(string? charset)
    {
        if (charset is null)
            return null;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool HasDtd(ReadOnlyMemory<byte> bytes) => bytes.Span[..Math.Min(bytes.Length, 4096)].IndexOf("<!DOCTYPE"u8) >= 0;

    private static int? Place(int number) => number > 0 ? number : null;

    private static string? OneLine(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
