namespace Briefings.Rendering;

/// <summary>
/// The pictures and fonts of a template: those in its folder, and those of the font folder that its style names where that is beside it. A
/// font folder elsewhere is the machine's.
/// </summary>
public static class TemplateAssets
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg"];
    private static readonly string[] Fonts = [".ttf", ".otf", ".ttc", ".otc"];

    private static readonly EnumerationOptions Whole = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Their full paths, in ordinal order.</summary>
    /// <param name="style">The text of <c>style.json</c>; whether it is one is checked where it is printed.</param>
    public static IReadOnlyList<string> Of(string folder, string? style)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var beside = Path.GetDirectoryName(whole) + Path.DirectorySeparatorChar;
        var own = FilesIn(whole, [.. Pictures, .. Fonts]);
        var fonts = StyleKey.TextOf(style, "fontFolder") is { Length: > 0 } named && !named.Contains('\0', StringComparison.Ordinal) && Path.GetFullPath(named, whole) is var home && home.StartsWith(beside, StringComparison.Ordinal) ? FilesIn(home, Fonts) : [];
        return [.. own.Union(fonts).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> FilesIn(string folder, string[] endings) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "*", Whole).Where(file => endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));
}
