using System.Text;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;
using UglyToad.PdfPig;

namespace Briefings.Tests.Typesetting;

public sealed class AttachmentTests
{
    private static readonly DocumentInfo Info = Sample.Info with
    {
        Attachments =
        [
            new Attachment("source.json", "application/json", "The article", IsSource: true, "{\"title\":\"A\"}"u8.ToArray()),
            new Attachment("briefing.json", "application/json", "The briefing as data", IsSource: false, "{\"actors\":[]}"u8.ToArray()),
        ],
    };

    [Fact]
    public void Files_go_with_a_print_where_the_style_lets_them_and_it_then_claims_the_part_that_allows_it()
    {
        var bytes = PdfPrinter.Print("Text.", new PageStyle { MachineFonts = false, Attach = true }, Info).Bytes;
        using var pdf = PdfDocument.Open(bytes);

        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.Equal(["briefing.json {\"actors\":[]}", "source.json {\"title\":\"A\"}"], files.Select(file => $"{file.Name} {Encoding.UTF8.GetString(file.Bytes)}"));
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        Assert.Contains("<pdfaid:part>3</pdfaid:part>", xmp.GetXDocument().ToString(), StringComparison.Ordinal);
        Assert.Empty(SelfCheck.FaultsOf(bytes));
    }

    [Fact]
    public void A_style_that_does_not_say_so_leaves_them_out()
    {
        using var pdf = PdfDocument.Open(PdfPrinter.Print("Text.", new PageStyle { MachineFonts = false }, Info).Bytes);

        Assert.False(pdf.Advanced.TryGetEmbeddedFiles(out _));
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", xmp.GetXDocument().ToString(), StringComparison.Ordinal);
    }
}
