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
    private readonly PageGeometry geometry = PageGeometry.Of(style, ParagraphDirection.OfLanguage(info.Language) == TextDirection.RightToLeft);
    private readonly TextDirection direction = ParagraphDirection.OfLanguage(info.Language);

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
        var sections = new PageSections(style, geometry);
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = new WordStyles(scale, info.Language, sections.WidthOf(isWide: false), TopOf(document.Blocks)).Write();
        main.AddNewPart<FontTablePart>("fonts").Fonts = FontNames.Table();

        var furniture = new WordFurniture(scale, style.Marking, info, sections.TextWidth);
        main.AddNewPart<HeaderPart>("header").Header = furniture.Header(style.Header);
        main.AddNewPart<HeaderPart>("firstHeader").Header = furniture.Header(PageText.Parse(""));
        main.AddNewPart<FooterPart>("footer").Footer = furniture.Footer(style.Footer);

        var pages = new OwnPages(document, style, geometry, scale, info.Language);
        var (once, lists) = (new OnceInFile(), new Numberings(Measures.Twips(scale.Indent)));
        var notes = new NoteWriter(document, style.Notes, once);
        var blocks = BlocksOf(main).Write(document, style.Logo, notes, sections);
        notes.WritePart(main, part =>
        {
            var writer = BlocksOf(part, isOfNotes: true);
            return (note, mark) => writer.Write(note, mark, sections.WidthOf(isWide: false));
        });
        main.AddNewPart<NumberingDefinitionsPart>("lists").Numbering = lists.Write();
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
            [.. notes.Settings(), new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" })]);
        main.Document = new Document(new Body(blocks));

        BlockWriter BlocksOf(OpenXmlPart part, bool isOfNotes = false) => new(
            new SpanWriter(document, once, notes, part, isOfNotes), new PictureWriter(once, part, Measures.Twips(geometry.TextHeight * FigureComposer.HighestShare)),
            new ContentsWriter(once, pages.PageOf), lists, scale, direction);
    }

    /// <summary>The level of the highest heading that a table of contents lists.</summary>
    private static int TopOf(IReadOnlyList<Block> blocks) => blocks.Select(block => block switch
    {
        Contents { Headings: { Count: > 0 } headings } => headings.Min(heading => heading.Level),
        Section section => TopOf(section.Blocks),
        _ => int.MaxValue,
    }).DefaultIfEmpty(int.MaxValue).Min();

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
            Given(Core + "category", style.Marking),
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
