using System.Diagnostics;
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
    public void Qpdf_has_nothing_to_say() => Assert.Contains("No syntax or stream encoding errors found", Run("qpdf", "--check"), StringComparison.Ordinal);

    [FactNeeding("pdftotext")]
    public void Poppler_reads_the_text_without_complaint() => Assert.Contains("Port Strike Ends a Week", Run("pdftotext", "-layout", "-"), StringComparison.Ordinal);

    private static string Run(string program, string option, params string[] after)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("briefings-pdf-").FullName, "briefing.pdf");
        File.WriteAllBytes(file, Sample.Print(Sample.Briefing).Bytes);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [option, file, .. after]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal("", errors.GetAwaiter().GetResult());
            return output;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }
}
