using System.Text.RegularExpressions;

namespace Briefings.Rendering;

/// <summary>Begins a new template: a small one that works, with its sample, style and snapshot.</summary>
public static partial class TemplateStarter
{
    /// <summary>Makes the folder <paramref name="name"/> under <paramref name="root"/> and gives its path.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens.</param>
    /// <exception cref="ProblemException">The name will not do, the folder exists, or it cannot be written.</exception>
    public static string Create(string root, string name, TemplateView view = TemplateView.Briefing)
    {
        if (!TemplateName().IsMatch(name) || name == TemplateFiles.SharedFolder)
            throw new ProblemException(Problems.TemplateNameNotAllowed(name));

        var folder = Path.Combine(root, name);
        if (Path.Exists(folder))
            throw new ProblemException(Problems.TemplateExists(folder));

        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in new[] { TemplateFiles.PageOf(view), TemplateFiles.StyleFile, TemplateFiles.SampleFile })
                File.WriteAllText(Path.Combine(folder, file), StarterText(view, file));
            File.WriteAllText(Path.Combine(folder, TemplateFiles.SnapshotFile), Template.Load(folder).Preview().Markdown);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ProblemException(Problems.TemplateNotWritten(folder), e);
        }
    }

    private static string StarterText(TemplateView view, string file)
    {
        using var resource = typeof(TemplateStarter).Assembly.GetManifestResourceStream($"starter/{view.ToString().ToLowerInvariant()}/{file}")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex TemplateName();
}
