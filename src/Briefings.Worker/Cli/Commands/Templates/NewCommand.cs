using System.CommandLine;
using Briefings.Rendering;

namespace Briefings.Worker.Cli.Commands.Templates;

/// <summary><c>briefings templates new</c>: a working starter to change.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("name") { Description = "The new template's name: lower-case letters, digits and hyphens." };
        var edition = new Option<bool>("--edition") { Description = "Begin a template for editions of many articles; for one article if not given." };
        var command = new Command("new", "Copy a working template, with its sample and its snapshot, to templates/<name>.") { name, edition };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            var folder = TemplateStarter.Create(
                TemplateChoice.Here, parsed.GetValue(name)!, parsed.GetValue(edition) ? TemplateView.Edition : TemplateView.Briefing);
            await terminal.WriteLineAsync(folder, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
