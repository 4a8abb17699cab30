using Briefings.Typesetting.Structure;

namespace Briefings.Typesetting.Pdf;

/// <summary>Writes the logical structure and the parent tree that leads from content back to it (ISO 32000-1, 14.7).</summary>
internal sealed class StructureTree(PdfObjects objects, IReadOnlyList<int> pages)
{
    private readonly List<StructureElement> named = [];

    /// <param name="marks">For each page, the element of each marked content by its id.</param>
    /// <param name="annotations">The elements of annotations, whose keys in the parent tree follow those of the pages.</param>
    /// <returns>The object of the structure's root.</returns>
    public int Write(StructureElement document, IReadOnlyList<IReadOnlyList<StructureElement>> marks, IReadOnlyList<StructureElement> annotations)
    {
        document.Prune();
        var root = objects.Reserve();
        Number(document);
        Write(document, root);

        var body = objects.Open().Append("<</Type/StructTreeRoot"u8);
        WriteNames(body);
        body.Append($"/K {document.Object} 0 R/ParentTree<</Nums[");
        for (var page = 0; page < marks.Count; page++)
        {
            body.Append($"{page}[");
            for (var i = 0; i < marks[page].Count; i++)
                body.Append(i == 0 ? "" : " ").Append($"{marks[page][i].Object} 0 R");
            body.Append("]"u8);
        }

        for (var i = 0; i < annotations.Count; i++)
            body.Append($"{marks.Count + i} {annotations[i].Object} 0 R ");
        body.Append($"]>>/ParentTreeNextKey {marks.Count + annotations.Count}>>");
        objects.Close(root);
        return root;
    }

    private void WriteNames(PdfBuffer body)
    {
        if (named.Count == 0)
            return;
        named.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        body.Append($"/IDTree<</Kids[<</Limits[{PdfText.String(named[0].Id!)}{PdfText.String(named[^1].Id!)}]/Names[");
        foreach (var element in named)
            body.Append($"{PdfText.String(element.Id!)}{element.Object} 0 R ");
        body.Append("]>>]>>"u8);
    }

    private void Number(StructureElement element)
    {
        element.Object = objects.Reserve();
        if (element.Id is not null)
            named.Add(element);
        foreach (var kid in element.Kids)
        {
            if (kid.Child is { } child)
                Number(child);
        }
    }

    private void Write(StructureElement element, int parent)
    {
        int? page = null;
        for (var i = 0; page is null && i < element.Kids.Count; i++)
            page = element.Kids[i].IsMark ? element.Kids[i].Page : null;
        var body = objects.Open().Append($"<</Type/StructElem/S/{element.Role}/P {parent} 0 R");
        if (page is not null)
            body.Append($"/Pg {pages[page.Value]} 0 R");
        if (element.Id is { } id)
            body.Append($"/ID{PdfText.String(id)}");
        if (element.Bounds is var (left, bottom, right, top))
            body.Append($"/A<</O/Layout/Placement/Block/BBox[{left} {bottom} {right} {top}]>>");
        else if (element.Attributes is { } attributes)
            body.Append($"/A<<{attributes}>>");
        if (element.Alt is { } alt)
            body.Append($"/Alt{PdfText.String(alt)}");
        if (element.Language is { } language)
            body.Append($"/Lang{PdfText.String(language)}");
        body.Append("/K["u8);
        for (var i = 0; i < element.Kids.Count; i++)
            WriteKid(body.Append(i == 0 ? "" : " "), element.Kids[i], page);
        body.Append("]>>"u8);
        objects.Close(element.Object);
        foreach (var kid in element.Kids)
        {
            if (kid.Child is { } child)
                Write(child, element.Object);
        }
    }

    private void WriteKid(PdfBuffer body, StructureKid kid, int? page) => _ = kid switch
    {
        { Child: { } child } => body.Append($"{child.Object} 0 R"),
        { IsAnnotation: true } => body.Append($"<</Type/OBJR/Obj {kid.Number} 0 R/Pg {pages[kid.Page]} 0 R>>"),
        _ when kid.Page == page => body.Append(kid.Number),
        _ => body.Append($"<</Type/MCR/Pg {pages[kid.Page]} 0 R/MCID {kid.Number}>>"),
    };
}
