using System.IO.Compression;
using System.Text;
using Briefings.Articles;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Briefings.Worker.Sources.Documents;

/// <summary>Reads the article of a DOCX as it streams by; nothing that it refers to is opened.</summary>
internal static class WordArticle
{
    private const string Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const int MostParts = 2_000;
    private const long MostUnpacked = 200L * 1024 * 1024;
    private const int MostCharacters = 20 * 1024 * 1024;

    /// <exception cref="ProblemException">It is broken, a bomb, or no article.</exception>
    public static Article Read(ReadOnlyMemory<byte> bytes, Origin origin)
    {
        try
        {
            RefuseBombs(bytes, origin.Name);
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes.ToArray()), isEditable: false, new() { MaxCharactersInPart = MostCharacters });
            var part = document.MainDocumentPart ?? throw new ProblemException(Problems.WordBroken(origin.Name));
            var (paragraphs, title) = Paragraphs(part, TitleStyles(part));
            if (paragraphs.Count == 0)
                throw new ProblemException(Problems.BlankArticle(origin.Name));
            return PlainArticle.Of(paragraphs, title, origin);
        }
        // The package throws what it likes over a broken file.
        catch (Exception fault) when (fault is not (ProblemException or OutOfMemoryException))
        {
            throw new ProblemException(Problems.WordBroken(origin.Name), fault);
        }
    }

    private static void RefuseBombs(ReadOnlyMemory<byte> bytes, string where)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()));
        if (zip.Entries.Count > MostParts || zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
            throw new ProblemException(Problems.PackedTooTight(where));
    }

    /// <summary>Styles go by ids that each language writes its own way; their names are the same in all.</summary>
    private static HashSet<string> TitleStyles(MainDocumentPart part)
    {
        var (styles, id) = (new HashSet<string>(["Title"]), "");
        if (part.StyleDefinitionsPart is not { } definitions)
            return styles;
        using var reader = OpenXmlReader.Create(definitions);
        while (reader.Read())
        {
            if (!reader.IsStartElement || reader.NamespaceUri != Space)
                continue;
            if (reader.LocalName == "style")
                id = Attribute(reader, "styleId") ?? "";
            else if (reader.LocalName == "name" && Attribute(reader, "val") is { } name && name.ToLowerInvariant() is "title" or "heading 1")
                styles.Add(id);
        }

        return styles;
    }

    private static (List<string> Paragraphs, string? Title) Paragraphs(MainDocumentPart part, HashSet<string> titleStyles)
    {
        var (paragraphs, text, title, isTitle, skipped) = (new List<string>(), new StringBuilder(), (string?)null, false, 0);
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            // What an older program would show instead is the same once more.
            if (reader.LocalName == "Fallback")
                skipped += reader.IsStartElement ? 1 : -1;
            if (skipped > 0 || reader.NamespaceUri != Space)
                continue;
            switch (reader.LocalName, reader.IsStartElement)
            {
                case ("p", true):
                    Close();
                    break;
                case ("p", false):
                    Close();
                    break;
                case ("pStyle", true):
                    isTitle = Attribute(reader, "val") is { } style && titleStyles.Contains(style);
                    break;
                case ("t", true):
                    text.Append(reader.GetText());
                    break;
                case ("tab" or "br" or "cr", true):
                    text.Append(' ');
                    break;
                case ("noBreakHyphen", true):
                    text.Append('-');
                    break;
            }
        }

        return (paragraphs, title);

        void Close()
        {
            if (string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } paragraph)
            {
                paragraphs.Add(paragraph);
                title ??= isTitle ? paragraph : null;
            }

            text.Clear();
            isTitle = false;
        }
    }

    private static string? Attribute(OpenXmlReader reader, string name) =>
        reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == name && attribute.NamespaceUri == Space).Value;
}
