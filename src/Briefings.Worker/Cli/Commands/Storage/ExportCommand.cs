using System.CommandLine;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Commands.Storage;

/// <summary><c>briefings export</c>: everything in the store as files.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "A folder that is empty or does not exist." };
        var command = new Command("export", "Write everything in the store to a folder: a row a line, documents as files.") { folder };
        command.SetAction(terminal, (parsed, cancellationToken) => ExportAsync(parsed.GetValue(folder)!, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> ExportAsync(string folder, Terminal terminal, CancellationToken cancellationToken)
    {
        var options = ConfiguredStore.Options(terminal);
        await using var store = await ConfiguredStore.OpenIfThereAsync(options, terminal) ?? throw new ProblemException(Problems.NoStoreYet(options.Path));
        var manifest = await Export.WriteAsync(store.Database, folder, cancellationToken);
        foreach (var table in manifest.Tables)
            await terminal.WriteLineAsync($"{table.Name}: {table.Rows}", cancellationToken);
        return ExitCode.Done;
    }
}
