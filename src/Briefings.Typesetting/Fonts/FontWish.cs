namespace Briefings.Typesetting.Fonts;

/// <summary>What a stretch of text would like to be set in.</summary>
/// <param name="Script">The script's four letters by ISO 15924, such as <c>Hani</c>.</param>
/// <param name="Language">BCP 47 tag of the text: Chinese, Japanese and Korean draw the same character each in its own way.</param>
internal readonly record struct FontWish(FontFamily Family, bool Bold, bool Italic, string Script, string Language)
{
    private const int RegularWeight = 400, BoldWeight = 700, WrongSlant = 1000;

    /// <summary>How far a face is from the wished style; the nearest is taken.</summary>
    public int DistanceTo(FontFace face) =>
        Math.Abs(face.Weight - (Bold ? BoldWeight : RegularWeight)) + (face.IsItalic == Italic ? 0 : WrongSlant);
}
