using System.CommandLine;
using Briefings.Worker.Cli.Editions;

namespace Briefings.Worker.Cli.Commands.Runs;

/// <summary><c>briefings runs show</c>: all that is known of one.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("run") { Description = "The run, as briefings runs list names it." };
        var command = new Command("show", "Print all that is known of a run: articles, documents, deliveries, problems.") { id };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            await using var store = await ConfiguredStore.OpenIfThereAsync(EditionSettings.Read(terminal).Storage, terminal);
            var run = await ConfiguredStore.FindAsync(store, parsed.GetValue(id)!);
            await terminal.WriteAsync(await RunPage.LinesAsync(store!, run), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
