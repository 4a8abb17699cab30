using System.Text;
using Briefings.Typesetting.Structure;

namespace Briefings.Typesetting.Pdf;

/// <summary>Writes the logical structure and the parent tree that leads from content back to it (ISO 32000-1, 14.7).</summary>
internal sealed class StructureTree(PdfObjects objects, IReadOnlyList<int> pages)
{
    private readonly Dictionary<StructureElement, int> ids = [];

    /// <param name="marks">For each page, the element of each marked content by its id.</param>
    /// <param name="annotations">The elements of annotations, whose keys in the parent tree follow those of the pages.</param>
    /// <returns>The object of the structure's root.</returns>
    public int Write(StructureElement document, IReadOnlyList<IReadOnlyList<StructureElement>> marks, IReadOnlyList<StructureElement> annotations)
    {
        document.Prune();
        var root = objects.Reserve();
        Number(document);
        Write(document, root);

        var parents = new StringBuilder();
        for (var page = 0; page < marks.Count; page++)
            parents.Append($"{page}[{PdfText.References(marks[page].Select(element => ids[element]))}]");
        for (var i = 0; i < annotations.Count; i++)
            parents.Append($"{marks.Count + i} {ids[annotations[i]]} 0 R ");
        var named = ids.Keys.Where(element => element.Id is not null).OrderBy(element => element.Id, StringComparer.Ordinal).ToList();
        var names = named.Count == 0 ? "" : $"/IDTree<</Kids[<</Limits[{PdfText.String(named[0].Id!)}{PdfText.String(named[^1].Id!)}]/Names[{string.Concat(named.Select(element => $"{PdfText.String(element.Id!)}{ids[element]} 0 R "))}]>>]>>";
        objects.Set(root, $"<</Type/StructTreeRoot{names}/K {ids[document]} 0 R/ParentTree<</Nums[{parents}]>>/ParentTreeNextKey {marks.Count + annotations.Count}>>");
        return root;
    }

    private void Number(StructureElement element)
    {
        ids[element] = objects.Reserve();
        foreach (var kid in element.Kids.OfType<StructureKid.Element>())
            Number(kid.Child);
    }

    private void Write(StructureElement element, int parent)
    {
        var page = element.Kids.OfType<StructureKid.Mark>().FirstOrDefault()?.Page;
        var kids = element.Kids.Select(kid => kid switch
        {
            StructureKid.Element { Child: var child } => PdfText.Reference(ids[child]),
            StructureKid.Mark mark when mark.Page == page => $"{mark.Id}",
            StructureKid.Mark mark => $"<</Type/MCR/Pg {pages[mark.Page]} 0 R/MCID {mark.Id}>>",
            StructureKid.Annotation link => $"<</Type/OBJR/Obj {link.Object} 0 R/Pg {pages[link.Page]} 0 R>>",
            _ => "",
        });
        var attributes = element.Attributes is null ? "" : $"/A<<{element.Attributes}>>";
        var language = element.Language is null ? "" : $"/Lang{PdfText.String(element.Language)}";
        if (element.Bounds is var (left, bottom, right, top))
            attributes = $"/A<</O/Layout/Placement/Block/BBox[{PdfText.Number(left)} {PdfText.Number(bottom)} {PdfText.Number(right)} {PdfText.Number(top)}]>>";
        var alt = element.Alt is null ? "" : $"/Alt{PdfText.String(element.Alt)}";
        var id = element.Id is null ? "" : $"/ID{PdfText.String(element.Id)}";
        var place = page is null ? "" : $"/Pg {pages[page.Value]} 0 R";
        objects.Set(ids[element], $"<</Type/StructElem/S/{element.Role}/P {parent} 0 R{place}{id}{attributes}{alt}{language}/K[{string.Join(' ', kids)}]>>");
        foreach (var kid in element.Kids.OfType<StructureKid.Element>())
            Write(kid.Child, ids[element]);
    }
}
