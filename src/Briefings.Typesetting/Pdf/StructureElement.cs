namespace Briefings.Typesetting.Pdf;

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

    /// <summary>The table headers' direction; null for other elements.</summary>
    public string? Scope { get; init; }

    public static StructureElement Document() => new("Document", null) { isAttached = true };

    public StructureElement Block(string role)
    {
        var element = new StructureElement(role, this);
        element.Attach();
        return element;
    }

    public StructureElement HeaderCell()
    {
        var element = new StructureElement("TH", this) { Scope = "Column" };
        element.Attach();
        return element;
    }

    public StructureElement Inline(string role) => new(role, this);

    public void Attach()
    {
        if (isAttached)
            return;
        isAttached = true;
        parent!.Kids.Add(new StructureKid.Element(this));
    }

    /// <summary>Says whether nothing is left when what shows nothing is taken out. A table keeps its empty cells.</summary>
    public bool Prune()
    {
        Kids.RemoveAll(kid => kid is StructureKid.Element { Child: var child } && child.Prune());
        return Kids.Count == 0 && Role is not ("TD" or "TH" or "Document");
    }
}

internal abstract record StructureKid
{
    internal sealed record Element(StructureElement Child) : StructureKid;

    /// <summary>Marked content on a page.</summary>
    internal sealed record Mark(int Page, int Id) : StructureKid;

    /// <summary>A link's annotation, by its object.</summary>
    internal sealed record Annotation(int Page, int Object) : StructureKid;
}
