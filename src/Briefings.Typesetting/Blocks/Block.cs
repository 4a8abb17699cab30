namespace Briefings.Typesetting.Blocks;

/// <summary>What a document is made of, free of Markdown's syntax: the PDF and the HTML are both written from this.</summary>
internal abstract record Block;

internal sealed record Heading(int Level, string? Id, IReadOnlyList<Span> Text) : Block
{
    public string Title => string.Concat(Text.Select(span => span.Text)).Replace('\n', ' ');
}

internal sealed record Paragraph(IReadOnlyList<Span> Text) : Block;

internal sealed record Quotation(IReadOnlyList<Block> Blocks) : Block;

internal sealed record Callout(CalloutKind Kind, IReadOnlyList<Block> Blocks) : Block;

internal sealed record Section(SectionKind Kind, IReadOnlyList<Block> Blocks) : Block;

/// <param name="Start">Number of the first item; null for bullets.</param>
/// <param name="Loose">The items stand apart as paragraphs do.</param>
internal sealed record ItemList(int? Start, bool Loose, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

internal sealed record CodeBlock(string Text) : Block;

/// <param name="Header">The heading row; null when the table has none.</param>
/// <param name="Columns">Alignment of each column. Every row has one cell for each.</param>
internal sealed record Table(IReadOnlyList<ColumnAlignment> Columns, TableRow? Header, IReadOnlyList<TableRow> Rows) : Block;

internal sealed record TableRow(IReadOnlyList<IReadOnlyList<Span>> Cells);

internal sealed record Rule : Block;

internal enum CalloutKind
{
    Note,
    Important,
    Warning,
}

internal enum SectionKind
{
    Plain,
    OnePage,
    Masthead,
    Lead,
    Small,
}

internal enum ColumnAlignment
{
    Left,
    Center,
    Right,
}
