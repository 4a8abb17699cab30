using System.Text;

namespace Briefings.Rendering.Markdown;

/// <summary>
/// Keeps a value with words from right to left to itself, between Unicode's isolates: without them the date behind an Arabic outlet's name
/// would stand before it, drawn into its direction.
/// </summary>
internal static class BidiIsolate
{
    private const char LeftToRight = '\u2066', RightToLeft = '\u2067', End = '\u2069';

    /// <summary>A value runs from right to left when it begins so and two thirds of its letters do: a sentence in English may begin with an Arabic name.</summary>
    public static string Around(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u058F'))
            return text;
        var (first, left, right) = ('\0', 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var runs = RunsLeftward(rune.Value) ? RightToLeft : Rune.IsLetter(rune) ? LeftToRight : '\0';
            first = first == '\0' ? runs : first;
            left += runs == LeftToRight ? 1 : 0;
            right += runs == RightToLeft ? 1 : 0;
        }

        return right == 0 ? text : $"{(first == RightToLeft && right >= left * 2 ? RightToLeft : LeftToRight)}{text}{End}";
    }

    /// <summary>The blocks that Unicode keeps for scripts from right to left.</summary>
    private static bool RunsLeftward(int character) =>
        character is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
