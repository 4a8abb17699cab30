using System.Globalization;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using MarkdigTableRow = Markdig.Extensions.Tables.TableRow;

namespace Briefings.Typesetting.Blocks;

/// <summary>Reads the dialect of Markdown that the printers know. HTML in it is text like any other.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);

    /// <summary>Of the block being read, when it is not the document's.</summary>
    private string? language;

    public static MarkdownText Read(string markdown)
    {
        var reader = new MarkdownReader();
        return new MarkdownText(reader.ReadAll(Parse(markdown)), reader.anchors);
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseAlertBlocks().UsePipeTables().UseCustomContainers();
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
        ParagraphBlock paragraph => ReadParagraph(paragraph),
        AlertBlock alert => new Callout(KindOf(alert), ReadAll(alert)),
        QuoteBlock quote => new Quotation(ReadAll(quote)),
        CustomContainer section => new Section(KindOf(section), ReadAll(section)),
        ListBlock list => ReadList(list),
        MarkdigTable table => ReadTable(table),
        LinkReferenceDefinitionGroup => null,
        Markdig.Syntax.CodeBlock code => new CodeBlock(code.Lines.ToString()),
        ThematicBreakBlock => new Rule(),
        ContainerBlock other => new Section(SectionKind.Plain, ReadAll(other)),
        _ => null,
    };

    private Heading ReadHeading(HeadingBlock heading)
    {
        var id = heading.TryGetAttributes()?.Id is { Length: > 0 } given && anchors.Add(given) ? given : null;
        return new Heading(Math.Min(heading.Level, 4), id, InlineReader.Read(heading, anchors, language));
    }

    private Paragraph? ReadParagraph(ParagraphBlock paragraph)
    {
        var text = InlineReader.Read(paragraph, anchors, language);
        return text.Count == 0 ? null : new Paragraph(text);
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
        [.. cell.OfType<ParagraphBlock>().SelectMany(paragraph => InlineReader.Read(paragraph, anchors, language))];

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
        _ => SectionKind.Plain,
    };
}
