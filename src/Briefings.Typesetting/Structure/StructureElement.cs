namespace Briefings.Typesetting.Structure;

/// <summary>
/// One element of the logical structure. Blocks join the tree when they are made, which is reading order; an inline element, such as
/// a link, joins at its first glyph, as its place is among the marks of its paragraph.
/// </summary>
internal sealed class StructureElement
{
    private readonly StructureElement? parent;
    private bool isAttached;

    private StructureElement(string role, StructureElement? parent) => (Role, this.parent) = (role, parent);

    public string Role { get; }

    public StructureElement? Parent => parent;

    /// <summary>Elements, marks and annotations, in reading order.</summary>
    public List<StructureKid> Kids { get; } = [];

    /// <summary>Attributes with their owner, in PDF's notation (ISO 32000-1, 14.8.5); null for none.</summary>
    public string? Attributes { get; private init; }

    /// <summary>BCP 47 tag, when it is not the document's.</summary>
    public string? Language { get; private init; }

    /// <summary>What stands for the element where it is not seen; null for none.</summary>
    public string? Alt { get; private init; }

    /// <summary>The area of a figure on its page: left, bottom, right and top, in points from the lower left corner.</summary>
    public (float Left, float Bottom, float Right, float Top)? Bounds { get; set; }

    /// <summary>Name of the element, one of its own in the file; null for none.</summary>
    public string? Id { get; private init; }

    /// <summary>The object that tells the element in the file, once it is written.</summary>
    public int Object { get; set; }

    public static StructureElement Document() => new("Document", null) { isAttached = true };

    public StructureElement Block(string role) => Attached(new(role, this));

    public StructureElement Figure(string alt) => Attached(new("Figure", this) { Alt = alt });

    public StructureElement HeaderCell() => Attached(new("TH", this) { Attributes = "/O/Table/Scope/Column" });

    public StructureElement List(bool isNumbered) =>
        Attached(new("L", this) { Attributes = $"/O/List/ListNumbering/{(isNumbered ? "Decimal" : "Disc")}" });

    public StructureElement Inline(string role, string? language) => new(role, this) { Language = language };

    /// <summary>A note cited in this element: in a cell it is part of it, else it follows, so that no sentence is read with a note in its midst.</summary>
    public StructureElement Note(string id) =>
        Role is "TD" or "TH" ? new("Note", this) { Id = id } : Attached(new("Note", parent) { Id = id });

    public void Attach()
    {
        if (isAttached)
            return;
        isAttached = true;
        parent!.Attach();
        parent.Kids.Add(StructureKid.Element(this));
    }

    private static StructureElement Attached(StructureElement element)
    {
        element.Attach();
        return element;
    }

    /// <summary>Says whether nothing is left when what shows nothing is taken out. A table keeps its empty cells.</summary>
    public bool Prune()
    {
        Kids.RemoveAll(static kid => kid.Child is { } child && child.Prune());
        return Kids.Count == 0 && Role is not ("TD" or "TH" or "Document");
    }
}

/// <summary>An element, or marked content or a link's annotation on a page. Values, as a long document holds very many.</summary>
/// <param name="Child">The element; null for what stands on a page.</param>
/// <param name="Number">The mark's id on its page, or the annotation's object.</param>
internal readonly record struct StructureKid(StructureElement? Child, int Page, int Number, bool IsAnnotation)
{
    public static StructureKid Element(StructureElement child) => new(child, 0, 0, IsAnnotation: false);

    public static StructureKid Mark(int page, int id) => new(null, page, id, IsAnnotation: false);

    public static StructureKid Annotation(int page, int id) => new(null, page, id, IsAnnotation: true);

    public bool IsMark => Child is null && !IsAnnotation;
}
