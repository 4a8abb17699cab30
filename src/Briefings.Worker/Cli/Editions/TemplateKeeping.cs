using Briefings.Rendering;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Editions;

/// <summary>A template's files into the store and out of it, so that an edition can be printed again whatever became of the template.</summary>
internal static class TemplateKeeping
{
    private const string Shared = "shared";

    /// <summary>What decides what is printed: the folder's own pages, style and words, its pictures and fonts, and the partials and words beside it.</summary>
    public static IReadOnlyList<TemplateFile> FilesOf(string folder)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var home = Path.GetDirectoryName(whole)!;
        var shared = Path.Combine(home, Shared);
        var style = Path.Combine(whole, "style.json");
        var own = Directory.EnumerateFiles(whole).Where(file => file.EndsWith(".scriban", StringComparison.Ordinal) || file == style || IsWords(file));
        var assets = TemplateAssets.Of(whole, File.Exists(style) ? File.ReadAllText(style) : null);
        var others = Directory.Exists(shared) ? Directory.EnumerateFiles(shared).Where(file => file.EndsWith(".scriban", StringComparison.Ordinal) || IsWords(file)) : [];
        return [.. own.Concat(assets).Concat(others)
            .Select(file => (Path: Path.GetRelativePath(home, file).Replace('\\', '/'), File: file)).OrderBy(one => one.Path, StringComparer.Ordinal)
            .Select(one => new TemplateFile(one.Path, File.ReadAllBytes(one.File)))];
    }

    private static bool IsWords(string file) => Path.GetFileName(file) is var name && name.StartsWith("words.", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>What is made with the template as it was, while its files lie on the disk.</summary>
    public static T With<T>(StoredTemplate stored, string language, Func<Template, T> make)
    {
        var folder = Directory.CreateTempSubdirectory("briefings-template-");
        try
        {
            foreach (var (path, bytes) in stored.Files)
            {
                var file = Path.GetFullPath(Path.Combine(folder.FullName, path));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }

            var page = stored.Files.First(file => !file.Path.StartsWith(Shared + '/', StringComparison.Ordinal) && file.Path.EndsWith(".scriban", StringComparison.Ordinal));
            return make(Template.Load(Path.Combine(folder.FullName, Path.GetDirectoryName(page.Path)!), language));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
