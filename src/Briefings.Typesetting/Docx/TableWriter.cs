using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Text.Bidi;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Table = Briefings.Typesetting.Blocks.Table;
using TableRow = Briefings.Typesetting.Blocks.TableRow;
using TextDirection = Briefings.Typesetting.Text.Bidi.TextDirection;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Briefings.Typesetting.Docx;

internal sealed class TableWriter(SpanWriter spans, TypeScale scale, TextDirection direction)
{
    private const int ShortestCell = 5;
    private const int LongestCell = 60;

    /// <summary>More columns than a word processor's table can have.</summary>
    private const int MostColumns = 63;

    /// <param name="width">In twentieths of a point.</param>
    /// <param name="alt">What it shows, where that is not plain from its cells.</param>
    public IEnumerable<OpenXmlElement> Write(Table table, int width, string? alt = null)
    {
        for (var from = 0; from < table.Columns.Count; from += MostColumns)
        {
            var part = from..Math.Min(from + MostColumns, table.Columns.Count);
            if (from > 0)
                yield return new WordParagraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = StyleNames.TableSpace } });
            yield return WritePart(table, part, width, alt);
        }
    }

    private WordTable WritePart(Table table, Range part, int width, string? alt)
    {
        var widths = WidthsOf(table, part, width);
        var properties = new TableProperties
        {
            TableStyle = new TableStyle { Val = StyleNames.Table },
            TableWidth = new TableWidth { Width = Measures.Text(width), Type = TableWidthUnitValues.Dxa },
            TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            TableLook = new TableLook { FirstRow = table.Header is not null, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
        };
        if (direction == TextDirection.RightToLeft)
            properties.BiDiVisual = new BiDiVisual();
        if (alt is not null)
            properties.TableDescription = new TableDescription { Val = WordText.Clean(alt) };

        var written = new WordTable(properties, new TableGrid(widths.Select(column => new GridColumn { Width = Measures.Text(column) })));
        if (table.Header is { } header)
            written.Append(WriteRow(header, table.Columns, widths, part, isHeader: true));
        foreach (var row in table.Rows)
            written.Append(WriteRow(row, table.Columns, widths, part, isHeader: false));
        return written;
    }

    private WordRow WriteRow(TableRow row, IReadOnlyList<ColumnAlignment> columns, int[] widths, Range part, bool isHeader)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader)
            properties.Append(new TableHeader());
        return new WordRow([properties, .. widths.Select((width, i) => WriteCell(row.Cells[part.Start.Value + i], columns[part.Start.Value + i], width, isHeader))]);
    }

    private TableCell WriteCell(IReadOnlyList<Span> text, ColumnAlignment alignment, int width, bool isHeader)
    {
        var directed = new DirectedText(text, direction);
        var properties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = isHeader ? StyleNames.TableHeading : StyleNames.TableText } };
        if (directed.RunsLeftward)
            properties.BiDi = new BiDi();
        if (alignment != ColumnAlignment.Left)
            properties.Justification = new Justification { Val = alignment == ColumnAlignment.Center ? JustificationValues.Center : JustificationValues.Right };
        return new TableCell(
            new TableCellProperties { TableCellWidth = new TableCellWidth { Width = Measures.Text(width), Type = TableWidthUnitValues.Dxa } },
            new WordParagraph([properties, .. spans.Write(text, directed)]));
    }

    /// <summary>The text's width, shared out by the longest cell of each column and no narrower than its longest word.</summary>
    private int[] WidthsOf(Table table, Range part, int width)
    {
        var rows = table.Header is { } header ? table.Rows.Prepend(header) : table.Rows;
        var texts = rows.Select(row => row.Cells.Take(part).Select(SpanWriter.TextOf).ToList()).ToList();
        var columns = part.End.Value - part.Start.Value;
        var shares = Enumerable.Range(0, columns)
            .Select(i => (double)Math.Clamp(texts.Select(row => row[i].Length).DefaultIfEmpty().Max(), ShortestCell, LongestCell)).ToArray();
        var letter = scale.HeaderCell.Text.Size * 20 * 0.62;
        var least = Enumerable.Range(0, columns)
            .Select(i => Math.Min(width / (double)columns, (texts.Select(row => row[i].Split(' ').Max(word => word.Length)).DefaultIfEmpty().Max() * letter) + Measures.Twips(scale.CellGap))).ToArray();
        var free = width - least.Sum();
        return [.. shares.Select((share, i) => (int)(least[i] + (free * share / shares.Sum())))];
    }
}
