using System.Diagnostics;
using System.Text;

namespace Briefings.Tests.Typesetting.Pdf;

/// <summary>A printed file as the programs of others read it. None of them may complain.</summary>
internal static class Poppler
{
    public static string TextOf(byte[] pdf) => Run("pdftotext", pdf, "-layout", "-");

    /// <summary>Each page as a PPM.</summary>
    /// <param name="resolution">Pixels to an inch.</param>
    public static IReadOnlyList<byte[]> ImagesOf(byte[] pdf, int resolution) => InFolder(pdf, file =>
    {
        Run("pdftoppm", ["-r", $"{resolution}", file, Path.ChangeExtension(file, null)], Encoding.UTF8);
        return Directory.GetFiles(Path.GetDirectoryName(file)!, "*.ppm").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
    });

    public static string Run(string program, byte[] pdf, string option, params string[] after) =>
        InFolder(pdf, file => Run(program, [option, file, .. after], option == "--qdf" ? Encoding.Latin1 : Encoding.UTF8));

    private static string Run(string program, string[] arguments, Encoding encoding)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = encoding })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal("", errors.GetAwaiter().GetResult());
        return output;
    }

    private static T InFolder<T>(byte[] pdf, Func<string, T> read)
    {
        var folder = Directory.CreateTempSubdirectory("briefings-pdf-");
        try
        {
            var file = Path.Combine(folder.FullName, "briefing.pdf");
            File.WriteAllBytes(file, pdf);
            return read(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
