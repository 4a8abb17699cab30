using System.CommandLine;

namespace Briefings.Worker.Cli.Commands.Templates;

/// <summary><c>briefings templates list</c>: a name a line.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("list", "Print the templates' names.");
        command.SetAction(terminal, async (_, cancellationToken) =>
        {
            foreach (var name in TemplateChoice.Names)
            {
                await terminal.WriteLineAsync(name, cancellationToken);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
