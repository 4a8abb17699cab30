using System.CommandLine;
using Briefings.Worker.Cli.Editions;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings serve</c>: every schedule, until it is told to stop.</summary>
internal static class ServeCommand
{
    public const string Name = "serve";

    public static Command Create(Terminal terminal)
    {
        var command = new Command(Name, "Run the schedules of briefings.json until stopped; tells what happens on standard error, one line an event.");
        command.SetAction(terminal, async (_, cancellationToken) =>
        {
            await Service.RunAsync(terminal, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
