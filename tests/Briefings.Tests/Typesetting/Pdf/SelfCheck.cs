using System.Globalization;
using System.Text;
using System.Xml.Linq;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Briefings.Tests.Typesetting.Pdf;

/// <summary>
/// Walks a printed file and tells what PDF/UA-1 (ISO 14289-1), PDF/A-2a (ISO 19005-2) and PDF (ISO 32000-1) would not forgive. Each rule
/// is named after its clause; <see cref="SelfCheckTests"/> breaks each in turn.
/// </summary>
internal static class SelfCheck
{
    private static readonly HashSet<string> Painting = ["Tj", "TJ", "'", "\"", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "EI"];

    public static IReadOnlyList<string> FaultsOf(byte[] bytes)
    {
        using var pdf = new TaggedPdf(bytes);
        return
        [
            .. Catalog(pdf), .. Claims(pdf), .. Profile(pdf), .. Headings(pdf), .. pdf.Pages.SelectMany(page => MarkedContent(page)), .. ParentTree(pdf), .. Structure(pdf),
            .. pdf.Pages.SelectMany(page => Links(pdf, page)), .. Outline(pdf), .. Fonts(pdf), .. Pictures(pdf), .. Attachments(pdf), .. pdf.Pages.SelectMany(page => Text(page)),
        ];
    }

    private static IEnumerable<string> Catalog(TaggedPdf pdf)
    {
        if (!pdf.Catalog.Data.ContainsKey("Lang"))
            yield return "14289-1 7.2: the catalog has no Lang";
        if (pdf.Dictionary(pdf.Catalog, "MarkInfo")?.Data.GetValueOrDefault("Marked") is not BooleanToken { Data: true })
            yield return "14289-1 6.2: the file is not marked as tagged";
        if (pdf.Dictionary(pdf.Catalog, "ViewerPreferences")?.Data.GetValueOrDefault("DisplayDocTitle") is not BooleanToken { Data: true })
            yield return "14289-1 7.1: the title is not displayed";
        if (!pdf.Pdf.TryGetXmpMetadata(out var xmp) || !xmp.GetXDocument().ToString().Contains("dc:title", StringComparison.Ordinal))
            yield return "14289-1 7.1: the metadata has no dc:title";
        if (pdf.Array(pdf.Catalog, "OutputIntents").Count == 0)
            yield return "19005-2 6.2.4.3: device colour without an output intent";
    }

    /// <summary>What the metadata claims, and that it says the same as the older dictionary.</summary>
    private static IEnumerable<string> Claims(TaggedPdf pdf)
    {
        if (!pdf.Pdf.TryGetXmpMetadata(out var metadata))
        {
            yield return "19005-2 6.6.2.1: the catalog has no metadata";
            yield break;
        }

        // The library's own reading takes the metadata for Latin-1.
        var described = XDocument.Parse(Encoding.UTF8.GetString(metadata.GetXmlMemory().Span).Trim('\uFEFF'));
        var xmp = described.ToString();
        var part = pdf.Dictionary(pdf.Dictionary(pdf.Catalog, "Names")!, "EmbeddedFiles") is null ? 2 : 3;
        if (!xmp.Contains($"<pdfaid:part>{part}</pdfaid:part>", StringComparison.Ordinal) || !xmp.Contains("<pdfaid:conformance>A</pdfaid:conformance>", StringComparison.Ordinal))
            yield return "19005-2 6.6.4: the metadata does not claim the part of PDF/A that it keeps";
        if (!xmp.Contains("<pdfuaid:part>1</pdfuaid:part>", StringComparison.Ordinal))
            yield return "14289-1 5: the metadata does not claim PDF/UA-1";
        if (!xmp.Contains("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>", StringComparison.Ordinal))
            yield return "19005-2 6.6.2.3.1: the metadata does not describe the schema of PDF/UA";
        var title = described.Descendants("{http://purl.org/dc/elements/1.1/}title").SingleOrDefault()?.Value.Trim();
        if (title != pdf.Pdf.Information.Title?.Trim())
            yield return "19005-2 6.6.3: the two titles differ";
        var date = described.Descendants("{http://ns.adobe.com/xap/1.0/}CreateDate").SingleOrDefault()?.Value;
        var inPdf = date is null ? null : $"D:{DateTimeOffset.Parse(date, CultureInfo.InvariantCulture).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}";
        if (inPdf is null || pdf.Pdf.Information.CreationDate?.StartsWith(inPdf, StringComparison.Ordinal) != true)
            yield return "19005-2 6.6.3: the two dates of creation differ";
    }

    private static IEnumerable<string> Profile(TaggedPdf pdf)
    {
        var intent = pdf.Array(pdf.Catalog, "OutputIntents") is [var only, ..] ? pdf.Resolve(only) as DictionaryToken : null;
        if (intent is null || (intent.Data.GetValueOrDefault("S") as NameToken)?.Data != "GTS_PDFA1")
            yield return "19005-2 6.2.3: the output intent is not one of PDF/A";
        else if (pdf.Dictionary(intent, "DestOutputProfile")?.Data.GetValueOrDefault("N") is not NumericToken { Int: 3 })
            yield return "19005-2 6.2.3: the output intent has no profile of three colours";
        foreach (var operation in pdf.Pages.SelectMany(page => page.Operations).Where(operation => OtherColours.Contains(operation.Operator)).Take(1))
            yield return $"19005-2 6.2.4.3: {operation.Operator} sets a colour that the output intent does not explain";
    }

    private static readonly HashSet<string> OtherColours = ["g", "G", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"];

    private static IEnumerable<string> Headings(TaggedPdf pdf)
    {
        var level = 0;
        foreach (var heading in pdf.Elements.Where(element => element.Role is ['H', >= '1' and <= '6']))
        {
            if (heading.Role[1] - '0' > level + 1)
                yield return $"14289-1 7.4.2: {heading.Role} follows level {level}";
            level = heading.Role[1] - '0';
        }
    }

    private static IEnumerable<string> MarkedContent(Page page)
    {
        var depth = 0;
        foreach (var operation in page.Operations)
        {
            if (operation.Operator is "BDC" or "BMC")
                depth++;
            else if (operation.Operator == "EMC")
                depth--;
            else if (depth == 0 && Painting.Contains(operation.Operator))
                yield return $"14289-1 7.1: page {page.Number} paints with {operation.Operator} outside of content and artifacts";
            if (depth is < 0 or > 1)
                yield return $"32000-1 14.6: page {page.Number} nests marked content wrongly";
        }

        if (depth != 0)
            yield return $"32000-1 14.6: page {page.Number} leaves marked content open";
        if ((page.Dictionary.Data.GetValueOrDefault("Tabs") as NameToken)?.Data != "S")
            yield return $"14289-1 7.18.3: page {page.Number} has no tab order by structure";
    }

    private static IEnumerable<string> ParentTree(TaggedPdf pdf)
    {
        foreach (var page in pdf.Pages)
        {
            var ids = page.GetMarkedContents().Where(content => !content.IsArtifact).Select(content => content.MarkedContentIdentifier).ToList();
            var key = ((NumericToken)page.Dictionary.Data["StructParents"]).Int;
            var parents = pdf.ParentTree[key];
            if (!ids.SequenceEqual(Enumerable.Range(0, parents.Count)))
                yield return $"32000-1 14.7.4.4: page {page.Number} marks {ids.Count} pieces, the parent tree has {parents.Count}";
            foreach (var element in pdf.Elements)
            {
                foreach (var mark in element.Kids.OfType<TaggedPdf.MarkedText>().Where(mark => mark.Page == page.Number))
                {
                    if (mark.Id >= parents.Count || !ReferenceEquals(parents[mark.Id], element.Dictionary))
                        yield return $"32000-1 14.7.4.4: mark {mark.Id} of page {page.Number} and its {element.Role} do not name each other";
                }
            }
        }

        var held = pdf.Elements.SelectMany(element => element.Kids.OfType<TaggedPdf.MarkedText>()).ToList();
        if (held.Count != pdf.Pages.Sum(page => page.GetMarkedContents().Count(content => !content.IsArtifact)) || held.Distinct().Count() != held.Count)
            yield return "32000-1 14.7: not every piece of content belongs to exactly one element";
    }

    private static IEnumerable<string> Structure(TaggedPdf pdf)
    {
        var named = NamesOf(pdf).ToHashSet(StringComparer.Ordinal);
        foreach (var element in pdf.Elements)
        {
            var children = element.Kids.OfType<TaggedPdf.Element>().Select(child => child.Role).ToList();
            var isSound = element.Role switch
            {
                "L" => children.All(role => role == "LI"),
                "LI" => children.All(role => role is "Lbl" or "LBody"),
                "Table" => children.All(role => role == "TR"),
                "TR" => children.All(role => role is "TH" or "TD"),
                "Document" or "Div" or "BlockQuote" or "LBody" => element.Kids.All(kid => kid is TaggedPdf.Element { IsInline: false }),
                "Note" => children.All(role => role is "Lbl" or "P" or "L" or "Table" or "BlockQuote" or "Div" or "Note" or "Figure"),
                "Figure" => children.Count == 0 && element.Kids.Count > 0,
                "TOC" => children.Count > 0 && children.All(role => role is "TOCI" or "TOC"),
                "TOCI" => children is ["Reference"] or ["Reference", "TOC"],
                "Reference" => children is ["Link"],
                "TH" or "TD" => children.All(role => role is "Link" or "Span" or "Reference" or "Note"),
                "P" or "H1" or "H2" or "H3" or "H4" or "Lbl" or "Link" or "Span" => children.All(role => role is "Link" or "Span" or "Reference"),
                _ => false,
            };
            if (!isSound)
                yield return $"32000-1 14.8.4: {element.Role} holds {string.Join(", ", children)}";
            if (element.Role == "L" && children.Count > 0 && pdf.Dictionary(element.Dictionary, "A")?.Data.ContainsKey("ListNumbering") != true)
                yield return "14289-1 7.6: a list with labels does not say how it is numbered";
            if (element.Role == "Figure" && string.IsNullOrWhiteSpace(element.Alt))
                yield return "14289-1 7.3: a figure has no description";
            if (element.Role == "Figure" && (pdf.Dictionary(element.Dictionary, "A") is not { } layout || pdf.Array(layout, "BBox").Count != 4))
                yield return "32000-1 14.8.5.4.3: a figure does not say where it stands";
            if (element.Role == "Note" && (element.Dictionary.Data.GetValueOrDefault("ID") is not { } id || !named.Remove(StringOf(id))))
                yield return "14289-1 7.9: a note has no ID of its own in the tree of IDs";
            if (element.Dictionary.Data.TryGetValue("Lang", out var language) && StringOf(language).Length < 2)
                yield return "14289-1 7.2: an element has a Lang that is no language";
            if (element.Role == "TH" && pdf.Dictionary(element.Dictionary, "A")?.Data.ContainsKey("Scope") != true)
                yield return "14289-1 7.5: a header cell without a scope";
            if (element.Role == "Table" && element.Kids.OfType<TaggedPdf.Element>().Select(row => row.Kids.Count).Distinct().Count() > 1)
                yield return "14289-1 7.5: rows of one table differ in cells";
        }
    }

    private static IEnumerable<string> NamesOf(TaggedPdf pdf) =>
        pdf.Dictionary(pdf.Dictionary(pdf.Catalog, "StructTreeRoot")!, "IDTree") is { } tree
            ? pdf.Array(tree, "Kids").SelectMany(kid => pdf.Array((DictionaryToken)pdf.Resolve(kid), "Names")).Where((_, i) => i % 2 == 0).Select(StringOf)
            : [];

    private static IEnumerable<string> Links(TaggedPdf pdf, Page page)
    {
        var names = DestinationNames(pdf);
        foreach (var link in pdf.Annotations(page))
        {
            if (link.Data.GetValueOrDefault("Contents") is null || (link.Data.GetValueOrDefault("F") as NumericToken)?.Int != 4)
                yield return $"14289-1 7.18.5: a link on page {page.Number} has no description or is not printed";
            var parent = pdf.ParentTree[((NumericToken)link.Data["StructParent"]).Int].Single();
            var element = pdf.Elements.Single(candidate => ReferenceEquals(candidate.Dictionary, parent));
            if (element.Role != "Link" || !element.Kids.OfType<TaggedPdf.LinkArea>().Any(area => ReferenceEquals(area.Annotation, link)))
                yield return $"14289-1 7.18.5: a link on page {page.Number} is not in a Link element";
            if (link.Data.TryGetValue("Dest", out var name) && !names.Contains(StringOf(name)))
                yield return $"32000-1 12.3.2.3: the destination {StringOf(name)} does not exist";
            if (pdf.Dictionary(link, "A") is { } action && !AllowedSchemes.Any(scheme => StringOf(action.Data["URI"]).StartsWith(scheme, StringComparison.Ordinal)))
                yield return $"the link to {StringOf(action.Data["URI"])} has a scheme that is not allowed";
        }
    }

    private static readonly string[] AllowedSchemes = ["http://", "https://", "mailto:"];

    public static HashSet<string> DestinationNames(TaggedPdf pdf) =>
        [.. pdf.Array(pdf.Dictionary(pdf.Dictionary(pdf.Catalog, "Names")!, "Dests")!, "Names").Where((_, i) => i % 2 == 0).Select(StringOf)];

    private static IEnumerable<string> Outline(TaggedPdf pdf)
    {
        for (var entry = First(pdf.Dictionary(pdf.Catalog, "Outlines")); entry is not null; entry = Next(entry))
        {
            if (pdf.PageOf(pdf.Array(entry, "Dest")[0]) is null)
                yield return $"32000-1 12.3.3: the bookmark {StringOf(entry.Data["Title"])} leads nowhere";
        }

        DictionaryToken? First(DictionaryToken? holder) => holder is null ? null : pdf.Dictionary(holder, "First");

        DictionaryToken? Next(DictionaryToken entry)
        {
            if (First(entry) is { } child)
                return child;
            for (var at = entry; at is not null; at = pdf.Dictionary(at, "Parent"))
            {
                if (pdf.Dictionary(at, "Next") is { } sibling)
                    return sibling;
            }

            return null;
        }
    }

    private static IEnumerable<string> Fonts(TaggedPdf pdf)
    {
        var fonts = pdf.Dictionary(pdf.Dictionary(pdf.Dictionary(pdf.Catalog, "Pages")!, "Resources")!, "Font")!;
        foreach (var name in fonts.Data.Keys)
        {
            var font = pdf.Dictionary(fonts, name)!;
            var descendant = (DictionaryToken)pdf.Resolve(pdf.Array(font, "DescendantFonts")[0]);
            if (pdf.Dictionary(font, "ToUnicode") is null)
                yield return $"14289-1 7.21.7: the font {name} has no ToUnicode";
            var isTrueType = (descendant.Data["Subtype"] as NameToken)?.Data == "CIDFontType2";
            var descriptor = pdf.Dictionary(descendant, "FontDescriptor")!;
            if (pdf.Dictionary(descriptor, isTrueType ? "FontFile2" : "FontFile3") is not { } program)
                yield return $"14289-1 7.21.4.1: the font {name} is not embedded";
            else if (!isTrueType && (program.Data.GetValueOrDefault("Subtype") as NameToken)?.Data != "CIDFontType0C")
                yield return $"32000-1 9.9: the font {name} has a program of another kind";
            if (isTrueType && pdf.Dictionary(descendant, "CIDToGIDMap") is null)
                yield return $"14289-1 7.21.3.2: the font {name} has no map of glyphs";
            if (!isTrueType && pdf.Dictionary(font, "Encoding") is null)
                yield return $"14289-1 7.21.3.3: the font {name} has no map of codes";
        }
    }

    private static IEnumerable<string> Pictures(TaggedPdf pdf)
    {
        if (pdf.Dictionary(pdf.Dictionary(pdf.Dictionary(pdf.Catalog, "Pages")!, "Resources")!, "XObject") is not { } pictures)
            yield break;
        foreach (var name in pictures.Data.Keys)
        {
            var picture = pdf.Dictionary(pictures, name)!;
            if (picture.Data.GetValueOrDefault("Interpolate") is BooleanToken { Data: true } || picture.Data.ContainsKey("Alternates"))
                yield return $"19005-2 6.2.8.1: the picture {name} is interpolated or has alternates";
            var space = pdf.Resolve(picture.Data["ColorSpace"]);
            if (space is NameToken { Data: not ("DeviceRGB" or "DeviceGray") })
                yield return $"19005-2 6.2.4.3: the picture {name} has colours that the output intent does not explain";
            if (space is ArrayToken { Data: [NameToken { Data: "ICCBased" }, var profile] } && ((StreamToken)pdf.Resolve(profile)).StreamDictionary.Data.GetValueOrDefault("N") is not NumericToken { Int: 1 or 3 or 4 })
                yield return $"19005-2 6.2.4.2: the profile of the picture {name} has no number of colours";
        }
    }

    private static IEnumerable<string> Attachments(TaggedPdf pdf)
    {
        var associated = pdf.Array(pdf.Catalog, "AF").Select(pdf.Resolve).ToList();
        var files = pdf.Dictionary(pdf.Dictionary(pdf.Catalog, "Names")!, "EmbeddedFiles") is { } tree
            ? pdf.Array(tree, "Names").Where((_, i) => i % 2 == 1).Select(pdf.Resolve).Cast<DictionaryToken>()
            : [];
        foreach (var file in files)
        {
            if (!associated.Exists(known => ReferenceEquals(known, file)) || (file.Data.GetValueOrDefault("AFRelationship") as NameToken)?.Data is not ("Data" or "Source"))
                yield return "19005-3 6.8: an attached file does not say how it belongs to the document";
            if (pdf.Dictionary(pdf.Dictionary(file, "EF")!, "F")?.Data.ContainsKey("Subtype") != true)
                yield return "19005-3 6.8: an attached file does not say of which type it is";
        }
    }

    private static IEnumerable<string> Text(Page page)
    {
        foreach (var letter in page.Letters)
        {
            if (string.IsNullOrEmpty(letter.Value) || letter.Value == "\0")
                yield return $"14289-1 7.21.7: a glyph on page {page.Number} has no text";
            if (!string.IsNullOrWhiteSpace(letter.Value) && (letter.EndBaseLine.X > page.Width - 14 || letter.StartBaseLine.X < 14 || letter.StartBaseLine.Y < 3 || letter.StartBaseLine.Y > page.Height - 3))
                yield return $"“{letter.Value}” on page {page.Number} runs off the paper";
        }
    }

    private static string StringOf(IToken token) => token switch { StringToken text => text.Data, HexToken hex => hex.Data, _ => token.ToString() ?? "" };
}
