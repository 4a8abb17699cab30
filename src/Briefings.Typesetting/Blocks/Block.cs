using Briefings.Typesetting.Pictures;

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

/// <param name="Words">Of a page that gives something to an annex; null for English ones.</param>
internal sealed record Section(SectionKind Kind, IReadOnlyList<Block> Blocks, OnePageWords? Words = null) : Block;

/// <param name="Start">Number of the first item; null for bullets.</param>
/// <param name="Loose">The items stand apart as paragraphs do.</param>
internal sealed record ItemList(int? Start, bool Loose, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

internal sealed record CodeBlock(string Text) : Block;

/// <param name="Header">The heading row; null when the table has none.</param>
/// <param name="Columns">Alignment of each column. Every row has one cell for each.</param>
internal sealed record Table(IReadOnlyList<ColumnAlignment> Columns, TableRow? Header, IReadOnlyList<TableRow> Rows) : Block;

internal sealed record TableRow(IReadOnlyList<IReadOnlyList<Span>> Cells);

internal sealed record Rule : Block;

/// <param name="Alt">What it shows, for whoever does not see it.</param>
/// <param name="Caption">Empty for none.</param>
internal sealed record Figure(Picture Picture, string? Id, string Alt, string Caption) : Block;

/// <param name="Headings">Those that it lists, each with an id, in the order of the text.</param>
internal sealed record Contents(IReadOnlyList<Heading> Headings) : Block;

/// <summary>What stands at a page's foot, or at the text's end, and is cited by its number.</summary>
/// <param name="Id">Name of its place.</param>
/// <param name="CitedAt">Name of the place where it is first cited.</param>
internal sealed record Note(int Number, string Id, string CitedAt, IReadOnlyList<Block> Blocks);

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
    Wide,
}

internal enum ColumnAlignment
{
    Left,
    Center,
    Right,
}
