using System.CommandLine;
using Briefings.Worker.Cli.Editions;

namespace Briefings.Worker.Cli.Commands.Runs;

/// <summary><c>briefings runs retry</c>: a failed or missed run goes on where it ended.</summary>
internal static class RetryCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("run") { Description = "The run, as briefings runs list names it." };
        var now = NowChoice.Option();
        var command = new Command("retry", "Take a failed or missed run up where it ended.") { id, now };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            var settings = EditionSettings.Read(terminal);
            await using var store = await ConfiguredStore.OpenIfThereAsync(settings.Storage, terminal);
            var run = await ConfiguredStore.FindAsync(store, parsed.GetValue(id)!);
            return await store!.Runs.TryRetryAsync(run.Id) is null
                ? throw new ProblemException(Problems.RunNotThere(run.Id, RunWords.Of(run.State), "failed or were missed"))
                : await NowChoice.GoOnAsync(parsed.GetValue(now), settings, store, run.Id, terminal, cancellationToken);
        });
        return command;
    }
}
