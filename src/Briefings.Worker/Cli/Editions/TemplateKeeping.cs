using Briefings.Rendering;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Editions;

/// <summary>A template's files into the store and out of it, so that an edition can be printed again whatever became of the template.</summary>
internal static class TemplateKeeping
{
    private const string Shared = "shared";

    /// <summary>What decides what is printed: the folder's own pages, style and words, and the partials and words beside it.</summary>
    public static IReadOnlyList<TemplateFile> FilesOf(string folder)
    {
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var shared = Path.Combine(Path.GetDirectoryName(whole)!, Shared);
        var own = Directory.EnumerateFiles(whole).Where(file => file.EndsWith(".scriban", StringComparison.Ordinal) || file.EndsWith("style.json", StringComparison.Ordinal) || IsWords(file))
            .Select(file => (Path: $"{Path.GetFileName(whole)}/{Path.GetFileName(file)}", File: file));
        var others = Directory.Exists(shared) ? Directory.EnumerateFiles(shared).Where(file => file.EndsWith(".scriban", StringComparison.Ordinal) || IsWords(file)).Select(file => (Path: $"{Shared}/{Path.GetFileName(file)}", File: file)) : [];
        return [.. own.Concat(others).OrderBy(one => one.Path, StringComparer.Ordinal).Select(one => new TemplateFile(one.Path, File.ReadAllBytes(one.File)))];
    }

    private static bool IsWords(string file) => Path.GetFileName(file) is var name && name.StartsWith("words.", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>The template as it was.</summary>
    public static Template Load(StoredTemplate stored, string language)
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

            var page = stored.Files.First(file => !file.Path.StartsWith(Shared + '/', StringComparison.Ordinal));
            return Template.Load(Path.Combine(folder.FullName, Path.GetDirectoryName(page.Path)!), language);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
