using System.CommandLine;
using Briefings.Worker.Cli.Commands.Templates;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings templates</c>: what a template author needs, without C#.</summary>
internal static class TemplatesCommand
{
    public static Command Create(Terminal terminal) => new("templates", "Work on templates.")
    {
        ListCommand.Create(terminal),
        Templates.CheckCommand.Create(terminal),
        PreviewCommand.Create(terminal),
        NewCommand.Create(terminal),
    };
}
