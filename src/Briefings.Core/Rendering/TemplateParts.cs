namespace Briefings.Rendering;

/// <summary>Every file that decides what a template prints.</summary>
public static class TemplateParts
{
    /// <summary>The folder beside the templates' own that holds what they share.</summary>
    public const string SharedFolder = TemplateFiles.SharedFolder;

    /// <summary>Full paths: the folder's own pages, style and words, its pictures and fonts, and the partials and words of <see cref="SharedFolder"/>.</summary>
    public static IReadOnlyList<string> Of(string folder)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var shared = Path.Combine(Path.GetDirectoryName(whole)!, SharedFolder);
        var style = Path.Combine(whole, TemplateFiles.StyleFile);
        var hasStyle = File.Exists(style);
        return
        [
            .. TextsIn(whole),
            .. hasStyle ? [style] : Array.Empty<string>(),
            .. TemplateAssets.Of(whole, hasStyle ? File.ReadAllText(style) : null),
            .. Directory.Exists(shared) ? TextsIn(shared) : [],
        ];
    }

    private static IEnumerable<string> TextsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.scriban").Concat(Directory.EnumerateFiles(folder, WordsFile.NameOf("*")));
}
