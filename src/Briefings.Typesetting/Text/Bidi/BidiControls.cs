namespace Briefings.Typesetting.Text.Bidi;

/// <summary>The characters that steer directions and show nothing themselves.</summary>
internal static class BidiControls
{
    public const char FirstStrongIsolate = '\u2068', PopIsolate = '\u2069';

    public static bool Is(char unit) => unit is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    public static string Without(string text) => text.Any(Is) ? string.Concat(text.Where(unit => !Is(unit))) : text;
}
