namespace Briefings.Rendering.Markdown;

/// <summary>
/// Keeps words from right to left to themselves (Unicode's FSI and PDI): without it the date behind an Arabic outlet's name would stand
/// before it, drawn into its direction.
/// </summary>
internal static class BidiIsolate
{
    private const char FirstStrongIsolate = '\u2068', PopIsolate = '\u2069';

    public static string Around(string text) => RunsLeftward(text) ? $"{FirstStrongIsolate}{text}{PopIsolate}" : text;

    /// <summary>The blocks of Unicode that are kept for scripts from right to left, the last two by their surrogates.</summary>
    private static bool RunsLeftward(ReadOnlySpan<char> text) =>
        text.ContainsAnyExceptInRange('\0', '\u058F')
        && (text.ContainsAnyInRange('\u0590', '\u08FF') || text.ContainsAnyInRange('\uFB1D', '\uFDFF') || text.ContainsAnyInRange('\uFE70', '\uFEFE')
            || text.ContainsAnyInRange('\uD802', '\uD803') || text.ContainsAnyInRange('\uD83A', '\uD83B'));
}
