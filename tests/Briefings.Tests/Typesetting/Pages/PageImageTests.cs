using Briefings.Rendering;
using Briefings.Tests.Support;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using Briefings.Typesetting.Pictures;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting.Pages;

public sealed class PageImageTests
{
    [FactNeeding("pdftoppm")]
    public void Every_page_of_every_template_looks_as_verified()
    {
        var templates = new TemplateFolder(Repository.PathOf("templates"));
        var differences = templates.List()
            .SelectMany(name => VerifiedPages.DifferencesOf(name, ImagesOf(Print(templates.Load(name))))).ToList();

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [FactNeeding("pdftoppm")]
    public void A_word_that_is_gone_a_wider_margin_and_another_size_are_seen()
    {
        var text = PdfPrinterTests.Paragraphs(9);
        var page = FirstOf(text, new PageStyle());

        Assert.True(page.LooksLike(FirstOf(text, new PageStyle())));
        Assert.False(page.LooksLike(FirstOf(text.Replace("Paragraph 5 says", "Paragraph says", StringComparison.Ordinal), new PageStyle())));
        Assert.False(page.LooksLike(FirstOf(text, new PageStyle { Margins = new Margins { Left = 29 } })));
        Assert.False(page.LooksLike(FirstOf(text, new PageStyle { BodySize = 10.5f })));
    }

    [Fact]
    public void The_difference_shows_in_red_what_is_gone_and_in_blue_what_is_new()
    {
        var (verified, received) = (new PageImage(3, 1, [0, 0, 0, 255, 255, 255, 0, 0, 0]), new PageImage(3, 1, [0, 0, 0, 0, 0, 0, 255, 255, 255]));

        Assert.Equal([0, 0, 0, 0, 0, 255, 255, 0, 0], PngFile.Read(received.DifferenceTo(verified)).Samples);
    }

    private static PageImage FirstOf(string markdown, PageStyle style) =>
        ImagesOf(Sample.Print(markdown, style with { MachineFonts = false }).Bytes)[0];

    private static List<PageImage> ImagesOf(byte[] pdf) => [.. Poppler.ImagesOf(pdf, PageImage.Resolution).Select(PageImage.Reduce)];

    /// <summary>With the fonts of the house alone, so that every machine prints the same page.</summary>
    private static byte[] Print(Template template)
    {
        var preview = template.Preview();
        var style = PageStyle.Parse(template.Style, Repository.PathOf("templates", template.Name, "style.json")) with { MachineFonts = false };
        var info = new DocumentInfo { Title = preview.Title, Date = new DateTimeOffset(preview.Date, TimeOnly.MinValue, TimeSpan.Zero) };
        return PdfPrinter.Print(preview.Markdown, style, info).Bytes;
    }
}
