using Briefings.Typesetting.Structure;

namespace Briefings.Typesetting.Layout;

/// <summary>Where blocks are set: a column of the page, its look, and the element of the structure they belong to.</summary>
/// <param name="Depth">In how many lists.</param>
/// <param name="RunsLeftward">Its start is at the right: labels, bars and first columns stand there.</param>
internal sealed record Region(float X, float Width, BlockStyle Style, StructureElement Element, Frame? Frame = null, int Depth = 0, bool RunsLeftward = false)
{
    /// <summary>Where something of a width stands that is moved in from the start.</summary>
    public float FromStart(float distance, float width) => RunsLeftward ? X + Width - distance - width : X + distance;

    private const float LeastShareOfText = 0.45f;

    /// <summary>Moves in from the start, as long as what is left suffices to read: the deepest levels share one edge.</summary>
    public Region Indented(float indent, float textWidth) =>
        Width - indent < textWidth * LeastShareOfText ? this : this with { X = RunsLeftward ? X : X + indent, Width = Width - indent };
}
