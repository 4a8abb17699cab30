using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Structure;
using Briefings.Typesetting.Text;
using Briefings.Typesetting.Text.Bidi;

namespace Briefings.Typesetting.Layout;

/// <summary>Sets spans as lines, and notes the characters that no font covers.</summary>
internal sealed class Typesetter(MarkdownText document, TypeScale scale, Shaper shaper, MissingCharacters missing)
{
    /// <summary>U+202F NARROW NO-BREAK SPACE: two citations side by side would read as one.</summary>
    private const string CitationGap = "\u202F";

    /// <summary>A citation does not begin a line, even where a space parts it from what it is the source of.</summary>
    private const char NoBreakSpace = '\u00A0';

    private readonly Dictionary<string, Note> notes = document.Notes.ToDictionary(note => note.CitedAt);

    /// <summary>The notes cited in what was set so far, in the order in which they are cited first.</summary>
    public List<CitedNote> Cited { get; } = [];

    public ShapedText Shape(IReadOnlyList<Span> spans, TextStyle style, StructureElement element)
    {
        var direction = DirectionOf(spans);
        var flow = new TextFlow { Direction = direction };
        var links = new Dictionary<Link, StructureElement>();
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            if (span.Anchor is { } anchor)
            {
                flow.MarkAnchor(anchor);
                if (notes.TryGetValue(anchor, out var note))
                    Cited.Add(new CitedNote(note, element.Note(note.Id)));
            }

            var link = document.Resolve(span.Link);
            if (i > 0 && AreNeighbouringCitations(spans[i - 1], span))
                flow.Append(CitationGap, scale.Styled(style, span, isLink: false));
            if (IsCitation(span))
                flow.Join();
            var text = i + 1 < spans.Count && IsCitation(spans[i + 1]) && span.Text.EndsWith(' ') ? $"{span.Text[..^1]}{NoBreakSpace}" : span.Text;
            flow.Append(
                QuotationIsolates.Insert(text, direction), scale.Styled(style, span, link is not null), ElementOf(span, link, element, links), link, span.Language);
        }

        return Shape(flow);
    }

    /// <summary>Which way a document of this language runs.</summary>
    public TextDirection Direction { get; } = ParagraphDirection.OfLanguage(shaper.Language);

    public TextDirection DirectionOf(IReadOnlyList<Span> spans) => ParagraphDirection.Of(Span.WordsOf(spans), Direction);

    /// <param name="direction">Which way the text runs; that of its own words where nothing is said.</param>
    public ShapedText Shape(string text, TextStyle style, TextDirection? direction = null)
    {
        var flow = new TextFlow { Direction = direction ?? ParagraphDirection.Of(text, Direction) };
        flow.Append(text, style);
        return Shape(flow);
    }

    /// <summary>Text that is one link.</summary>
    public ShapedText Shape(IReadOnlyList<Span> spans, TextStyle style, Link link, StructureElement element)
    {
        var flow = new TextFlow { Direction = DirectionOf(spans) };
        foreach (var span in spans)
            flow.Append(span.Text, scale.Styled(style, span, isLink: false), element, link, span.Language);
        return Shape(flow);
    }

    private ShapedText Shape(TextFlow flow)
    {
        var shaped = new ShapedText(flow, shaper);
        missing.Note(shaped);
        return shaped;
    }

    private static bool AreNeighbouringCitations(Span first, Span second) =>
        IsCitation(first) && IsCitation(second) && first.Link != second.Link;

    private static bool IsCitation(Span span) => span.Link is not null && span.Emphasis.HasFlag(Emphasis.Superscript);

    private static StructureElement? ElementOf(Span span, Link? link, StructureElement block, Dictionary<Link, StructureElement> links)
    {
        if (link is null)
            return span.Badge == Badge.None && span.Language is null ? null : block.Inline("Span", span.Language);
        if (!links.TryGetValue(link, out var element))
            links[link] = element = (link.IsNote ? block.Inline("Reference", null) : block).Inline("Link", span.Language);
        return element;
    }
}

/// <param name="Element">Its place in the logical structure, which is where it is cited.</param>
internal sealed record CitedNote(Note Note, StructureElement Element);
