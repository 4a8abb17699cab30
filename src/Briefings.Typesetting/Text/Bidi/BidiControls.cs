using System.Buffers;

namespace Briefings.Typesetting.Text.Bidi;

/// <summary>The characters that steer directions and show nothing themselves.</summary>
internal static class BidiControls
{
    private static readonly SearchValues<char> All =
        SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    public const char LeftToRightIsolate = '\u2066', FirstStrongIsolate = '\u2068', PopIsolate = '\u2069';

    public static bool Is(char unit) => unit is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static string Without(string text) => AreIn(text) ? string.Concat(text.Where(unit => !Is(unit))) : text;

    /// <summary>The text kept to itself where any of it may run from right to left.</summary>
    public static string Isolated(string text) => BidiParagraph.MayRunRightToLeft(text) ? $"{FirstStrongIsolate}{text}{PopIsolate}" : text;

    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(All);
}
