using Briefings.Tests.Support;

namespace Briefings.Tests.Typesetting.Pdf;

public sealed class SelfCheckTests
{
    [Theory]
    [InlineData("briefing.md")]
    [InlineData("stress.md")]
    public void A_printed_file_keeps_every_rule(string sample) => Assert.Empty(SelfCheck.FaultsOf(Sample.Print(Sample.Read(sample)).Bytes));

    [Fact]
    public void An_empty_document_keeps_every_rule() => Assert.Empty(SelfCheck.FaultsOf(Sample.Print("").Bytes));

    [FactNeeding("qpdf")]
    public void Qpdf_has_nothing_to_say() => Assert.Contains("No syntax or stream encoding errors found", Poppler.Run("qpdf", Sample.Print(Sample.Briefing).Bytes, "--check"), StringComparison.Ordinal);

    [FactNeeding("pdftotext")]
    public void Poppler_reads_the_text_without_complaint() => Assert.Contains("Port Strike Ends a Week", Poppler.TextOf(Sample.Print(Sample.Briefing).Bytes), StringComparison.Ordinal);
}
