using Briefings.Typesetting.Pdf;

namespace Briefings.Typesetting.Layout;

/// <summary>Where blocks are set: a column of the page, its look, and the element of the structure they belong to.</summary>
/// <param name="Depth">In how many lists.</param>
internal sealed record Region(float X, float Width, BlockStyle Style, StructureElement Element, Frame? Frame = null, int Depth = 0)
{
    private const float LeastShareOfText = 0.45f;

    /// <summary>Moves in from the left, as long as what is left suffices to read: the deepest levels share one edge.</summary>
    public Region Indented(float indent, float textWidth) =>
        Width - indent < textWidth * LeastShareOfText ? this : this with { X = X + indent, Width = Width - indent };
}
