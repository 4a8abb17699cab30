using System.CommandLine;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Commands.Storage;

/// <summary><c>briefings import</c>: takes what <c>briefings export</c> wrote, from either database, into the store.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "What briefings export wrote." };
        var command = new Command("import", "Take an export into the store: all of it or nothing. May be done again.") { folder };
        command.SetAction(terminal, (parsed, cancellationToken) => ImportAsync(parsed.GetValue(folder)!, terminal, cancellationToken));
        return command;
    }

    private static async Task<int> ImportAsync(string folder, Terminal terminal, CancellationToken cancellationToken)
    {
        var options = ConfiguredStore.Options(terminal);
        using var held = StoreLock.Take(options, terminal.Clock);
        await using var store = await ConfiguredStore.OpenAsync(options, terminal);
        foreach (var (table, added, there) in await Import.ReadAsync(store.Database, folder, cancellationToken))
            await terminal.WriteLineAsync($"{table}: {added} added, {there} there already", cancellationToken);
        return ExitCode.Done;
    }
}
