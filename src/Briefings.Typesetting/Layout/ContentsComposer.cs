using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Structure;
using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Layout;

/// <summary>Sets the table of contents. Its lines leave room for any page number, so that the numbers, known later, move nothing.</summary>
internal sealed class ContentsComposer(TypeScale scale, Typesetter typesetter)
{
    public List<Strip> Compose(Contents contents, Region region)
    {
        var strips = new List<Strip>();
        // The open list of each depth, and its last entry, on which a deeper list hangs.
        var lists = new Stack<(int Level, StructureElement List)>();
        var entry = region.Element;
        foreach (var heading in contents.Headings)
        {
            while (lists.Count > 0 && lists.Peek().Level > heading.Level)
                lists.Pop();
            if (lists.Count == 0 || lists.Peek().Level < heading.Level)
                lists.Push((heading.Level, (lists.Count == 0 ? region.Element : entry).Block("TOC")));
            entry = lists.Peek().List.Block("TOCI");
            strips.AddRange(Line(heading, lists.Count - 1, region, entry));
        }

        if (strips.Count > 0)
            strips[0] = strips[0] with { SpaceBefore = scale.BlockGap };
        return strips;
    }

    private IEnumerable<Strip> Line(Heading heading, int depth, Region region, StructureElement entry)
    {
        var (style, link) = (scale.ContentsLine(depth), Link.ToAnchor(heading.Id!));
        var element = entry.Block("Reference").Block("Link");
        var inner = region.Indented(depth * scale.Indent, region.Width);
        var spans = heading.Text.Where(span => span.Link is not { IsNote: true }).Select(span => span with { Emphasis = span.Emphasis & ~Emphasis.Superscript, Badge = Badge.None });
        var lines = LineFitter.Fit(typesetter.Shape([.. spans, new Span(" ", Emphasis.None)], style.Text, link, element), inner.Width - scale.PageNumberWidth);
        return lines.Select((line, i) =>
        {
            var x = inner.RunsLeftward ? inner.X + inner.Width - line.Width : inner.X;
            var text = new Mark.Line(line, x, style.Baseline, element);
            var (from, to) = inner.RunsLeftward ? (x, inner.X) : (x + line.Width, inner.X + inner.Width);
            return new Strip
            {
                Kind = "contents",
                Height = style.LineHeight,
                SpaceBefore = i == 0 ? style.SpaceBefore : 0,
                KeepWithNext = i < lines.Count - 1,
                Frame = region.Frame,
                Marks = i < lines.Count - 1 ? [text] : [text, new Mark.PageNumber(link, from, to, style.Baseline, style.Text with { Bold = false }, element)],
            };
        });
    }
}
