using Briefings.Typesetting.Text.Unicode;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>
/// Which way a paragraph runs. What is isolated in it has a direction of its own: the words around it decide, and where there are none, all
/// do. It runs as its document does, unless both its first strong character and most of them run the other way: an English sentence may
/// begin with an Arabic name, and may quote more Arabic than it has English. A line in a list may be little more than such a name: from
/// right to left, most is two thirds.
/// </summary>
internal static class ParagraphDirection
{
    private static readonly string[] RightToLeftLanguages = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi"];

    public static TextDirection OfLanguage(string language) =>
        RightToLeftLanguages.Contains(language.Split('-')[0].ToLowerInvariant()) ? TextDirection.RightToLeft : TextDirection.LeftToRight;

    public static TextDirection Of(ReadOnlySpan<char> text, TextDirection ofDocument)
    {
        var (all, around, depth) = (default(Letters), default(Letters), 0);
        for (var at = 0; at < text.Length;)
        {
            var codePoint = CodePoint.At(text, at, out var units);
            depth = codePoint switch { >= BidiControls.LeftToRightIsolate and <= BidiControls.FirstStrongIsolate => depth + 1, BidiControls.PopIsolate => Math.Max(0, depth - 1), _ => depth };
            var direction = StrengthOf(codePoint);
            all.Count(direction);
            if (depth == 0)
                around.Count(direction);
            at += units;
        }

        return (around.First == TextDirection.Auto ? all : around).Decide(ofDocument);
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

    private record struct Letters(TextDirection First, int Left, int Right)
    {
        public void Count(TextDirection direction)
        {
            Left += direction == TextDirection.LeftToRight ? 1 : 0;
            Right += direction == TextDirection.RightToLeft ? 1 : 0;
            First = First == TextDirection.Auto ? direction : First;
        }

        public readonly TextDirection Decide(TextDirection ofDocument)
        {
            var (own, others) = First == TextDirection.RightToLeft ? (Right, Left * 2) : (Left, Right);
            return First != TextDirection.Auto && own >= others ? First : ofDocument;
        }
    }
}
