using System.Globalization;
using Briefings.Typesetting.Pictures;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using MarkdigTableRow = Markdig.Extensions.Tables.TableRow;

namespace Briefings.Typesetting.Blocks;

/// <summary>Reads the dialect of Markdown that the printers know. HTML in it is text like any other.</summary>
internal sealed class MarkdownReader(PictureShelf shelf)
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private readonly ReadSoFar soFar = new();
    private readonly List<Heading> headings = [];
    private bool hasContents, isInMasthead;

    /// <summary>Of the block being read, when it is not the document's.</summary>
    private string? language;

    /// <param name="pictureFolder">The folder of the pictures that it names; null for none.</param>
    public static MarkdownText Read(string markdown, string? pictureFolder = null)
    {
        var reader = new MarkdownReader(new PictureShelf(pictureFolder));
        var document = Parse(markdown);
        var footnotes = document.OfType<FootnoteGroup>().SelectMany(group => group.OfType<Footnote>()).OrderBy(note => note.Order).ToList();
        foreach (var note in footnotes)
            reader.soFar.Anchors.UnionWith([FootnoteNames.Of(note), FootnoteNames.CitationOf(note)]);
        reader.hasContents = document.Descendants<ParagraphBlock>().Any(ContentsMark.Is);
        reader.soFar.Faults.AddRange(FootnoteNames.UncitedIn(document));
        return new MarkdownText(reader.ReadAll(document), reader.soFar.Anchors, [.. footnotes.Select(reader.ReadNote)], reader.soFar.Faults);
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseAlertBlocks().UsePipeTables().UseCustomContainers().UseFootnotes();
        builder.InlineParsers.Add(new SuperscriptParser());
        // Attributes come last, as they hook into the parsers that are there.
        return builder.UseGenericAttributes().Build();
    }

    /// <summary>Markdown nested so deeply that the parser refuses it is a document of one block of code: nothing of it is lost.</summary>
    private static MarkdownDocument Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return Markdown.Parse(string.Concat(markdown.ReplaceLineEndings("\n").Split('\n').Select(line => $"    {line}\n")), Pipeline);
        }
    }

    private List<Block> ReadAll(ContainerBlock container)
    {
        var around = language;
        language = LanguageTag.Of(container) ?? language;
        List<Block> blocks = [.. container.Select(Read).OfType<Block>()];
        language = around;
        return blocks;
    }

    private Block? Read(MarkdigBlock block) => block switch
    {
        HeadingBlock heading => ReadHeading(heading),
        ParagraphBlock mark when ContentsMark.Is(mark) => new Contents(headings),
        ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: true } picture } } paragraph when StandsAlone(picture) => ReadFigure(picture, paragraph),
        ParagraphBlock paragraph => ReadParagraph(paragraph),
        AlertBlock alert => new Callout(KindOf(alert), ReadAll(alert)),
        QuoteBlock quote => new Quotation(ReadAll(quote)),
        CustomContainer section => ReadSection(section),
        ListBlock list => ReadList(list),
        MarkdigTable table => ReadTable(table),
        LinkReferenceDefinitionGroup or FootnoteGroup => null,
        FencedCodeBlock { Info: "chart" } chart => ReadChart(chart),
        Markdig.Syntax.CodeBlock code => new CodeBlock(code.Lines.ToString()),
        ThematicBreakBlock => new Rule(),
        ContainerBlock other => new Section(SectionKind.Plain, ReadAll(other)),
        _ => null,
    };

    private Heading ReadHeading(HeadingBlock heading)
    {
        var id = heading.TryGetAttributes()?.Id is { Length: > 0 } given && soFar.Anchors.Add(given) ? given : hasContents ? NewName() : null;
        var read = new Heading(Math.Min(heading.Level, 4), id, InlineReader.Read(heading, soFar, language));
        // The head of the page is no part of what follows it, and the lowest level is too fine for a table of contents.
        if (!isInMasthead && read.Level < 4)
            headings.Add(read);
        return read;
    }

    private string NewName()
    {
        for (var number = headings.Count + 1; ; number++)
        {
            if (soFar.Anchors.Add($"heading-{number}"))
                return $"heading-{number}";
        }
    }

    private Section ReadSection(CustomContainer section)
    {
        var (kind, around) = (KindOf(section), isInMasthead);
        isInMasthead |= kind == SectionKind.Masthead;
        var read = new Section(kind, ReadAll(section), kind == SectionKind.OnePage ? WordsOf(section) : null);
        isInMasthead = around;
        return read;
    }

    private static OnePageWords WordsOf(CustomContainer page)
    {
        var given = page.TryGetAttributes()?.Properties;
        return new OnePageWords(Of("more", OnePageWords.English.More), Of("on", OnePageWords.English.GoesOn), Of("continued", OnePageWords.English.Continued));

        string Of(string key, string english) => given?.Find(word => word.Key == key).Value is { Length: > 0 } words ? words : english;
    }

    private Note ReadNote(Footnote note) => new(note.Order, FootnoteNames.Of(note), FootnoteNames.CitationOf(note), ReadAll(note));

    private Paragraph? ReadParagraph(ParagraphBlock paragraph)
    {
        var text = InlineReader.Read(paragraph, soFar, language);
        return text.Count == 0 ? null : new Paragraph(text);
    }

    /// <summary>A chart that cannot be drawn is printed as it was written.</summary>
    private Block ReadChart(FencedCodeBlock fence)
    {
        var (chart, fault) = ChartReader.Read(fence.Lines.ToString(), fence.Line + 1);
        if (fault is not null)
            soFar.Faults.Add(fault);
        return chart is null ? new CodeBlock(fence.Lines.ToString()) : chart;
    }

    /// <summary>A picture that cannot be printed leaves its description.</summary>
    private Block? ReadFigure(LinkInline picture, ParagraphBlock around)
    {
        var alt = string.Concat(picture.Select(InlineReader.PlainText)).Trim();
        try
        {
            if (alt.Length == 0)
                throw new PictureException(PictureException.WithoutAlt, "The picture has no description. Say what it shows: ![Ships in the roads](ships.jpg)");
            return new Figure(shelf.Find(picture.Url ?? ""), picture.TryGetAttributes()?.Id is { Length: > 0 } id && soFar.Anchors.Add(id) ? id : null, alt, picture.Title ?? "");
        }
        catch (PictureException fault)
        {
            soFar.Faults.Add(new MarkdownFault(fault.Code, fault.Message, around.Line + 1));
            return alt.Length == 0 ? null : new Paragraph([new Span(alt, Emphasis.None, Language: language)]);
        }
    }

    /// <summary>The last paragraph of a note ends with the parser's links back to the text, which are not printed.</summary>
    private static bool StandsAlone(LinkInline picture)
    {
        var next = picture.NextSibling;
        while (next is FootnoteLink { IsBackLink: true })
            next = next.NextSibling;
        return next is null;
    }

    private ItemList ReadList(ListBlock list)
    {
        int? start = !list.IsOrdered ? null
            : int.TryParse(list.OrderedStart ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return new ItemList(start, list.IsLoose, [.. list.OfType<ListItemBlock>().Select(ReadAll)]);
    }

    private Table ReadTable(MarkdigTable table)
    {
        var rows = table.OfType<MarkdigTableRow>().ToList();
        var columns = Math.Max(1, rows.Count == 0 ? 0 : rows.Max(row => row.Count));
        var alignments = Enumerable.Range(0, columns)
            .Select(i => i < table.ColumnDefinitions.Count ? AlignmentOf(table.ColumnDefinitions[i].Alignment) : ColumnAlignment.Left);
        var header = rows.Find(row => row.IsHeader);
        return new Table(
            [.. alignments],
            header is null ? null : ReadRow(header, columns),
            [.. rows.Where(row => row != header).Select(row => ReadRow(row, columns))]);
    }

    private TableRow ReadRow(MarkdigTableRow row, int columns) =>
        new([.. Enumerable.Range(0, columns).Select(i => i < row.Count ? ReadCell((TableCell)row[i]) : [])]);

    private IReadOnlyList<Span> ReadCell(TableCell cell) =>
        [.. cell.OfType<ParagraphBlock>().SelectMany(paragraph => InlineReader.Read(paragraph, soFar, language))];

    private static ColumnAlignment AlignmentOf(TableColumnAlign? align) => align switch
    {
        TableColumnAlign.Center => ColumnAlignment.Center,
        TableColumnAlign.Right => ColumnAlignment.Right,
        _ => ColumnAlignment.Left,
    };

    private static CalloutKind KindOf(AlertBlock alert) => alert.Kind.ToString().ToUpperInvariant() switch
    {
        "IMPORTANT" => CalloutKind.Important,
        "WARNING" or "CAUTION" => CalloutKind.Warning,
        _ => CalloutKind.Note,
    };

    private static SectionKind KindOf(CustomContainer section) => section.Info switch
    {
        "one-page" => SectionKind.OnePage,
        "masthead" => SectionKind.Masthead,
        "lead" => SectionKind.Lead,
        "small" => SectionKind.Small,
        "wide" => SectionKind.Wide,
        _ => SectionKind.Plain,
    };
}
