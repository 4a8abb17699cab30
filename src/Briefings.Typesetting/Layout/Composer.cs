using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Structure;

namespace Briefings.Typesetting.Layout;

/// <summary>Sets blocks as strips, one below the other, with no thought of pages.</summary>
internal sealed class Composer(TypeScale scale, Typesetter typesetter, PageGeometry geometry)
{
    /// <summary>Quotations and callouts up to this share of a page are not parted.</summary>
    private const float ShortShare = 0.25f;

    private readonly TextComposer text = new(typesetter, scale);
    private readonly TableComposer tables = new(scale, typesetter);
    private readonly ContentsComposer contents = new(scale, typesetter);
    private readonly ChartComposer charts = new(scale, typesetter);
    private readonly FigureComposer figures = new(scale, new TextComposer(typesetter, scale), geometry);

    public IEnumerable<Strip> Logo(Styles.Logo? logo, Region column) => logo is null ? [] : [figures.Logo(logo, column with { Width = geometry.TextWidth })];

    public List<Strip> Compose(IReadOnlyList<Block> blocks, Region region)
    {
        var strips = new List<Strip>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var set = Compose(blocks[i], region);
            if (i > 0 && blocks[i - 1] is Table or Figure or Chart && set.Count > 0)
                set = Spaced(set, Math.Max(set[0].SpaceBefore, scale.BlockGap));
            // What a heading heads stands near it, whatever it is.
            strips.AddRange(i > 0 && blocks[i - 1] is Heading { Level: var level } && set.Count > 0
                ? Spaced(BeginTogether(set), Math.Min(set[0].SpaceBefore, scale.SpaceAfterHeading(level)))
                : set);
            if (blocks[i] is Paragraph && set.Count <= 2 && Introduces(blocks, i))
                KeepLastWithNext(strips);
        }

        return strips;
    }

    /// <summary>A heading with one lone line under it is still a heading at a page's foot.</summary>
    private static List<Strip> BeginTogether(List<Strip> set) => set.Count > 1 ? [set[0] with { KeepWithNext = true }, .. set[1..]] : set;

    /// <summary>The line before a list, a table or the first of a heading's lower ones does not stand parted from it.</summary>
    private static bool Introduces(IReadOnlyList<Block> blocks, int i) => i + 1 < blocks.Count && blocks[i + 1] switch
    {
        ItemList or Table => true,
        Heading lower => i > 0 && blocks[i - 1] is Heading { Level: var level } && level < lower.Level,
        _ => false,
    };

    private List<Strip> Compose(Block block, Region region) => block switch
    {
        Heading heading => text.Heading(heading, region, scale.Heading(heading.Level)),
        Paragraph paragraph => text.Paragraph(paragraph.Text, region, "paragraph"),
        Quotation quotation => Quotation(quotation, region),
        Callout callout => Callout(callout, region),
        Section section => Section(section, region),
        ItemList list => List(list, region),
        CodeBlock code => Code(code, region),
        Table table => tables.Compose(table, region),
        Chart chart => charts.Compose(chart, region),
        Figure figure => figures.Compose(figure, region),
        Contents list => contents.Compose(list, region),
        _ => [Rule(region)],
    };

    private List<Strip> Section(Section section, Region region) => section.Kind switch
    {
        SectionKind.Masthead => Wide(region, over => Masthead(section, over)),
        SectionKind.Wide => Wide(region, over => Compose(section.Blocks, over)),
        SectionKind.Lead => Compose(section.Blocks, region with { Style = scale.Lead }),
        SectionKind.Small => Compose(section.Blocks, region with { Style = scale.Small }),
        _ => Compose(section.Blocks, region),
    };

    /// <summary>Over all columns, unless what it stands in is narrower.</summary>
    private List<Strip> Wide(Region region, Func<Region, List<Strip>> compose) => region.Width < geometry.ColumnWidth - 0.1f || region.Frame is not null
        ? compose(region)
        : compose(region with { Width = geometry.TextWidth }).ConvertAll(strip => strip with { IsWide = true });

    private List<Strip> Masthead(Section section, Region region)
    {
        var inner = region with { Style = scale.MastheadText };
        var strips = new List<Strip> { Bar(region, "masthead", region.Width, 2.4f, scale.Accent, 0) };
        foreach (var block in section.Blocks)
        {
            strips.AddRange(block is Heading { Level: 1 } title
                ? text.Heading(title, inner, scale.Title)
                : Compose(block, inner));
        }

        strips = Kept(strips);
        strips.Add(Bar(region, "masthead", region.Width, 0.6f, scale.Hairline, scale.BlockGap) with { KeepWithNext = false });
        return strips;
    }

    private List<Strip> Quotation(Quotation quotation, Region region)
    {
        region = region with { RunsLeftward = StartsLeftward(quotation.Blocks, region) };
        var frame = new Frame(region.Frame, region.FromStart(1, 2), 2, scale.Accent.Tint(0.45f));
        var inner = region.Indented(scale.Indent, geometry.ColumnWidth) with { Frame = frame, Element = region.Element.Block("BlockQuote") };
        var strips = new List<Strip>();
        for (var i = 0; i < quotation.Blocks.Count; i++)
        {
            var isSource = i > 0 && i == quotation.Blocks.Count - 1 && IsSource(quotation.Blocks[i]);
            // The source stands with the words it is the source of.
            if (isSource)
                KeepLastWithNext(strips);
            strips.AddRange(Compose(quotation.Blocks[i], isSource ? inner with { Style = scale.QuoteSource } : inner));
        }

        return Spaced(KeptIfShort(strips), scale.BlockGap);
    }

    /// <summary>Bars and labels stand where the first words do.</summary>
    private bool StartsLeftward(IReadOnlyList<Block> blocks, Region region) =>
        blocks is [Paragraph first, ..] ? typesetter.DirectionOf(first.Text) == Text.Bidi.TextDirection.RightToLeft : region.RunsLeftward;

    private static bool IsSource(Block block) =>
        block is Paragraph { Text: [var first, ..] } && first.Text.TrimStart() is ['\u2014' or '\u2013', ..];

    private List<Strip> Callout(Callout callout, Region region)
    {
        region = region with { RunsLeftward = StartsLeftward(callout.Blocks, region) };
        var color = scale.ColorOf(callout.Kind);
        var ground = new Frame(region.Frame, region.X, region.Width, color.Tint(0.07f));
        var bar = new Frame(ground, region.FromStart(0, 2.4f), 2.4f, color);
        var inner = new Region(
            region.FromStart(scale.FramePadding + 4, region.Width - (2 * scale.FramePadding) - 4), region.Width - (2 * scale.FramePadding) - 4,
            scale.CalloutText, region.Element.Block("Div"), bar, RunsLeftward: region.RunsLeftward);
        var title = text.Paragraph([new Span(callout.Kind.ToString(), Emphasis.None)], inner with { Style = scale.CalloutTitle(callout.Kind) }, "callout");
        var blocks = Compose(callout.Blocks, inner);
        return Padded([.. Kept(title), .. blocks.Count > 0 ? [blocks[0] with { SpaceBefore = 1 }, .. blocks[1..]] : blocks], region, bar);
    }

    private List<Strip> Code(CodeBlock code, Region region)
    {
        var frame = new Frame(region.Frame, region.X, region.Width, scale.CodeTint);
        var inner = new Region(
            region.X + scale.FramePadding, region.Width - (2 * scale.FramePadding), scale.Code, region.Element, frame);
        var lines = text.Paragraph([new Span(code.Text, Emphasis.None)], inner, "code");
        return lines.Count == 0 ? [] : Padded(lines, region, frame);
    }

    private List<Strip> List(ItemList list, Region region)
    {
        var element = region.Element.List(isNumbered: list.Start is not null);
        var bullet = region.Depth % 2 == 0 ? "\u2022" : "\u2013";
        var leftward = list.Items.Select(item => StartsLeftward(item, region)).ToList();
        var labels = leftward.Select((runsLeftward, i) => text.Line(list.Start is { } start ? $"{start + i}." : bullet, region.Style.Text, runsLeftward)).ToList();
        var indent = Math.Max(scale.Indent, labels.Select(label => label.Width).DefaultIfEmpty().Max() + scale.LabelGap);
        var strips = new List<Strip>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = element.Block("LI");
            var label = item.Block("Lbl");
            var inner = (region with { RunsLeftward = leftward[i] }).Indented(indent, geometry.ColumnWidth) with { Element = item.Block("LBody"), Depth = region.Depth + 1 };
            var body = Item(list.Items[i], inner);
            if (body.Count == 0)
                body.Add(new Strip { Kind = "item", Height = region.Style.LineHeight, Frame = region.Frame });
            var mark = new Mark.Line(labels[i], inner.FromStart(-labels[i].Width - scale.LabelGap, labels[i].Width), BaselineOf(body[0], region.Style), label);
            strips.Add(body[0] with { SpaceBefore = GapAbove(list, i, region), Marks = [mark, .. body[0].Marks] });
            strips.AddRange(body[1..]);
        }

        return strips;
    }

    /// <summary>What an item begins with stays with what follows in it: a name alone at a page's foot names nothing.</summary>
    private List<Strip> Item(IReadOnlyList<Block> blocks, Region region)
    {
        var lead = Compose([.. blocks.Take(1)], region);
        if (blocks.Count > 1)
            KeepLastWithNext(lead);
        return [.. lead, .. Compose([.. blocks.Skip(1)], region)];
    }

    /// <summary>A list within an item is near its lead; what follows an item of several blocks is further off.</summary>
    private float GapAbove(ItemList list, int item, Region region) => item switch
    {
        0 => region.Depth == 0 ? scale.ListGap + 2 : scale.ListGap / 2,
        _ when list.Loose => region.Style.SpaceBefore,
        _ => list.Items[item - 1].Count > 1 ? scale.ListGap + 3 : scale.ListGap,
    };

    /// <summary>A label stands on the line that its item begins with.</summary>
    private static float BaselineOf(Strip strip, BlockStyle style) => strip.Marks.OfType<Mark.Line>().FirstOrDefault()?.Baseline ?? style.Baseline;

    private Strip Rule(Region region) => Bar(region, "rule", region.Width, 0.6f, scale.Hairline, scale.BlockGap + 2);

    private static Strip Bar(Region region, string kind, float width, float thickness, Styles.Rgb color, float spaceBefore) => new()
    {
        Kind = kind,
        Height = thickness + 1,
        SpaceBefore = spaceBefore,
        Frame = region.Frame,
        KeepWithNext = thickness > 1,
        Marks = [new Mark.Box(region.X, 0, width, thickness, color)],
    };

    private List<Strip> Padded(List<Strip> strips, Region region, Frame frame)
    {
        var padding = new Strip { Kind = "padding", Height = scale.FramePadding, Frame = frame };
        KeepLastWithNext(strips);
        return Spaced(KeptIfShort([padding with { KeepWithNext = true }, .. strips, padding]), scale.BlockGap);
    }

    private static void KeepLastWithNext(List<Strip> strips)
    {
        if (strips.Count > 0)
            strips[^1] = strips[^1] with { KeepWithNext = true };
    }

    private static List<Strip> Kept(List<Strip> strips) => [.. strips.Select(strip => strip with { KeepWithNext = true })];

    private List<Strip> KeptIfShort(List<Strip> strips) =>
        strips.Count > 1 && strips.Sum(strip => strip.SpaceBefore + strip.Height) < geometry.TextHeight * ShortShare
            ? [.. Kept(strips[..^1]), strips[^1]]
            : strips;

    private static List<Strip> Spaced(List<Strip> strips, float spaceBefore)
    {
        if (strips.Count > 0)
            strips[0] = strips[0] with { SpaceBefore = spaceBefore };
        return strips;
    }
}
