using Briefings.Rendering;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Editions;

/// <summary>A template's files into the store and out of it, so that an edition can be printed again whatever became of the template.</summary>
internal static class TemplateKeeping
{
    public static IReadOnlyList<TemplateFile> FilesOf(string folder)
    {
        var home = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))!;
        return [.. TemplateParts.Of(folder)
            .Select(file => (Path: Path.GetRelativePath(home, file).Replace('\\', '/'), File: file)).OrderBy(one => one.Path, StringComparer.Ordinal)
            .Select(one => new TemplateFile(one.Path, File.ReadAllBytes(one.File)))];
    }

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

            var page = stored.Files.First(file => !file.Path.StartsWith(TemplateParts.SharedFolder + '/', StringComparison.Ordinal) && file.Path.EndsWith(".scriban", StringComparison.Ordinal));
            return make(Template.Load(Path.Combine(folder.FullName, Path.GetDirectoryName(page.Path)!), language));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
