namespace Briefings.Typesetting.Text;

/// <summary>One shaped glyph. Lengths are points.</summary>
/// <param name="Cluster">Offset in the flow's text of the characters that the glyph, with others of its cluster, shows.</param>
/// <param name="UnsafeToBreak">Text cut before this glyph has to be shaped again.</param>
internal readonly record struct Glyph(ushort Id, int Cluster, float Advance, float Dx, float Dy, bool UnsafeToBreak);
