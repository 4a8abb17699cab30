using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Structure;

namespace Briefings.Typesetting.Pdf;

/// <param name="Description">Read out by a screen reader in place of the area.</param>
internal readonly record struct LinkArea(Link Link, string Description, float X, float Y, float Width, float Height);

/// <summary>A link's area on a page (ISO 32000-1, 12.5.6.5).</summary>
internal sealed record LinkAnnotation(int Id, int Page, LinkArea Area, StructureElement Element)
{
    private const int Print = 4;

    public string Describe(int structureKey, float pageHeight)
    {
        var target = Area.Link.Address is { } address ? $"/A<</S/URI/URI{PdfText.String(address)}>>" : $"/Dest{PdfText.String(Area.Link.Anchor!)}";
        var rectangle = string.Join(' ', new[] { Area.X, pageHeight - Area.Y - Area.Height, Area.X + Area.Width, pageHeight - Area.Y }.Select(PdfText.Number));
        return $"<</Type/Annot/Subtype/Link/Rect[{rectangle}]/Border[0 0 0]/F {Print}/Contents{PdfText.String(Area.Description)}/StructParent {structureKey}{target}>>";
    }
}
