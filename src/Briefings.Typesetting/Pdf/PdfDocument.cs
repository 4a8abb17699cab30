using System.Text;
using Briefings.Typesetting.Structure;

namespace Briefings.Typesetting.Pdf;

/// <summary>A tagged PDF, written page by page.</summary>
internal sealed class PdfDocument(float width, float height) : IDisposable
{
    private readonly PdfObjects objects = new();
    private readonly PdfBuffer operators = new();
    private readonly List<int> pages = [];
    private readonly List<IReadOnlyList<StructureElement>> marks = [];
    private readonly List<int> contents = [];
    private readonly List<LinkAnnotation> links = [];
    private readonly SortedDictionary<string, Destination> destinations = new(StringComparer.Ordinal);
    private readonly List<OutlineEntry> outline = [];
    private PdfFonts? fonts;
    private PdfPictures? pictures;
    private PageContent? open;

    public StructureElement Structure { get; } = StructureElement.Document();

    /// <summary>Pages begun so far.</summary>
    public int Pages => pages.Count;

    public PageContent BeginPage()
    {
        EndPage();
        pages.Add(objects.Reserve());
        fonts ??= new PdfFonts(objects);
        pictures ??= new PdfPictures(objects);
        operators.Clear();
        return open = new PageContent(pages.Count - 1, height, operators, fonts, pictures);
    }

    /// <summary>Makes a rectangle of the open page lead somewhere.</summary>
    public void AddLink(LinkArea area, StructureElement element)
    {
        var id = objects.Reserve();
        element.Attach();
        element.Kids.Add(StructureKid.Annotation(pages.Count - 1, id));
        links.Add(new LinkAnnotation(id, pages.Count - 1, area, element));
    }

    /// <summary>Names a height of the open page.</summary>
    public void AddDestination(string name, float y) => destinations.TryAdd(name, new Destination(pages.Count - 1, y));

    public void AddOutlineEntry(int level, string title, float y) => outline.Add(new OutlineEntry(level, title, new Destination(pages.Count - 1, y)));

    public byte[] Save(DocumentInfo info)
    {
        EndPage();
        var structure = new StructureTree(objects, pages).Write(Structure, marks, [.. links.Select(link => link.Element)]);
        for (var i = 0; i < links.Count; i++)
            links[i].Write(objects, pages.Count + i, height);
        var tree = WritePages($"/Font<<{fonts!.Write()}>>{pictures!.Write()}");
        var outlines = OutlineTree.Write(objects, outline, PlaceOf);
        var names = objects.Add($"<</Names[{string.Concat(destinations.Select(entry => $"{PdfText.String(entry.Key)}{PlaceOf(entry.Value)}"))}]>>");
        var metadata = objects.AddStream(Encoding.UTF8.GetBytes(Metadata.Xmp(info)), "/Type/Metadata/Subtype/XML", compress: false);
        var profile = objects.AddStream(SrgbProfile.Bytes, "/N 3");
        var intent = $"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile {profile} 0 R>>";
        var (associated, files) = EmbeddedFiles.Write(objects, info.Attachments, info.Date);
        var catalog = objects.Add(
            $"<</Type/Catalog/Pages {tree} 0 R/Lang{PdfText.String(info.Language)}/Metadata {metadata} 0 R/ViewerPreferences<</DisplayDocTitle true>>"
            + $"/Names<</Dests {names} 0 R{files}>>{associated}{(outlines is null ? "" : $"/Outlines {outlines} 0 R/PageMode/UseOutlines")}"
            + $"/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R/OutputIntents[{intent}]>>");
        return PdfFile.Write(objects, catalog, objects.Add($"{Metadata.Info(info)}"));
    }

    public void Dispose()
    {
        objects.Dispose();
        operators.Dispose();
    }

    private void EndPage()
    {
        if (open is null)
            return;
        contents.Add(objects.AddStream(open.Close()));
        marks.Add(open.Marks);
        open = null;
    }

    private int WritePages(string resources)
    {
        var tree = objects.Reserve();
        var annotations = links.ToLookup(link => link.Page, link => link.Id);
        for (var i = 0; i < pages.Count; i++)
        {
            var onPage = annotations[i].ToList();
            objects.Set(pages[i],
                $"<</Type/Page/Parent {tree} 0 R/Contents {contents[i]} 0 R/StructParents {i}/Tabs/S"
                + $"{(onPage.Count == 0 ? "" : $"/Annots[{PdfText.References(onPage)}]")}>>");
        }

        objects.Set(tree,
            $"<</Type/Pages/Count {pages.Count}/Kids[{PdfText.References(pages)}]"
            + $"/MediaBox[0 0 {width} {height}]/Resources<<{resources}>>>>");
        return tree;
    }

    private string PlaceOf(Destination destination) =>
        $"[{pages[destination.Page]} 0 R/XYZ null {PdfText.Number(Math.Max(0, height - destination.Y))} null]";
}

internal readonly record struct Destination(int Page, float Y);
