using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text.Bidi;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TextDirection = Briefings.Typesetting.Text.Bidi.TextDirection;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Briefings.Typesetting.Docx;

/// <summary>The parts of the file, each under a name and an id that never change.</summary>
internal sealed class WordFile(MarkdownText document, PageStyle style, DocumentInfo info)
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The earliest time that an archive can state: of when a file was written it says nothing.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TypeScale scale = new(style);
    private readonly PageGeometry geometry = PageGeometry.Of(style with { Columns = 1 }, ParagraphDirection.OfLanguage(info.Language) == TextDirection.RightToLeft);
    private readonly TextDirection direction = ParagraphDirection.OfLanguage(info.Language);

    private int TextWidth => Measures.Twips(geometry.TextWidth);

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "document");
            WriteParts(main);
            using var properties = package.AddNewPart<CoreFilePropertiesPart>("properties").GetStream(FileMode.Create);
            WriteProperties(properties);
        }

        return Timeless(stream);
    }

    private void WriteParts(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = new WordStyles(scale, info.Language).Write();
        main.AddNewPart<FontTablePart>("fonts").Fonts = FontNames.Table();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));

        var furniture = new WordFurniture(scale, style.Marking, info, TextWidth);
        main.AddNewPart<HeaderPart>("header").Header = furniture.Header(style.Header);
        main.AddNewPart<HeaderPart>("firstHeader").Header = furniture.Header(PageText.Parse(""));
        main.AddNewPart<FooterPart>("footer").Footer = furniture.Footer(style.Footer);

        var lists = new Numberings(Measures.Twips(scale.Indent));
        var blocks = new BlockWriter(new SpanWriter(document, main), new PictureWriter(main, TextWidth), lists, scale, direction, TextWidth).Write(document);
        main.AddNewPart<NumberingDefinitionsPart>("lists").Numbering = lists.Write();
        main.Document = new Document(new Body([.. blocks, PageSetup()]));
    }

    private SectionProperties PageSetup()
    {
        const int Edge = 36;
        var setup = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" },
            new HeaderReference { Type = HeaderFooterValues.First, Id = "firstHeader" },
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            new FooterReference { Type = HeaderFooterValues.First, Id = "footer" },
            new PageSize { Width = (uint)Measures.Twips(geometry.Width), Height = (uint)Measures.Twips(geometry.Height) },
            new PageMargin
            {
                Top = Measures.TwipsOfMillimetres(style.Margins.Top),
                Right = (uint)Measures.TwipsOfMillimetres(style.Margins.Right),
                Bottom = Measures.TwipsOfMillimetres(style.Margins.Bottom),
                Left = (uint)Measures.TwipsOfMillimetres(style.Margins.Left),
                Header = (uint)Measures.Twips(Math.Min(Edge, geometry.Top / 2)),
                Footer = (uint)Measures.Twips(Math.Min(Edge, (geometry.Height - geometry.Bottom) / 2)),
                Gutter = 0,
            },
            new TitlePage());
        if (direction == TextDirection.RightToLeft)
            setup.Append(new BiDi());
        return setup;
    }

    private void WriteProperties(Stream stream)
    {
        var time = info.Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var properties = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms), new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Dublin + "title", WordText.Clean(info.Title)),
            Given(Dublin + "subject", info.Subject),
            Given(Dublin + "creator", info.Author.Length > 0 ? info.Author : info.Creator),
            Given(Core + "keywords", info.Keywords),
            new XElement(Dublin + "language", WordText.Clean(info.Language)),
            new XElement(Terms + "created", new XAttribute(Instance + "type", "dcterms:W3CDTF"), time),
            new XElement(Terms + "modified", new XAttribute(Instance + "type", "dcterms:W3CDTF"), time));
        using var writer = XmlWriter.Create(stream);
        new XDocument(properties).Save(writer);
    }

    private static XElement? Given(XName name, string text) => text.Length == 0 ? null : new XElement(name, WordText.Clean(text));

    /// <summary>The archive again, its entries in the order of their names and without the time of writing.</summary>
    private static byte[] Timeless(MemoryStream stream)
    {
        using var written = new MemoryStream();
        using (var source = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = NoTime;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return written.ToArray();
    }
}
