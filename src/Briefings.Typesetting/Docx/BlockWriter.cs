using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text.Bidi;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Emphasis = Briefings.Typesetting.Blocks.Emphasis;
using Paragraph = Briefings.Typesetting.Blocks.Paragraph;
using Table = Briefings.Typesetting.Blocks.Table;
using TableRow = Briefings.Typesetting.Blocks.TableRow;
using TextDirection = Briefings.Typesetting.Text.Bidi.TextDirection;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Briefings.Typesetting.Docx;

/// <summary>Writes blocks as paragraphs and tables.</summary>
internal sealed class BlockWriter(SpanWriter spans, PictureWriter pictures, ContentsWriter contents, Numberings lists, TypeScale scale, TextDirection direction)
{
    private readonly List<OpenXmlElement> written = [];
    private readonly TableWriter tables = new(spans, scale, direction);

    /// <summary>The text, with the logo above it.</summary>
    public IReadOnlyList<OpenXmlElement> Write(MarkdownText document, Logo? logo, NoteWriter notes, PageSections sections)
    {
        if (logo is not null)
            Add(new WordParagraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = StyleNames.Normal } }, pictures.Write(logo, sections.TextWidth)));
        bool? isWide = logo is null ? null : true;
        foreach (var (number, sheet) in OnePage.Sheets(document.Blocks).Index())
        {
            foreach (var (place, block) in sections.Placed(sheet).Index())
            {
                if (isWide is { } before && before != block.IsWide)
                    EndSection(sections.End(before));
                var first = written.Count;
                isWide = block.IsWide;
                Write(block.Block, new Place(StyleNames.Normal, sections.WidthOf(block.IsWide)));
                if (number > 0 && place == 0 && written.ElementAtOrDefault(first) is WordParagraph { ParagraphProperties: { } top })
                    top.PageBreakBefore = new PageBreakBefore();
            }
        }

        WriteUncited(notes, sections.WidthOf(isWide ?? true));
        PartFromTable();
        written.Add(sections.End(isWide ?? true));
        return written;
    }

    /// <summary>What a note says, after its mark.</summary>
    public IReadOnlyList<OpenXmlElement> Write(Note note, Run mark, int width)
    {
        written.Clear();
        IReadOnlyList<Block> blocks = note.Blocks is [Paragraph _, ..] ? note.Blocks : [new Paragraph([]), .. note.Blocks];
        Write(blocks, new Place(StyleNames.NoteText, width));
        if (written is [WordParagraph { ParagraphProperties: { } properties }, ..])
            properties.InsertAfterSelf(mark).InsertAfterSelf(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(" ") { Space = SpaceProcessingModeValues.Preserve }));
        PartFromTable();
        return [.. written];
    }

    private void EndSection(SectionProperties end)
    {
        PartFromTable();
        if (written[^1] is not WordParagraph)
            written.Add(new WordParagraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = StyleNames.TableSpace } }));
        ((WordParagraph)written[^1]).ParagraphProperties!.SectionProperties = end;
    }

    private void Write(IReadOnlyList<Block> blocks, Place place)
    {
        foreach (var block in blocks)
            Write(block, place);
    }

    private void Write(Block block, Place place)
    {
        switch (block)
        {
            case Heading heading:
                Add(Paragraph(heading.Text, place with { Style = place.Style == StyleNames.Masthead && heading.Level == 1 ? StyleNames.Title : StyleNames.Heading(heading.Level) }, heading.Id));
                break;
            case Paragraph paragraph:
                Add(Paragraph(paragraph.Text, place));
                break;
            case Quotation quotation:
                WriteQuotation(quotation, place);
                break;
            case Callout callout:
                Add(Paragraph([new Span(callout.Kind.ToString(), Emphasis.None)], place with { Style = StyleNames.CalloutTitle(callout.Kind) }));
                Write(callout.Blocks, place with { Style = StyleNames.CalloutText(callout.Kind) });
                break;
            case Section section:
                WriteSection(section, place);
                break;
            case ItemList list:
                WriteList(list, place);
                break;
            case CodeBlock code:
                Add(Paragraph([new Span(code.Text.TrimEnd('\n'), Emphasis.None)], place with { Style = StyleNames.Code }));
                break;
            case Table table:
                WriteTable(table, place);
                break;
            case Figure figure:
                WriteFigure(figure, place);
                break;
            case Contents table:
                written.AddRange(contents.Write(table));
                break;
            case Chart chart:
                WriteChart(chart, place);
                break;
            default:
                Add(Paragraph([], place with { Style = StyleNames.Rule }));
                break;
        }
    }

    private void WriteSection(Section section, Place place)
    {
        if (section.Kind != SectionKind.Masthead)
        {
            Write(section.Blocks, section.Kind switch
            {
                SectionKind.Lead => place with { Style = StyleNames.Lead },
                SectionKind.Small => place with { Style = StyleNames.Small },
                _ => place,
            });
            return;
        }

        var first = written.Count;
        Write(section.Blocks, place with { Style = StyleNames.Masthead });
        if (written.ElementAtOrDefault(first) is WordParagraph { ParagraphProperties: { } top })
            top.ParagraphBorders = new ParagraphBorders { TopBorder = Line<TopBorder>(scale.Accent, 2.4f, 6) };
        if (written.Count > first && written[^1] is WordParagraph { ParagraphProperties: { } last })
            (last.ParagraphBorders ??= new ParagraphBorders()).BottomBorder = Line<BottomBorder>(scale.Hairline, 0.6f, 6);
    }

    private void WriteQuotation(Quotation quotation, Place place)
    {
        for (var i = 0; i < quotation.Blocks.Count; i++)
        {
            var isSource = i > 0 && i == quotation.Blocks.Count - 1
                && quotation.Blocks[i] is Paragraph { Text: [var first, ..] } && first.Text.TrimStart() is ['\u2014' or '\u2013', ..];
            if (isSource)
                KeepLastWithNext();
            Write(quotation.Blocks[i], place with { Style = isSource ? StyleNames.QuoteSource : StyleNames.Quote });
        }
    }

    private void WriteTable(Table table, Place place, string? alt = null)
    {
        PartFromTable();
        KeepLastWithNext();
        if (written is [.., WordParagraph { ParagraphProperties: { } above }])
            (above.SpacingBetweenLines ??= new SpacingBetweenLines()).After = Measures.Text(Measures.Twips(scale.SpaceAfterHeading(2)));
        written.AddRange(tables.Write(table, place.Width, alt));
    }

    private void WriteFigure(Figure figure, Place place)
    {
        var paragraph = Paragraph(figure.Id is { } id ? [new Span("", Emphasis.None, Anchor: id)] : [], place);
        paragraph.Append(pictures.Write(figure.Picture, figure.Alt, place.Width));
        Add(paragraph);
        if (figure.Caption.Length == 0)
            return;
        paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        Add(Paragraph([new Span(figure.Caption, Emphasis.None)], place with { Style = StyleNames.Caption }));
    }

    /// <summary>The data of a chart, which whoever edits can change and draw anew.</summary>
    private void WriteChart(Chart chart, Place place)
    {
        var rows = chart switch
        {
            BarChart bars => bars.Bars.Select(bar => (bar.Label, bars.Shown(bar))),
            Timeline timeline => timeline.Events.Select(happened => (happened.Shown, happened.Text)),
            _ => [(chart.Title, chart.Description)],
        };
        if (chart.Title.Length > 0)
            Add(Paragraph([new Span(chart.Title, Emphasis.Bold)], place));

        var second = chart is BarChart ? ColumnAlignment.Right : ColumnAlignment.Left;
        WriteTable(new Table([ColumnAlignment.Left, second], null, [.. rows.Select(row => new TableRow([Cell(row.Item1), Cell(row.Item2)]))]), place, chart.Description);

        static IReadOnlyList<Span> Cell(string text) => [new Span(text, Emphasis.None)];
    }

    /// <summary>Notes that only notes cite stand at the text's end, under the numbers by which they are cited.</summary>
    private void WriteUncited(NoteWriter notes, int width)
    {
        if (notes.Uncited is { Count: > 0 } uncited)
            Write([new Rule(), new ItemList(notes.FirstUncited, Loose: true, [.. uncited.Select(Anchored)])], new Place(StyleNames.Normal, width));

        static IReadOnlyList<Block> Anchored(Note note)
        {
            var place = new Span("", Emphasis.None, Anchor: note.Id);
            return note.Blocks is [Paragraph first, ..] ? [new Paragraph([place, .. first.Text]), .. note.Blocks.Skip(1)] : [new Paragraph([place]), .. note.Blocks];
        }
    }

    private void WriteList(ItemList list, Place place)
    {
        KeepLastWithNext();
        var level = Math.Min(place.Depth, Numberings.Levels - 1);
        var number = list.Start is { } start ? lists.Begin(level, start) : Numberings.BulletList;
        foreach (var item in list.Items)
        {
            var within = place with { Depth = place.Depth + 1, IsTight = !list.Loose };
            // Only a paragraph can carry the item's mark; where the item begins with something else, an empty one does.
            var lead = item is [Paragraph paragraph, ..] ? paragraph : null;
            Add(Paragraph(lead?.Text ?? [], within with { List = number }));
            Write([.. item.Skip(lead is null ? 0 : 1)], within);
        }
    }

    private WordParagraph Paragraph(IReadOnlyList<Span> text, Place place, string? anchor = null)
    {
        var directed = new DirectedText(text, direction);
        var properties = new ParagraphProperties
        {
            ParagraphStyleId = new ParagraphStyleId { Val = place.Depth > 0 && place.Style == StyleNames.Normal ? StyleNames.ListParagraph : place.Style },
        };
        if (place.List is { } list)
            properties.NumberingProperties = new NumberingProperties(new NumberingLevelReference { Val = Math.Min(place.Depth, Numberings.Levels) - 1 }, new NumberingId { Val = list });
        else if (place.Depth > 0)
            properties.Indentation = new Indentation { Left = Measures.Text((place.Depth + (place.Style is StyleNames.Quote or StyleNames.QuoteSource ? 1 : 0)) * Measures.Twips(scale.Indent)) };
        if (place is { Depth: > 0, IsTight: true })
            properties.SpacingBetweenLines = new SpacingBetweenLines { Before = Measures.Text(Measures.Twips(scale.ListGap)) };
        if (directed.RunsLeftward)
            properties.BiDi = new BiDi();
        if (directed.RunsLeftward && place.Style is (StyleNames.Quote or StyleNames.QuoteSource))
            properties.ParagraphBorders = BarAtRight();
        return new WordParagraph([properties, .. spans.Write(text, directed, anchor)]);
    }

    private void Add(WordParagraph paragraph) => written.Add(paragraph);

    /// <summary>The line before a list or a table does not stand parted from it on the page before.</summary>
    private void KeepLastWithNext()
    {
        if (written is [.., WordParagraph { ParagraphProperties: { } last }])
            last.KeepNext = new KeepNext();
    }

    /// <summary>Two tables with nothing between them would be read as one, and a file must not end with a table.</summary>
    private void PartFromTable()
    {
        if (written is [] or [.., WordTable])
            written.Add(new WordParagraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = StyleNames.TableSpace } }));
    }

    /// <summary>A quotation's bar stands where its first words do.</summary>
    private ParagraphBorders BarAtRight() => new() { LeftBorder = new LeftBorder { Val = BorderValues.Nil }, RightBorder = Line<RightBorder>(scale.Accent.Tint(0.45f), 2, 8) };

    public static TLine Line<TLine>(Rgb color, float thickness, uint distance)
        where TLine : BorderType, new() => new()
        {
            Val = BorderValues.Single,
            Color = WordStyles.Hex(color),
            Size = Measures.EighthsOfPoint(thickness),
            Space = distance,
        };

    /// <param name="Width">Of the column, in twentieths of a point.</param>
    /// <param name="Depth">How many lists the block stands in.</param>
    /// <param name="List">The list that the block is the beginning of an item of.</param>
    private sealed record Place(string Style, int Width, int Depth = 0, int? List = null, bool IsTight = false);
}
