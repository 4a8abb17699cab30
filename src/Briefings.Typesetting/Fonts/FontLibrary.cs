using System.Text;

namespace Briefings.Typesetting.Fonts;

/// <summary>The vendored faces, each read when first used, and the order in which they are asked for a character.</summary>
internal static class FontLibrary
{
    /// <summary>U+25A1 WHITE SQUARE stands for a character that no face covers; every Source Sans face has it.</summary>
    public const char Placeholder = '\u25A1';

    private static readonly Lazy<FontFace>[] Faces =
        [.. from family in new[] { "SourceSerif4", "SourceSans3" }
            from face in new[] { "Regular", "Italic", "Bold", "BoldItalic" }
            select new Lazy<FontFace>(() => FontFace.FromResource(family, face))];

    public static FontFace Get(FontFamily family, bool bold, bool italic) =>
        Faces[(family == FontFamily.Sans ? 4 : 0) + (bold ? 2 : 0) + (italic ? 1 : 0)].Value;

    /// <summary>The face that prints the rune, the asked family first; null when none covers it.</summary>
    public static FontFace? Find(FontFamily family, bool bold, bool italic, Rune rune)
    {
        var first = Get(family, bold, italic);
        if (first.Covers(rune))
            return first;
        var other = Get(family == FontFamily.Serif ? FontFamily.Sans : FontFamily.Serif, bold, italic);
        return other.Covers(rune) ? other : null;
    }
}
