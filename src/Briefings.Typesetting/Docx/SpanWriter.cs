using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Text.Bidi;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Emphasis = Briefings.Typesetting.Blocks.Emphasis;
using TextDirection = Briefings.Typesetting.Text.Bidi.TextDirection;

namespace Briefings.Typesetting.Docx;

/// <summary>Writes spans as runs, links and bookmarks of a part of the file.</summary>
/// <param name="isOfNotes">The part is that of the notes themselves.</param>
internal sealed class SpanWriter(MarkdownText document, OnceInFile once, NoteWriter notes, OpenXmlPart part, bool isOfNotes = false)
{
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);

    /// <param name="anchor">Name of the whole, such as a heading's.</param>
    public IEnumerable<OpenXmlElement> Write(IReadOnlyList<Span> spans, DirectedText text, string? anchor = null)
    {
        List<OpenXmlElement> written = [.. WriteAll(spans, text)];
        return anchor is null ? written : Bookmarked(anchor, written);
    }

    public static string TextOf(IEnumerable<Span> spans) => string.Concat(spans.Select(span => span.Text));

    private IEnumerable<OpenXmlElement> WriteAll(IReadOnlyList<Span> spans, DirectedText text)
    {
        var at = 0;
        for (var i = 0; i < spans.Count;)
        {
            if (spans[i].Link is { IsNote: true, Anchor: { } note })
            {
                foreach (var element in isOfNotes ? [notes.CiteWithin(note)] : notes.Cite(note))
                    yield return element;
                at += spans[i++].Text.Length;
                continue;
            }

            var link = document.Resolve(spans[i].Link);
            var written = new List<OpenXmlElement>();
            var end = i;
            do
            {
                written.AddRange(Runs(spans[end], link, text, at));
                at += spans[end].Text.Length;
                end++;
            }
            while (link is not null && end < spans.Count && spans[end].Link == link);

            i = end;
            if (link is not null && written.Count > 0)
                yield return Hyperlinked(link, written);
            else
                foreach (var element in written)
                    yield return element;
        }
    }

    private IEnumerable<OpenXmlElement> Runs(Span span, Link? link, DirectedText text, int start)
    {
        var runs = text.Parts(start, start + span.Text.Length)
            .Select(OpenXmlElement (part) => new Run([PropertiesOf(span, link, part.RunsLeftward), .. WordText.Pieces(part.Text)]));
        return span.Anchor is { } anchor ? Bookmarked(anchor, runs) : runs;
    }

    private IEnumerable<OpenXmlElement> Bookmarked(string anchor, IEnumerable<OpenXmlElement> elements)
    {
        var id = once.NextBookmark();
        return [new BookmarkStart { Id = id, Name = once.NameOf(anchor) }, .. elements, new BookmarkEnd { Id = id }];
    }

    private Hyperlink Hyperlinked(Link link, List<OpenXmlElement> written) => link.Address is { } address
        ? new Hyperlink(written) { Id = RelationOf(address), History = true }
        : new Hyperlink(written) { Anchor = once.NameOf(link.Anchor!), History = true };

    private string RelationOf(string address)
    {
        if (addresses.TryGetValue(address, out var known))
            return known;
        var id = $"link{Measures.Text(addresses.Count + 1)}";
        part.AddHyperlinkRelationship(new Uri(address), isExternal: true, id);
        return addresses[address] = id;
    }

    private static RunProperties PropertiesOf(Span span, Link? link, bool runsLeftward)
    {
        var style = span.Badge != Badge.None ? StyleNames.BadgeOf(span.Badge)
            : link?.Address is not null ? StyleNames.Hyperlink
            : link is not null ? StyleNames.Citation
            : span.Emphasis.HasFlag(Emphasis.Code) ? StyleNames.CodeText
            : null;
        var properties = new RunProperties();
        if (style is not null)
            properties.RunStyle = new RunStyle { Val = style };
        if (span.Badge == Badge.None && span.Emphasis.HasFlag(Emphasis.Bold))
            (properties.Bold, properties.BoldComplexScript) = (new Bold(), new BoldComplexScript());
        if (span.Emphasis.HasFlag(Emphasis.Italic))
            (properties.Italic, properties.ItalicComplexScript) = (new Italic(), new ItalicComplexScript());
        if (span.Emphasis.HasFlag(Emphasis.Superscript))
            properties.VerticalTextAlignment = new VerticalTextAlignment { Val = VerticalPositionValues.Superscript };
        if (runsLeftward)
            properties.RightToLeftText = new RightToLeftText();
        if (span.Language is { } language)
            properties.Languages = LanguagesOf(language);
        return properties;
    }

    /// <summary>A word processor holds three languages of a run: of Chinese, Japanese and Korean, of letters from right to left, and of all others.</summary>
    public static Languages LanguagesOf(string language) => language.Split('-')[0].ToLowerInvariant() switch
    {
        "zh" or "ja" or "ko" => new Languages { EastAsia = language },
        _ when ParagraphDirection.OfLanguage(language) == TextDirection.RightToLeft => new Languages { Bidi = language },
        _ => new Languages { Val = language },
    };
}
