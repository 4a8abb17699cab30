using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;
using UglyToad.PdfPig;

namespace Briefings.Tests.Typesetting;

public sealed class MarkingTests
{
    private static readonly PageStyle Style = new() { MachineFonts = false, Marking = "TLP:GREEN" };

    [Fact]
    public void A_marking_stands_at_the_head_and_the_foot_of_every_page_and_in_the_metadata()
    {
        var printed = Sample.Print(PdfPrinterTests.Paragraphs(40), Style);
        using var pdf = PdfDocument.Open(printed.Bytes);

        Assert.All(pdf.GetPages(), page => Assert.Equal(2, Count(page.Text, "TLP:GREEN")));
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        Assert.Equal("TLP:GREEN", xmp.GetXDocument().Descendants("{http://purl.org/dc/elements/1.1/}rights").Single().Value.Trim());
        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
    }

    [Fact]
    public void What_the_briefing_says_goes_before_what_the_style_says()
    {
        using var pdf = PdfDocument.Open(PdfPrinter.Print("Text.", Style, Sample.Info with { Marking = "TLP:RED" }).Bytes);

        Assert.Contains("TLP:RED", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("TLP:GREEN", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_marking_on_a_narrow_page_is_set_smaller_and_loses_nothing()
    {
        const string Long = "Für den internen Gebrauch der Redaktion, nicht weitergeben!!";
        var printed = Sample.Print("Text.", Style with { Marking = Long, Margins = new Margins { Left = 70, Right = 75, Top = 5, Bottom = 5 } });
        using var pdf = PdfDocument.Open(printed.Bytes);

        Assert.Equal(2, Count(pdf.GetPage(1).Text, Long));
        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
    }

    [Fact]
    public void Html_says_it_at_both_ends_too()
    {
        var html = HtmlPrinter.Print("Text.", Style, Sample.Info).Text;

        Assert.Equal(2, Count(html, "<p class=\"marking\">TLP:GREEN</p>"));
        Assert.Contains("<meta name=\"dcterms.rights\" content=\"TLP:GREEN\">", html, StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
