using Briefings.Rendering.Checking;

namespace Briefings.Rendering;

/// <summary>Where templates are found by name.</summary>
public sealed class TemplateFolder(string root)
{
    /// <summary>The names of all templates, in ordinal order.</summary>
    /// <exception cref="ProblemException">There is no such folder.</exception>
    public IReadOnlyList<string> List() => !Directory.Exists(root)
        ? throw new ProblemException(Problems.NoTemplateFolder(root))
        : [.. Directory.EnumerateDirectories(root)
            .Where(folder => TemplateFiles.IsTemplate(folder))
            .Select(folder => Path.GetFileName(folder))
            .Where(name => name != TemplateFiles.SharedFolder)
            .Order(StringComparer.Ordinal)];

    /// <summary>The folder of a template.</summary>
    /// <param name="nameOrPath">A name of <see cref="List"/>, or the path of a template folder anywhere.</param>
    /// <exception cref="ProblemException">There is no such template.</exception>
    public string Find(string nameOrPath)
    {
        if (nameOrPath.AsSpan().ContainsAny('/', '\\') || nameOrPath is "." or "..")
        {
            return TemplateFiles.IsTemplate(nameOrPath)
                ? nameOrPath
                : throw new ProblemException(Problems.NoTemplateAt(nameOrPath));
        }

        var names = List();
        return names.Contains(nameOrPath)
            ? Path.Combine(root, nameOrPath)
            : throw new ProblemException(Problems.NoTemplateNamed(nameOrPath, Suggestion.For(nameOrPath, names), names));
    }

    /// <inheritdoc cref="Template.Load"/>
    public Template Load(string nameOrPath) => Template.Load(Find(nameOrPath));
}
