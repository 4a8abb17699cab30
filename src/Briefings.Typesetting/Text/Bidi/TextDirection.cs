namespace Briefings.Typesetting.Text.Bidi;

/// <summary>The direction of a paragraph; auto takes that of its first strong character, else left to right (P2, P3).</summary>
internal enum TextDirection : byte
{
    Auto,
    LeftToRight,
    RightToLeft,
}
