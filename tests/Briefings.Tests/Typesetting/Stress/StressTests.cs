using System.Text;
using System.Text.RegularExpressions;
using Briefings.Tests.Support;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Briefings.Tests.Typesetting.Stress;

/// <summary>Every template over long names, no motive at all, sixty actors, quotations from right to left, and Chinese.</summary>
public sealed partial class StressTests
{
    public static IEnumerable<object[]> Pages => StressPage.All.Select(page => new object[] { page.Template, page.Stress });

    public static TheoryData<string> Stresses => [.. StressPage.All.Where(page => page.Template == "one-page").Select(page => page.Stress)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_text_is_lost_and_the_file_is_sound(string template, string stress)
    {
        var page = StressPage.Of(template, stress);
        var printed = page.Print();
        using var pdf = new TaggedPdf(printed.Bytes);

        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
        Assert.Empty(printed.Faults);
        if (template == "one-page")
            Assert.All(page.Texts(), text => Assert.Contains(text, pdf.TextWithoutLabels, StringComparison.Ordinal));
        else
            Assert.Equal(string.Concat(page.Texts()), pdf.TextWithoutLabels);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_no_font_of_the_house_shows_is_reported_with_its_sentence(string template, string stress)
    {
        var page = StressPage.Of(template, stress);
        var missing = page.Print().MissingCharacters;
        var text = string.Concat(page.Texts());

        Assert.Equal(text.EnumerateRunes().Where(IsChinese).Distinct().OrderBy(rune => rune.Value), missing.Select(character => character.Rune).OrderBy(rune => rune.Value));
        Assert.All(missing, character => Assert.Contains(Sample.WithoutWhiteSpace(character.Context), text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Stresses))]
    public void One_page_is_one_page_and_an_annex_in_letters_that_can_be_read(string stress)
    {
        using var pdf = new TaggedPdf(StressPage.Of("one-page", stress).Print().Bytes);
        var headings = pdf.Pages.Select(page => page.Letters.Where(letter => letter.PointSize is > 12 and < 20).Select(letter => letter.Value)).Select(letters => string.Concat(letters)).ToList();

        // Every section begins on the page; what follows it begins behind it.
        Assert.Matches("^Summary.*Keyactors.*Whytheyact.*Openquestions$", Sample.WithoutWhiteSpace(headings[0]));
        Assert.Contains("Evidence", string.Concat(headings.Skip(1)), StringComparison.Ordinal);
        // Smaller than nine points are the words in badges and above warnings, the raised numbers of the evidence, and the page's foot.
        var small = pdf.Pages[0].Letters.Where(letter => letter.PointSize < 9 && letter.StartBaseLine.Y > 48).Select(letter => letter.Value);
        Assert.Matches(@"^(TLP:AMBER(\+STRICT)?|TLP:GREEN|Opinionpiece|Warning|Note|Quoted|Reported|E\d+|,)*$", Sample.WithoutWhiteSpace(string.Concat(small)));
    }

    [FactNeeding("pdfinfo")]
    public void Read_aloud_by_poppler_all_stands_in_the_order_of_its_source() =>
        // Poppler draws a page anew for each of its marks, which takes seconds: the pages with most turns are enough.
        Assert.All(StressPage.All.Where(page => page is ("one-page" or "dossier", "right-to-left")), page =>
        {
            var bytes = StressPage.Of(page.Template, page.Stress).Print().Bytes;
            using var pdf = new TaggedPdf(bytes);

            Assert.Equal(pdf.Text, Sample.WithoutWhiteSpace(string.Concat(Spoken().Matches(Poppler.Run("pdfinfo", bytes, "-struct-text")).Select(text => text.Groups[1].Value))));
        });

    [FactNeeding("qpdf")]
    public void No_reader_finds_fault_with_any_of_them_or_with_a_templates_own_sample() =>
        Assert.All(StressPage.All.Select(page => StressPage.Of(page.Template, page.Stress)).Concat(StressPage.Samples), page =>
        {
            var bytes = page.Print().Bytes;

            Assert.Contains("No syntax or stream encoding errors found", Poppler.Run("qpdf", bytes, "--check"), StringComparison.Ordinal);
            Poppler.Run("pdftotext", bytes, "-layout", "-");
            if (!FactNeedingAttribute.IsMissing("mutool"))
                Poppler.Run("mutool", bytes, "trace");
        });

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_word_processor_gets_a_file_without_a_fault(string template, string stress)
    {
        var page = StressPage.Of(template, stress);
        using var package = WordprocessingDocument.Open(new MemoryStream(DocxPrinter.Print(page.Markdown, page.Style, page.Info)), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    private static bool IsChinese(Rune rune) => rune.Value is >= 0x2E80 and < 0xA000 or >= 0xFF00 and < 0xFFF0;

    [GeneratedRegex("^ *\"(.*)\"$", RegexOptions.Multiline)]
    private static partial Regex Spoken();
}
