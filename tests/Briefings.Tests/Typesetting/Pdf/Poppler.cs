using System.Diagnostics;
using System.Text;

namespace Briefings.Tests.Typesetting.Pdf;

/// <summary>A printed file as the programs of others read it. None of them may complain.</summary>
internal static class Poppler
{
    public static string TextOf(byte[] pdf) => Run("pdftotext", pdf, "-layout", "-");

    public static string Run(string program, byte[] pdf, string option, params string[] after)
    {
        var folder = Directory.CreateTempSubdirectory("briefings-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "briefing.pdf");
            File.WriteAllBytes(file, pdf);
            var isBytes = option == "--qdf";
            using var process = Process.Start(new ProcessStartInfo(program, [option, file, .. after]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = isBytes ? Encoding.Latin1 : Encoding.UTF8 })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal("", errors.GetAwaiter().GetResult());
            return output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
