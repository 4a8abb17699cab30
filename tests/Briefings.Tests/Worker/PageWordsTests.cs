using Briefings.Rendering;
using Briefings.Tests.Support;
using Briefings.Worker.Printing;
using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Briefings.Tests.Worker;

/// <summary>What stands on every page, in the words of the template's language.</summary>
public sealed class PageWordsTests
{
    [Theory]
    [InlineData("en", "18 February 2026", "2 of ")]
    [InlineData("de", "18. Februar 2026", "2 von ")]
    public void Date_and_page_count_are_in_the_edition_s_language(string language, string date, string count)
    {
        var template = Template.Load(Repository.PathOf("templates", "daily"), language);
        var files = new BriefingPrinter(new TypesettingPrinter()).PrintSample(template, [OutputFormat.Pdf, OutputFormat.Docx]).Files.ToDictionary(file => file.Format, file => file.Bytes.ToArray());

        using var pdf = PdfDocument.Open(files[OutputFormat.Pdf]);
        var page = ContentOrderTextExtractor.GetText(pdf.GetPage(2));
        using var docx = WordprocessingDocument.Open(new MemoryStream(files[OutputFormat.Docx]), isEditable: false);
        var parts = docx.MainDocumentPart!;

        Assert.Contains(date, page, StringComparison.Ordinal);
        Assert.Contains($"{count}{pdf.NumberOfPages}", page, StringComparison.Ordinal);
        Assert.Contains(parts.HeaderParts, part => part.Header!.InnerText.EndsWith(date, StringComparison.Ordinal));
        Assert.Contains(parts.FooterParts, part => part.Footer!.InnerText.StartsWith($"1{count[1..]}1", StringComparison.Ordinal));
    }
}
