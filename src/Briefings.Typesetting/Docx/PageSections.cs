using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Styles;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Briefings.Typesetting.Docx;

/// <summary>Paper, margins and columns. What reaches over both columns is a section of its own, which goes on on the same page.</summary>
internal sealed class PageSections(PageStyle style, PageGeometry geometry)
{
    private const int Edge = 36;

    private bool hasFirst;

    public int TextWidth => Measures.Twips(geometry.TextWidth);

    /// <summary>The blocks of the text, those of its sections one by one, each with whether it reaches over all columns.</summary>
    public IEnumerable<(Block Block, bool IsWide)> Placed(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Section { Kind: SectionKind.Plain or SectionKind.OnePage } section => Placed(section.Blocks),
        Section { Kind: SectionKind.Masthead or SectionKind.Wide } => [(block, true)],
        _ => [(block, geometry.Columns == 1)],
    });

    public int WidthOf(bool isWide) => isWide ? TextWidth : Measures.Twips(geometry.ColumnWidth);

    /// <summary>What stands at the end of a section. The head and foot of the first one are those of all.</summary>
    public SectionProperties End(bool isWide)
    {
        var setup = new SectionProperties();
        if (!hasFirst)
        {
            setup.Append(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" },
                new HeaderReference { Type = HeaderFooterValues.First, Id = "firstHeader" },
                new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
                new FooterReference { Type = HeaderFooterValues.First, Id = "footer" });
        }
        else
            setup.Append(new SectionType { Val = SectionMarkValues.Continuous });

        setup.Append(
            new PageSize { Width = (uint)Measures.Twips(geometry.Width), Height = (uint)Measures.Twips(geometry.Height) },
            new PageMargin
            {
                Top = Measures.TwipsOfMillimetres(style.Margins.Top),
                Right = (uint)Measures.TwipsOfMillimetres(style.Margins.Right),
                Bottom = Measures.TwipsOfMillimetres(style.Margins.Bottom),
                Left = (uint)Measures.TwipsOfMillimetres(style.Margins.Left),
                Header = (uint)Measures.Twips(Math.Min(Edge, geometry.Top / 2)),
                Footer = (uint)Measures.Twips(Math.Min(Edge, (geometry.Height - geometry.Bottom) / 2)),
                Gutter = 0,
            });
        if (!isWide)
            setup.Append(new Columns { ColumnCount = (short)geometry.Columns, Space = Measures.Text(Measures.Twips((geometry.TextWidth - (geometry.Columns * geometry.ColumnWidth)) / (geometry.Columns - 1))) });
        if (!hasFirst)
            setup.Append(new TitlePage());
        if (geometry.RunsLeftward)
            setup.Append(new BiDi());
        hasFirst = true;
        return setup;
    }
}
