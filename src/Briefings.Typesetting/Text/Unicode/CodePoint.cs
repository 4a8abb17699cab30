namespace Briefings.Typesetting.Text.Unicode;

internal static class CodePoint
{
    /// <summary>The code point that begins at a UTF-16 unit, and how many units it takes. A lone surrogate stands for itself.</summary>
    public static int At(ReadOnlySpan<char> text, int at, out int units)
    {
        var first = text[at];
        units = 1;
        if (!char.IsHighSurrogate(first) || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1]))
            return first;

        units = 2;
        return char.ConvertToUtf32(first, text[at + 1]);
    }
}
