namespace Briefings.Articles;

/// <summary>One paragraph of the canonical text.</summary>
/// <param name="Start">UTF-16 code units from the start of the canonical text.</param>
/// <param name="Length">UTF-16 code units, without the white space around the paragraph.</param>
/// <param name="Furniture">Null for body text.</param>
public sealed record Paragraph(int Start, int Length, Furniture? Furniture = null)
{
    public int End => Start + Length;
}
