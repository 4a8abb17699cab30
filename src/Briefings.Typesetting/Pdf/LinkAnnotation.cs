using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Structure;

namespace Briefings.Typesetting.Pdf;

/// <param name="Description">Read out by a screen reader in place of the area.</param>
internal readonly record struct LinkArea(Link Link, string Description, float X, float Y, float Width, float Height);

/// <summary>A link's area on a page (ISO 32000-1, 12.5.6.5).</summary>
internal sealed record LinkAnnotation(int Id, int Page, LinkArea Area, StructureElement Element)
{
    private const int Print = 4;

    public void Write(PdfObjects objects, int structureKey, float pageHeight)
    {
        var (action, target, end) = Area.Link.Address is { } address ? ("/A<</S/URI/URI", address, ">>") : ("/Dest", Area.Link.Anchor!, "");
        objects.Set(Id,
            $"<</Type/Annot/Subtype/Link/Rect[{Area.X} {pageHeight - Area.Y - Area.Height} {Area.X + Area.Width} {pageHeight - Area.Y}]/Border[0 0 0]/F {Print}"
            + $"/Contents{PdfText.String(Area.Description)}/StructParent {structureKey}{action}{PdfText.String(target)}{end}>>");
    }
}
