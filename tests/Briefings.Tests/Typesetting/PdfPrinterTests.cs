using System.Globalization;
using System.Text;
using Briefings.Tests.Support;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Outline;

namespace Briefings.Tests.Typesetting;

public sealed class PdfPrinterTests
{
    [Fact]
    public void A_briefing_is_read_aloud_in_the_order_of_its_source()
    {
        using var pdf = new TaggedPdf(Sample.Print(Sample.Briefing).Bytes);

        Verifier.Verify(pdf.ReadAloud());
    }

    [Fact]
    public void The_file_tells_its_title_language_and_date()
    {
        using var pdf = PdfDocument.Open(Sample.Print("Text.").Bytes);

        Assert.Equal(Sample.Info.Title, pdf.Information.Title);
        Assert.Equal("A briefing on one article", pdf.Information.Subject);
        Assert.Equal("D:20260314093000+01'00", pdf.Information.CreationDate);
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        Assert.Contains("2026-03-14T09:30:00+01:00", xmp.GetXDocument().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_down_to_the_third_level_are_bookmarks_that_lead_to_their_page()
    {
        var printed = Sample.Print("# One\n\n## Two\n\n### Three\n\n#### Four\n\n" + Paragraphs(60) + "\n\n## Five {#five}\n\nEnd.");
        using var pdf = PdfDocument.Open(printed.Bytes);

        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var nodes = bookmarks.GetNodes().Cast<DocumentBookmarkNode>().Select(node => $"{node.Level} {node.Title} {node.PageNumber}");
        Assert.Equal(["0 One 1", "1 Two 1", "2 Three 1", $"1 Five {printed.Pages}"], nodes);
    }

    [Fact]
    public void A_link_leads_out_only_to_the_web_or_a_mailbox()
    {
        using var pdf = PdfDocument.Open(Sample.Print(
            "[web](https://example.org/a?b=ä) [mail](mailto:desk@example.org) [script](javascript:alert(1)) [file](file:///etc/passwd) [near](other.html)").Bytes);

        var addresses = pdf.GetPage(1).GetAnnotations().Select(annotation => ((UriAction)annotation.Action!).Uri);
        Assert.Equal(["https://example.org/a?b=%C3%A4", "mailto:desk@example.org"], addresses);
        Assert.Contains("script", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_inside_the_document_find_headings_paragraphs_cells_and_items()
    {
        using var pdf = new TaggedPdf(Sample.Print("""
            [h](#h1) [p](#p1) [c](#c1) [i](#i1) [nowhere](#nowhere)

            ## Heading {#h1}

            **Anchor**{#p1} in a paragraph.

            | a |
            |---|
            | **cell**{#c1} |

            - **item**{#i1}
            """).Bytes);

        Assert.Equal(["c1", "h1", "i1", "p1"], SelfCheck.DestinationNames(pdf).Order());
        Assert.Equal(4, pdf.Annotations(pdf.Pages[0]).Count);
    }

    [Fact]
    public void An_empty_document_has_one_page() => Assert.Equal(1, Sample.Print("").Pages);

    [Theory]
    [InlineData(Paper.A4, 595.28, 841.89)]
    [InlineData(Paper.Letter, 612, 792)]
    public void The_style_names_the_paper(Paper paper, double width, double height)
    {
        using var pdf = PdfDocument.Open(Sample.Print("Text.", new PageStyle { Paper = paper }).Bytes);

        Assert.Equal((width, height), (Math.Round(pdf.GetPage(1).Width, 2), Math.Round(pdf.GetPage(1).Height, 2)));
    }

    [Fact]
    public void The_header_stands_from_the_second_page_on_and_the_footer_on_every_page()
    {
        var style = PageStyle.Parse("""{ "header": "Desk | {date}", "footer": "{title} | {page}/{pages}" }""", "style.json");
        using var pdf = PdfDocument.Open(Sample.Print(Paragraphs(40), style).Bytes);

        Assert.DoesNotContain("14 March 2026", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains("14 March 2026", pdf.GetPage(2).Text, StringComparison.Ordinal);
        Assert.Contains($"1/{pdf.NumberOfPages}", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_without_a_font_is_reported_and_still_found()
    {
        var printed = Sample.Print("The word 中文 and a face 😀 and 中 again.");
        using var pdf = PdfDocument.Open(printed.Bytes);

        Assert.Equal(
            [
                new MissingCharacter(new Rune('中'), "U+4E2D", "The word 中文 and a face 😀 and 中 ag"),
                new MissingCharacter(new Rune('文'), "U+6587", "The word 中文 and a face 😀 and 中 aga"),
                new MissingCharacter(new Rune(0x1F600), "U+1F600", "The word 中文 and a face 😀 and 中 again."),
            ],
            printed.MissingCharacters);
        Assert.Contains("中文 and a face 😀 and 中", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ligatures_hyphens_and_accents_give_back_their_characters()
    {
        const string Text = "The office’s first fjord: fluffy waffle, ǭ and e\u0301, café, Ελλάδα, Москва.";
        using var pdf = new TaggedPdf(Sample.Print(Text).Bytes);

        Assert.Equal(Sample.WithoutWhiteSpace(Text), pdf.Text);
    }

    [Fact]
    public void Html_is_text_like_any_other()
    {
        using var pdf = new TaggedPdf(Sample.Print("<script>alert(1)</script>\n\nA <b>bold</b> &amp; &lt;claim&gt;.").Bytes);

        Assert.Equal("<script>alert(1)</script>A<b>bold</b>&<claim>.", pdf.Text);
    }

    [Fact]
    public void The_same_briefing_gives_the_same_bytes_again_in_any_thread_and_culture()
    {
        var first = Sample.Print(Sample.Briefing).Bytes;
        var others = new byte[12][];

        Parallel.For(0, others.Length, i =>
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture.Clone() is CultureInfo culture && i % 2 == 0 ? WithComma(culture) : CultureInfo.InvariantCulture;
            others[i] = Sample.Print(Sample.Briefing).Bytes;
        });

        Assert.All(others, other => Assert.Equal(first, other));

        static CultureInfo WithComma(CultureInfo culture)
        {
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "−";
            return culture;
        }
    }

    [Fact]
    public void Markdown_that_nests_beyond_all_reason_is_printed_as_it_stands()
    {
        using var pdf = new TaggedPdf(Sample.Print(new string('>', 2000) + " deep").Bytes);

        Assert.EndsWith("deep", pdf.Text, StringComparison.Ordinal);
    }

    internal static string Paragraphs(int count) => string.Join("\n\n", Enumerable.Range(1, count).Select(i =>
        $"Paragraph {i} says what the harbour authority counted and what the union denied, at a length that takes it over more than one line of the page."));
}
