using Briefings.Tests.Support;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Briefings.Tests.Typesetting.Docx;

/// <summary>Prints a DOCX and opens it again.</summary>
internal static class Word
{
    public static readonly PageStyle Style = new()
    {
        Accent = new Rgb(0x7a, 0x1f, 0x1f),
        MachineFonts = false,
        PictureFolder = Repository.PathOf("tests", "Briefings.Tests", "Typesetting", "Samples", "pictures"),
    };

    public static byte[] Print(string markdown, PageStyle? style = null, string language = "en") =>
        DocxPrinter.Print(markdown, style ?? Style, Sample.Info with { Language = language });

    public static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    public static WordprocessingDocument Opened(string markdown, PageStyle? style = null, string language = "en") => Open(Print(markdown, style, language));

    /// <summary>What the standard's own validator says of the file, by the rules of each office since 2019.</summary>
    public static IEnumerable<string> FaultsOf(byte[] file)
    {
        using var package = Open(file);
        return [.. new[] { FileFormatVersions.Office2019, FileFormatVersions.Office2021, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(package).Select(error => $"{version} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}"))];
    }
}
