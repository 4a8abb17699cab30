using System.CommandLine;
using Briefings.Worker.Cli.Editions;

namespace Briefings.Worker.Cli.Commands.Schedules;

/// <summary><c>briefings schedules list</c>: when each is due next, on its own clocks and in UTC, and what became of its last slot.</summary>
internal static class ListCommand
{
    private const int Shown = 3;

    private static readonly string[] Header = ["schedule", "zone", "due (local)", "due (UTC)", "last run"];

    public static Command Create(Terminal terminal)
    {
        var command = new Command("list", "Check the configuration, and print each schedule's next three due times and its last run.");
        command.SetAction(terminal, async (_, cancellationToken) =>
        {
            var settings = EditionSettings.Read(terminal);
            await using var store = await ConfiguredStore.OpenIfThereAsync(settings.Storage, terminal);
            var rows = new List<string[]> { Header };
            foreach (var schedule in settings.Schedules)
            {
                ScheduleCheck.Templates(settings, schedule, terminal);
                var last = store is null ? null : await store.Runs.FindLatestAsync(schedule.Name);
                foreach (var (at, slot) in schedule.Next(terminal.Clock.GetUtcNow(), Shown).Index())
                {
                    var isFirst = at == 0;
                    rows.Add(
                    [
                        isFirst ? schedule.Name : "", isFirst ? schedule.Options.TimeZone : "", Moment.Local(slot.Local), Moment.Utc(slot.Due),
                        !isFirst ? "" : last is null ? "never" : $"{last.Slot} {RunWords.Of(last.State)}",
                    ]);
                }
            }

            if (settings.Schedules.Count == 0)
                throw new UsageException(Problems.NoSchedules());
            await terminal.WriteAsync(PlainTable.Lines(rows), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
