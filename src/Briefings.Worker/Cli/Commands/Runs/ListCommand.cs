using System.CommandLine;
using Briefings.Worker.Cli.Editions;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Commands.Runs;

/// <summary><c>briefings runs list</c>: the youngest first.</summary>
internal static class ListCommand
{
    private static readonly string[] Header = ["run", "state", "articles", "ended", ""];

    public static Command Create(Terminal terminal)
    {
        var schedule = new Option<string?>("--schedule") { HelpName = "name", Description = "Of one schedule." };
        var limit = new Option<int>("--limit") { HelpName = "number", Description = "So many at most.", DefaultValueFactory = _ => 20 };
        var command = new Command("list", "Print the latest runs, the youngest first.") { schedule, limit };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            await using var store = await ConfiguredStore.OpenIfThereAsync(EditionSettings.Read(terminal).Storage, terminal);
            var rows = new List<string[]> { Header };
            foreach (var run in store is null ? [] : await store.Runs.ListAsync(parsed.GetValue(schedule), limit: parsed.GetValue(limit)))
            {
                var doubtful = run.State == RunState.Delivering && (await store!.Deliveries.ListAsync(run.Id)).Any(delivery => delivery.State == DeliveryState.InDoubt);
                rows.Add(
                [
                    run.Id, doubtful ? "in doubt" : RunWords.Of(run.State), RunWords.Articles(await store!.Articles.TotalsAsync(run.Id)), Moment.Utc(run.Ended), run.Reason ?? "",
                ]);
            }

            await terminal.WriteAsync(PlainTable.Lines(rows), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
