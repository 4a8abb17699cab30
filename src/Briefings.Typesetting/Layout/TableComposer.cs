using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Structure;
using Briefings.Typesetting.Text;

namespace Briefings.Typesetting.Layout;

/// <summary>Sets a table as one strip a row.</summary>
internal sealed class TableComposer(TypeScale scale, Typesetter typesetter)
{
    private const float LeastColumn = 40;

    /// <summary>A longer word is parted where its column would leave the others too little.</summary>
    private const float WidestWordShare = 0.4f;

    public List<Strip> Compose(Table table, Region region)
    {
        var most = Math.Max(1, (int)(region.Width / LeastColumn));
        return table.Columns.Count <= most
            ? ComposeWhole(table, region)
            : [.. Parts(table, most).SelectMany(part => ComposeWhole(part, region))];
    }

    /// <summary>A table of more columns than a page can hold becomes several, one below the other.</summary>
    private static IEnumerable<Table> Parts(Table table, int most)
    {
        for (var from = 0; from < table.Columns.Count; from += most)
        {
            var to = Math.Min(from + most, table.Columns.Count);
            var at = from;
            TableRow Cut(TableRow row) => new([.. row.Cells.Skip(at).Take(to - at)]);
            yield return new Table(
                [.. table.Columns.Skip(from).Take(to - from)], table.Header is { } header ? Cut(header) : null, [.. table.Rows.Select(Cut)]);
        }
    }

    private List<Strip> ComposeWhole(Table table, Region region)
    {
        var element = region.Element.Block("Table");
        var head = table.Header is { } header ? Shape(header, element, scale.HeaderCell, isHeader: true) : null;
        var rows = table.Rows.Select(row => Shape(row, element, scale.Cell, isHeader: false)).ToList();
        List<Cell[]> all = head is null ? rows : [head, .. rows];
        var widths = WidthsOf(all, region.Width);

        var columns = new List<Column>();
        var reached = 0f;
        for (var i = 0; i < widths.Length; i++)
        {
            var gap = i == widths.Length - 1 ? 0 : scale.CellGap;
            var x = region.RunsLeftward ? region.X + region.Width - reached - widths[i] + gap : region.X + reached;
            columns.Add(new Column(x, widths[i] - gap, table.Columns[i]));
            reached += widths[i];
        }

        var strips = new List<Strip>();
        if (head is not null)
            strips.Add(RowStrip(new Row("table head", Fit(head, columns), columns, scale.HeaderCell, region, null)) with { KeepWithNext = rows.Count > 0 });
        var repeated = strips.Count > 0 ? strips[0] : null;
        for (var i = 0; i < rows.Count; i++)
        {
            var strip = RowStrip(new Row("table row", Fit(rows[i], columns), columns, scale.Cell, region, repeated));
            // Neither the first row nor the last one stands alone on a page.
            strips.Add(strip with { KeepWithNext = rows.Count > 1 && (i == 0 || i == rows.Count - 2) });
        }

        if (strips.Count > 0)
            strips[0] = strips[0] with { SpaceBefore = scale.BlockGap };
        return strips;
    }

    private Cell[] Shape(TableRow row, StructureElement table, BlockStyle style, bool isHeader)
    {
        var element = table.Block("TR");
        return [.. row.Cells.Select(spans =>
        {
            var cell = isHeader ? element.HeaderCell() : element.Block("TD");
            return new Cell(typesetter.Shape(spans, style.Text, cell), cell);
        })];
    }

    private float[] WidthsOf(List<Cell[]> rows, float width)
    {
        var columns = rows.Count == 0 ? 0 : rows[0].Length;
        var (least, natural) = (new float[columns], new float[columns]);
        foreach (var row in rows)
        {
            for (var i = 0; i < columns; i++)
            {
                var gap = i == columns - 1 ? 0 : scale.CellGap;
                var (word, line) = row[i].Text.Widths();
                least[i] = Math.Max(least[i], Math.Max(Math.Min(word, width * WidestWordShare), LeastColumn / 2) + gap + 0.1f);
                natural[i] = Math.Max(natural[i], Math.Max(line, LeastColumn / 2) + gap + 0.1f);
            }
        }

        return ColumnWidths.Share(width, least, natural);
    }

    private static List<CellLines> Fit(Cell[] cells, List<Column> columns) =>
        [.. cells.Select((cell, i) => new CellLines(LineFitter.Fit(cell.Text, Math.Max(1, columns[i].Width)), cell.Element))];

    private Strip RowStrip(Row row)
    {
        var lines = Math.Max(1, row.Cells.Max(cell => cell.Lines.Count));
        var height = (lines * row.Style.LineHeight) + (2 * scale.CellPadding);
        return new Strip
        {
            Kind = row.Kind,
            Height = height,
            Frame = row.Region.Frame,
            Header = row.Header,
            Marks = [.. RulesOf(row, height), .. row.Cells.SelectMany((cell, i) => MarksOf(cell, row.Columns[i], row.Style, row.Region.RunsLeftward))],
            Split = room => Split(row, lines, room),
        };
    }

    private IEnumerable<Mark> RulesOf(Row row, float height)
    {
        var isHead = row.Kind == "table head";
        if (isHead || (row.Header is null && row.Kind == "table row"))
            yield return new Mark.Box(row.Region.X, 0, row.Region.Width, isHead ? 0.9f : 0.4f, isHead ? scale.Accent : scale.Hairline);
        yield return new Mark.Box(row.Region.X, height - 0.4f, row.Region.Width, isHead ? 0.6f : 0.4f, isHead ? scale.Accent : scale.Hairline);
    }

    private IEnumerable<Mark> MarksOf(CellLines cell, Column column, BlockStyle style, bool runsLeftward) => cell.Lines.Select((line, i) =>
    {
        var room = column.Width - line.Width;
        // What fits on a line stands at the table's start, like all above and below it; longer text begins where its own lines do.
        var isAtRight = cell.Lines.Count == 1 ? runsLeftward : line.RunsLeftward;
        var shift = column.Alignment switch { ColumnAlignment.Right => room, ColumnAlignment.Center => room / 2, _ => isAtRight ? room : 0 };
        return new Mark.Line(line, column.X + shift, scale.CellPadding + (i * style.LineHeight) + style.Baseline, cell.Element);
    });

    /// <summary>Cuts a row between lines, at least two of them on either side where there are as many.</summary>
    private (Strip Upper, Strip Lower)? Split(Row row, int lines, float room)
    {
        var fitting = (int)((room - (2 * scale.CellPadding)) / row.Style.LineHeight);
        fitting = Math.Min(fitting, lines - Math.Min(2, lines - 1));
        if (fitting < 1 || fitting >= lines)
            return null;
        var (upper, lower) = (
            row with { Cells = [.. row.Cells.Select(cell => cell with { Lines = [.. cell.Lines.Take(fitting)] })] },
            row with { Cells = [.. row.Cells.Select(cell => cell with { Lines = [.. cell.Lines.Skip(fitting)] })] });
        return (RowStrip(upper), RowStrip(lower));
    }

    private sealed record Cell(ShapedText Text, StructureElement Element);

    private sealed record CellLines(IReadOnlyList<TextLine> Lines, StructureElement Element);

    private sealed record Column(float X, float Width, ColumnAlignment Alignment);

    private sealed record Row(
        string Kind, List<CellLines> Cells, List<Column> Columns, BlockStyle Style, Region Region, Strip? Header);
}
