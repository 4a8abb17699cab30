using System.CommandLine;
using Briefings.Rendering;

namespace Briefings.Worker.Cli;

/// <summary>Which template prints: <c>--template name-or-folder</c>. A template of the folder <c>templates</c> here goes before one of the same name that came with the program.</summary>
internal static class TemplateChoice
{
    public const string Here = "templates";

    private static readonly TemplateFolder Supplied = new(Path.Combine(AppContext.BaseDirectory, "templates"));

    public static Option<string> Option(string defaultTemplate = "single") => new("--template")
    {
        HelpName = "name or folder",
        Description = "A template's name (see: briefings templates list), or the path of its folder.",
        DefaultValueFactory = _ => defaultTemplate,
    };

    public static IReadOnlyList<string> Names => [.. NamesHere.Union(Supplied.List()).Order(StringComparer.Ordinal)];

    /// <exception cref="ProblemException">There is no such template.</exception>
    public static string Find(string nameOrPath) =>
        NamesHere.Contains(nameOrPath) ? new TemplateFolder(Here).Find(nameOrPath) : Supplied.Find(nameOrPath);

    /// <inheritdoc cref="Template.Load"/>
    public static Template Load(string nameOrPath, string? language = null) => Template.Load(Find(nameOrPath), language ?? "en");

    /// <summary>The same, for one use: what it cannot print is told before anything is read.</summary>
    public static Template Load(string nameOrPath, TemplateView view, string? language = null) => Load(nameOrPath, language) is var template && template.View == view
        ? template
        : throw new ProblemException(Problems.TemplateForOtherView(template.Name, isForEditions: template.View == TemplateView.Edition));

    private static IReadOnlyList<string> NamesHere => Directory.Exists(Here) ? new TemplateFolder(Here).List() : [];
}
