using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Pdf;
using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Layout;

/// <summary>Sets spans as lines, and notes the characters that no font covers.</summary>
internal sealed class Typesetter(MarkdownText document, TypeScale scale, Shaper shaper, MissingCharacters missing)
{
    /// <summary>U+202F NARROW NO-BREAK SPACE: two citations side by side would read as one.</summary>
    private const string CitationGap = "\u202F";

    public ShapedText Shape(IReadOnlyList<Span> spans, TextStyle style, StructureElement element)
    {
        var flow = new TextFlow();
        var links = new Dictionary<Link, StructureElement>();
        Span? before = null;
        foreach (var span in spans)
        {
            if (span.Anchor is { } anchor)
                flow.MarkAnchor(anchor);
            var link = document.Resolve(span.Link);
            if (AreNeighbouringCitations(before, span))
                flow.Append(CitationGap, scale.Styled(style, span, isLink: false));
            flow.Append(span.Text, scale.Styled(style, span, link is not null), ElementOf(span, link, element, links), link);
            before = span;
        }

        return Shape(flow);
    }

    public ShapedText Shape(string text, TextStyle style)
    {
        var flow = new TextFlow();
        flow.Append(text, style);
        return Shape(flow);
    }

    private ShapedText Shape(TextFlow flow)
    {
        var shaped = new ShapedText(flow, shaper);
        missing.Note(shaped);
        return shaped;
    }

    private static bool AreNeighbouringCitations(Span? first, Span second) =>
        first is { Link: not null } && second.Link is not null && first.Link != second.Link
        && first.Emphasis.HasFlag(Emphasis.Superscript) && second.Emphasis.HasFlag(Emphasis.Superscript);

    private static StructureElement? ElementOf(Span span, Link? link, StructureElement block, Dictionary<Link, StructureElement> links)
    {
        if (link is null)
            return span.Badge == Badge.None ? null : block.Inline("Span");
        if (!links.TryGetValue(link, out var element))
            links[link] = element = block.Inline("Link");
        return element;
    }
}
