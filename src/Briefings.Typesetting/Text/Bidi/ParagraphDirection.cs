using Briefings.Typesetting.Text.Unicode;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>
/// Which way a paragraph runs. It runs as its document does, unless both its first strong character and most of them run the other
/// way: an English sentence may begin with an Arabic name, and may quote more Arabic than it has English. A line in a list may be little
/// more than such a name: from right to left, most is two thirds.
/// </summary>
internal static class ParagraphDirection
{
    private static readonly string[] RightToLeftLanguages = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi"];

    public static TextDirection OfLanguage(string language) =>
        RightToLeftLanguages.Contains(language.Split('-')[0].ToLowerInvariant()) ? TextDirection.RightToLeft : TextDirection.LeftToRight;

    public static TextDirection Of(ReadOnlySpan<char> text, TextDirection ofDocument)
    {
        var (first, left, right) = (TextDirection.Auto, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            var direction = StrengthOf(CodePoint.At(text, at, out var units));
            left += direction == TextDirection.LeftToRight ? 1 : 0;
            right += direction == TextDirection.RightToLeft ? 1 : 0;
            first = first == TextDirection.Auto ? direction : first;
            at += units;
        }

        var (own, others) = first == TextDirection.RightToLeft ? (right, left * 2) : (left, right);
        return first != TextDirection.Auto && own >= others ? first : ofDocument;
    }

    /// <summary>The direction of a strong character; auto for any other.</summary>
    public static TextDirection StrengthOf(int codePoint) => codePoint < 0x80
        ? char.IsAsciiLetter((char)codePoint) ? TextDirection.LeftToRight : TextDirection.Auto
        : BidiClassTable.Of(codePoint) switch
        {
            BidiClass.L => TextDirection.LeftToRight,
            BidiClass.R or BidiClass.AL => TextDirection.RightToLeft,
            _ => TextDirection.Auto,
        };
}
