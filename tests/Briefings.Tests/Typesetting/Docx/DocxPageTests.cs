using System.Xml.Linq;
using Briefings.Tests.Support;
using Briefings.Typesetting.Styles;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Briefings.Tests.Typesetting.Docx;

/// <summary>The pages around the text: paper, columns, logo, head, foot and marking.</summary>
public sealed class DocxPageTests
{
    private const string Columned = """
        ::: masthead
        # The strike
        :::

        One.

        | A | B |
        | :-- | :-- |
        | x | y |

        ::: wide
        | Over | both |
        | :-- | :-- |
        | x | y |
        :::

        Two.
        """;

    private static readonly PageStyle TwoColumns = Word.Style with { Columns = 2, Marking = "TLP:AMBER", Logo = Logo() };

    [Fact]
    public void Two_columns_begin_and_end_where_something_reaches_over_both()
    {
        using var package = Word.Opened(Columned, TwoColumns);
        var sections = package.MainDocumentPart!.Document!.Body!.Descendants<SectionProperties>().ToList();

        Assert.Equal([1, 2, 1, 2], sections.Select(section => (int)(section.GetFirstChild<Columns>()?.ColumnCount?.Value ?? 1)));
        Assert.Equal([false, true, true, true], sections.Select(section => section.GetFirstChild<SectionType>()?.Val?.Value == SectionMarkValues.Continuous));
        Assert.Equal([true, false, false, false], sections.Select(section => section.GetFirstChild<TitlePage>() is not null));
        Assert.Equal([4, 0, 0, 0], sections.Select(section => section.Elements<HeaderFooterReferenceType>().Count()));
    }

    [Fact]
    public void What_introduces_a_table_or_a_list_stands_on_its_page()
    {
        using var package = Word.Opened("First.\n\n## Actors\n\nThey act:\n\n| Who |\n| :-- |\n| Ana |\n\nThey ask:\n\n- Why?\n\nLast.");
        var paragraphs = package.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Where(paragraph => paragraph.InnerText.Length > 0);

        Assert.Equal(["They act:", "They ask:"], paragraphs.Where(paragraph => paragraph.ParagraphProperties?.KeepNext is not null).Select(paragraph => paragraph.InnerText));
        // A heading's style says it of all headings, and that of a table's head of all heads.
        var kept = package.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Where(style => style.StyleParagraphProperties?.KeepNext is not null).Select(style => style.StyleId!.Value);
        Assert.Superset(new HashSet<string?> { "Heading1", "Heading2", "Heading3", "Heading4", "TableHeading" }, kept.ToHashSet());
    }

    [Fact]
    public void A_table_is_as_wide_as_its_column_or_as_both()
    {
        using var package = Word.Opened(Columned, TwoColumns);
        var columns = package.MainDocumentPart!.Document!.Body!.Descendants<Columns>().First();
        var widths = package.MainDocumentPart.Document.Body!.Descendants<TableWidth>().Select(width => int.Parse(width.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.InRange(widths[1] - (2 * widths[0]) - int.Parse(columns.Space!.Value!, System.Globalization.CultureInfo.InvariantCulture), -2, 2);
    }

    [Fact]
    public void The_logo_stands_above_the_text_in_its_height_with_whose_it_is()
    {
        using var package = Word.Opened(Columned, TwoColumns);
        var first = package.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().First();

        Assert.Equal("Harbour Desk", first.Descendants<DocProperties>().Single().Description!.Value);
        Assert.Equal(12 * 36000, first.Descendants<Extent>().Single().Cy!.Value);
    }

    [Fact]
    public void The_marking_stands_at_the_head_and_foot_of_every_page_and_in_the_properties()
    {
        using var package = Word.Opened(Columned, TwoColumns);
        var main = package.MainDocumentPart!;

        Assert.All(main.HeaderParts, part => Assert.StartsWith(" TLP:AMBER ", part.Header!.InnerText, StringComparison.Ordinal));
        Assert.All(main.FooterParts, part => Assert.EndsWith(" TLP:AMBER ", part.Footer!.InnerText, StringComparison.Ordinal));
        Assert.Equal("TLP:AMBER", package.PackageProperties.Category);
    }

    [Fact]
    public void Page_numbers_are_fields_and_the_first_page_has_no_head()
    {
        using var package = Word.Opened("Text.", Word.Style with { Footer = Parse("{title} | {page} of {pages}") });
        var main = package.MainDocumentPart!;

        Assert.Equal(["PAGE", "NUMPAGES"], main.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(field => field.Instruction!.Value));
        Assert.Equal("", main.HeaderParts.Single(part => main.GetIdOfPart(part) == "firstHeader").Header!.InnerText);
        Assert.Equal($"{Sample.Info.Title}14 March 2026", main.HeaderParts.Single(part => main.GetIdOfPart(part) == "header").Header!.InnerText);
    }

    [Fact]
    public void The_validator_finds_nothing_wrong_with_them() => Assert.Empty(Word.FaultsOf(Word.Print(Columned, TwoColumns)));

    [Fact]
    public void A_small_document_whole()
    {
        using var package = Word.Opened("""
            ::: masthead
            # The strike
            :::

            The port *reopens* on **Monday**.[^count]^[E1](#e1)^

            | Who | Says |
            | :-- | --: |
            | Ana | *oui*{lang=fr} |

            **E1**{#e1} At [the port](https://example.org/port).

            [^count]: By the union's count.
            """, Word.Style);
        using var stream = package.MainDocumentPart!.GetStream();

        Verifier.Verify(XDocument.Load(stream).ToString() + "\n", "xml");
    }

    private static PageText Parse(string footer) => PageStyle.Parse($$"""{ "footer": "{{footer}}" }""", "style.json").Footer;

    private static Logo Logo() =>
        PageStyle.Parse("""{ "logo": { "file": "rgb.jpg", "alt": "Harbour Desk" } }""", Path.Combine(Word.Style.PictureFolder!, "style.json")).Logo!;
}
