using Briefings.Tests.Support;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting;

public sealed class FigureTests
{
    private static readonly PageStyle Style = new() { MachineFonts = false, PictureFolder = Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "Samples", "pictures") };

    [Fact]
    public void A_picture_is_a_figure_with_its_description_and_its_caption_below()
    {
        var printed = Print("Before.\n\n![A yellow disc and a red box](rgb.jpg \"The flags of the port.\"){#flags}\n\n[See](#flags).");
        using var pdf = new TaggedPdf(printed.Bytes);

        Assert.Equal("""
            Document
              P: Before.
              Figure (A yellow disc and a red box): 
              P: The flags of the port.
              P: [Link See].

            """, pdf.ReadAloud());
        Assert.Empty(printed.Faults);
        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
    }

    [FactNeeding("qpdf")]
    public void Every_kind_of_picture_makes_a_sound_file()
    {
        var names = Directory.GetFiles(Style.PictureFolder!).Select(Path.GetFileName).Where(name => name != "inks.jpg").Order(StringComparer.Ordinal);
        var printed = Print(string.Join("\n\n", names.Select(name => $"![A test picture]({name})")));

        Assert.Empty(printed.Faults);
        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
        Poppler.Run("qpdf", printed.Bytes, "--check");
        Poppler.Run("pdftotext", printed.Bytes, "-layout", "-");
    }

    [Fact]
    public void A_picture_is_stored_once_however_often_it_is_printed()
    {
        var once = Print("![A](rgb.jpg)").Bytes.Length;

        Assert.InRange(Print(string.Concat(Enumerable.Repeat("![A](rgb.jpg)\n\n", 5))).Bytes.Length, once, once + 600);
    }

    [Theory]
    [InlineData("![](rgb.jpg)", "BRF6203", 1, "The picture has no description. Say what it shows: ![Ships in the roads](ships.jpg)")]
    [InlineData("One.\n\nSee ![a ship](rgb.jpg) here.", "BRF6204", 3, "A picture stands among words, so only its description is printed. Put it into a paragraph of its own.")]
    [InlineData("One.\n\n![A ship](gone.jpg)", "BRF6201", 3, "There is no picture gone.jpg that can be read. Put the file into the folder of the template.")]
    [InlineData("![A ship](https://example.org/a.jpg)", "BRF6202", 1, "The picture https://example.org/a.jpg is not in the folder of the template. Put the file there and name it from there; nothing is loaded from the web.")]
    public void A_picture_that_cannot_be_printed_is_told_with_its_line_and_leaves_its_description(string markdown, string code, int line, string what)
    {
        var printed = Print(markdown);
        using var pdf = new TaggedPdf(printed.Bytes);

        Assert.Equal([new MarkdownFault(code, what, line)], printed.Faults);
        Assert.Equal(printed.Faults, HtmlPrinter.Print(markdown, Style, Sample.Info).Faults);
        Assert.Contains(markdown.Contains("ship", StringComparison.OrdinalIgnoreCase) ? "ship" : "", pdf.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Html_holds_its_pictures_itself()
    {
        var html = HtmlPrinter.Print("![A <ship>](grey1.png \"Caption\")", Style, Sample.Info).Text;
        var data = Convert.ToBase64String(File.ReadAllBytes(Path.Combine(Style.PictureFolder!, "grey1.png")));

        Assert.Contains($"<figure>\n<img src=\"data:image/png;base64,{data}\" alt=\"A &lt;ship&gt;\" width=\"13\" height=\"11\">\n<figcaption>Caption</figcaption>\n</figure>", html, StringComparison.Ordinal);
        Assert.Contains("; img-src data:; base-uri", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_stands_above_the_first_page_and_is_read_first()
    {
        var style = PageStyle.Parse("""{ "logo": { "file": "logo.png", "alt": "Harbour Desk", "height": 10 }, "machineFonts": false }""", Path.Combine(Style.PictureFolder!, "style.json"));
        using var pdf = new TaggedPdf(PdfPrinter.Print("::: masthead\n# Title\n:::", style, Sample.Info).Bytes);

        Assert.Equal("Document\n  Figure (Harbour Desk): \n  H1: Title\n", pdf.ReadAloud());
        Assert.Contains("alt=\"Harbour Desk\" class=\"logo\"", HtmlPrinter.Print("Text.", style, Sample.Info).Text, StringComparison.Ordinal);
    }

    private static PrintedPdf Print(string markdown) => Sample.Print(markdown, Style);
}
