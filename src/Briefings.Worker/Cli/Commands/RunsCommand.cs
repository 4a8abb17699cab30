using System.CommandLine;
using Briefings.Worker.Cli.Commands.Runs;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings runs</c>: what became of each slot, and what a person decides.</summary>
internal static class RunsCommand
{
    public static Command Create(Terminal terminal) => new("runs", "See what became of each slot; approve, retry, replay.")
    {
        Runs.ListCommand.Create(terminal),
        ShowCommand.Create(terminal),
        RetryCommand.Create(terminal),
        ReplayCommand.Create(terminal),
        DecideCommand.Create(terminal, approves: true),
        DecideCommand.Create(terminal, approves: false),
        ResolveCommand.Create(terminal),
    };
}
