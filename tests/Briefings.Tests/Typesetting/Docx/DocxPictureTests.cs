using Briefings.Tests.Typesetting.Pictures;
using Briefings.Typesetting.Styles;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using Transform2D = DocumentFormat.OpenXml.Drawing.Transform2D;

namespace Briefings.Tests.Typesetting.Docx;

/// <summary>Pictures with what they show in words, and charts as the data that whoever edits can change.</summary>
public sealed class DocxPictureTests
{
    private const string Illustrated = """
        ![A yellow disc and a red box](rgb.jpg "The flags of the port."){#flags}

        See [the flags](#flags).[^where]

        [^where]: On the mole:

            ![The same disc](rgb.jpg)

        ```chart
        kind: bar
        title: Articles a day
        unit: articles
        Harbour Wire: 12
        The Courier: 7.5
        ```

        ```chart
        kind: timeline
        2026-03-14: The vote
        2026-03-01: The strike begins
        ```
        """;

    [Fact]
    public void A_picture_has_its_description_its_caption_and_a_place_that_links_lead_to()
    {
        using var package = Word.Opened(Illustrated);
        var main = package.MainDocumentPart!;
        var figure = main.Document!.Body!.Descendants<Drawing>().Single().Ancestors<Paragraph>().Single();

        Assert.Equal("A yellow disc and a red box", figure.Descendants<DocProperties>().Single().Description!.Value);
        Assert.Equal("flags", figure.Descendants<BookmarkStart>().Single().Name);
        Assert.NotNull(figure.ParagraphProperties!.KeepNext);
        Assert.Equal(("Caption", "The flags of the port."), (figure.NextSibling<Paragraph>()!.ParagraphProperties!.ParagraphStyleId!.Val!.Value, figure.NextSibling<Paragraph>()!.InnerText));
        Assert.Equal(File.ReadAllBytes(Path.Combine(Word.Style.PictureFolder!, "rgb.jpg")), Read(main.ImageParts.Single().GetStream()));
    }

    [Fact]
    public void A_picture_in_a_note_belongs_to_the_notes_and_every_drawing_has_a_number_of_its_own()
    {
        using var package = Word.Opened(Illustrated);
        var main = package.MainDocumentPart!;

        Assert.Single(main.FootnotesPart!.ImageParts);
        Assert.Equal([1u, 2u], main.Document!.Descendants<DocProperties>().Concat(main.FootnotesPart.Footnotes!.Descendants<DocProperties>()).Select(drawing => drawing.Id!.Value));
    }

    [Theory]
    [InlineData(1, 482f)]
    [InlineData(2, 232f)]
    public void A_picture_is_no_wider_than_its_column_and_keeps_its_form(int columns, float widest)
    {
        using var package = Word.Opened("![A long strip](data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAA+gAAAABCAAAAABoa9vvAAAAEUlEQVR42mNoGAWjYBQMewAAxyj0EEhQ00AAAAAASUVORK5CYII=)\n", Word.Style with { Columns = columns, Margins = new Margins { Left = 20, Right = 20 } });
        var extent = package.MainDocumentPart!.Document!.Body!.Descendants<Extent>().Single();

        Assert.InRange(extent.Cx! / 12700.0, widest - 2, widest + 0.1);
        Assert.InRange((double)extent.Cx!.Value / extent.Cy!.Value, 990, 1010);
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "flipH")]
    [InlineData(3, "rot=10800000")]
    [InlineData(4, "flipV")]
    [InlineData(5, "rot=16200000 flipH")]
    [InlineData(6, "rot=5400000")]
    [InlineData(7, "rot=5400000 flipH")]
    [InlineData(8, "rot=16200000")]
    public void A_photograph_stands_upright_however_its_camera_was_held(ushort orientation, string turn)
    {
        var file = Word.Print($"![A picture](data:image/jpeg;base64,{Convert.ToBase64String(OrientationTests.Held(orientation))})");
        using var package = Word.Open(file);
        var inline = package.MainDocumentPart!.Document!.Body!.Descendants<Inline>().Single();
        var transform = inline.Descendants<Transform2D>().Single();

        Assert.Equal(turn, string.Join(' ', transform.GetAttributes().Select(attribute => attribute.LocalName.StartsWith("flip", StringComparison.Ordinal) ? attribute.LocalName : $"{attribute.LocalName}={attribute.Value}")));
        Assert.Equal((inline.Extent!.Cx!.Value, inline.Extent.Cy!.Value), (transform.Extents!.Cx!.Value, transform.Extents.Cy!.Value));
        // On its side it reaches beyond its measures, by half of what it is wider than high.
        var beyond = orientation >= 5 ? Math.Abs(inline.Extent.Cx.Value - inline.Extent.Cy.Value) / 2 : 0;
        Assert.Equal(beyond, Math.Max(inline.EffectExtent?.TopEdge?.Value ?? 0, inline.EffectExtent?.LeftEdge?.Value ?? 0));
        Assert.Empty(Word.FaultsOf(file));
    }

    [Fact]
    public void A_chart_is_a_table_of_its_data_that_says_in_words_what_it_shows()
    {
        using var package = Word.Opened(Illustrated);
        var tables = package.MainDocumentPart!.Document!.Body!.Elements<Table>().ToList();

        Assert.Equal(
            ["Harbour Wire|12 articles;The Courier|7.5 articles", "2026-03-01|The strike begins;2026-03-14|The vote"],
            tables.Select(table => string.Join(';', table.Elements<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText))))));
        Assert.Equal(
            ["Bar chart: Articles a day. Harbour Wire: 12 articles; The Courier: 7.5 articles.", "Timeline. 2026-03-01: The strike begins; 2026-03-14: The vote."],
            tables.Select(table => table.Descendants<TableDescription>().Single().Val!.Value));
        var title = tables[0].PreviousSibling<Paragraph>()!;
        Assert.Equal("Articles a day", title.InnerText);
        Assert.NotNull(title.ParagraphProperties!.KeepNext);
    }

    [Fact]
    public void The_validator_finds_nothing_wrong_with_them() => Assert.Empty(Word.FaultsOf(Word.Print(Illustrated)));

    private static byte[] Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        using (stream)
            stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
