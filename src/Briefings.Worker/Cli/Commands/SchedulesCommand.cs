using System.CommandLine;
using Briefings.Worker.Cli.Commands.Schedules;

namespace Briefings.Worker.Cli.Commands;

/// <summary><c>briefings schedules</c>: what is due when, and a slot by hand.</summary>
internal static class SchedulesCommand
{
    public static Command Create(Terminal terminal) => new("schedules", "See when schedules are due, and run one by hand.")
    {
        Schedules.ListCommand.Create(terminal),
        RunCommand.Create(terminal),
    };
}
