namespace Briefings.Typesetting.Text.Bidi;

/// <summary>Bidi_Mirroring_Glyph: the character whose shape a character takes at an odd level (L4).</summary>
internal static partial class BidiMirroring
{
    /// <summary>The mirror of a code point, or the code point itself when it has none.</summary>
    public static int Of(int codePoint)
    {
        var at = codePoint <= char.MaxValue ? Codes.BinarySearch((ushort)codePoint) : -1;
        return at < 0 ? codePoint : Mirrors[at];
    }
}
