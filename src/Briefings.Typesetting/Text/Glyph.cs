using System.Runtime.InteropServices;

namespace Briefings.Typesetting.Text;

/// <summary>One shaped glyph, in sixteen bytes: a long document holds millions. Lengths are points.</summary>
/// <param name="Cluster">Offset in the flow's text of the characters that the glyph, with others of its cluster, shows.</param>
/// <param name="Dx">How far it is drawn from its place; a few points at most, which half a number tells to a hundredth.</param>
/// <param name="UnsafeToBreak">Text cut before this glyph has to be shaped again.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Glyph(ushort Id, int Cluster, float Advance, Half Dx, Half Dy, bool UnsafeToBreak);
