using System.CommandLine;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Commands.Storage;

/// <summary><c>briefings backup</c>: a copy of a SQLite store, while the service works.</summary>
internal static class BackupCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The backup; one that is there already is replaced once the new one is whole." };
        var command = new Command("backup", "Copy the store to one file, while the service works.") { file };
        command.SetAction(terminal, (parsed, cancellationToken) => BackUpAsync(parsed.GetValue(file)!, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> BackUpAsync(string file, Terminal terminal, CancellationToken cancellationToken)
    {
        Backup.Write(ConfiguredStore.Options(terminal), file);
        await terminal.WriteLineAsync(file, cancellationToken);
        return ExitCode.Done;
    }
}
