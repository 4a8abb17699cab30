using System.CommandLine;
using Briefings.Worker.Cli.Editions;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Commands.Runs;

/// <summary><c>--now</c>: go on with the run in this command, where no service does.</summary>
internal static class NowChoice
{
    public static Option<bool> Option() => new("--now") { Description = "Go on with the run here and now. Without it, the service does within a minute." };

    public static async Task<int> GoOnAsync(bool now, EditionSettings settings, Store store, string runId, Terminal terminal, CancellationToken cancellationToken)
    {
        if (now)
            return await ByHand.DriveAsync(settings, store, runId, terminal, cancellationToken);
        await terminal.WriteAsync(await RunPage.LinesAsync(store, await ConfiguredStore.FindAsync(store, runId)), cancellationToken);
        return ExitCode.Done;
    }
}
