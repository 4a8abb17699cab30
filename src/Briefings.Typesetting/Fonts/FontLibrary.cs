namespace Briefings.Typesetting.Fonts;

/// <summary>The faces of this assembly, each read when first used, and the order in which they are asked for a character.</summary>
internal static class FontLibrary
{
    /// <summary>U+25A1 WHITE SQUARE stands for a character that no face covers; every Source Sans face has it.</summary>
    public const char Placeholder = '\u25A1';

    private static readonly Lazy<FontFace>[] Serif = Load("SourceSerif4", "Regular", "Italic", "Bold", "BoldItalic");
    private static readonly Lazy<FontFace>[] Sans = Load("SourceSans3", "Regular", "Italic", "Bold", "BoldItalic");

    /// <summary>Upright faces alone: neither script slants.</summary>
    private static readonly Lazy<FontFace>[][] RightToLeft =
        [Load("NotoSansArabic", "Regular", "Bold"), Load("NotoSerifHebrew", "Regular", "Bold")];

    public static FontFace Get(FontFamily family, bool bold, bool italic) =>
        (family == FontFamily.Sans ? Sans : Serif)[(bold ? 2 : 0) + (italic ? 1 : 0)].Value;

    /// <summary>The face that prints a character with its marks, the asked family first; null when none covers it.</summary>
    public static FontFace? Find(FontWish wish, ReadOnlySpan<char> element)
    {
        var first = Get(wish.Family, wish.Bold, wish.Italic);
        if (first.Covers(element))
            return first;
        var other = Get(wish.Family == FontFamily.Serif ? FontFamily.Sans : FontFamily.Serif, wish.Bold, wish.Italic);
        if (other.Covers(element))
            return other;
        foreach (var faces in RightToLeft)
        {
            if (faces[wish.Bold ? 1 : 0].Value is var face && face.Covers(element))
                return face;
        }

        return null;
    }

    private static Lazy<FontFace>[] Load(string family, params string[] faces) =>
        [.. faces.Select(face => new Lazy<FontFace>(() => FontFace.FromResource(family, face)))];
}
