using System.CommandLine;
using System.Globalization;
using Briefings.Worker.Cli.Editions;
using Briefings.Worker.Schedule;

namespace Briefings.Worker.Cli.Commands.Schedules;

/// <summary><c>briefings schedules run</c>: one slot of a schedule, now, with or without the service.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("schedule") { Description = "The schedule's name." };
        var slot = new Option<string?>("--slot")
        {
            HelpName = "2026-11-23 or 2026-11-23T07:30",
            Description = "For a due time of the schedule, on its own clocks; a slot of its own, now, if not given.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be read, asked and paid, and do nothing." };
        var command = new Command("run", "Make the edition of one slot here and now. A slot that has its run already is shown and left as it is.") { name, slot, dryRun };
        command.SetAction(terminal, async (parsed, cancellationToken) =>
        {
            var settings = EditionSettings.Read(terminal);
            var schedule = settings.Find(parsed.GetValue(name)!);
            ScheduleCheck.Templates(settings, schedule, terminal);
            var analyst = new RunAnalysts(terminal).Choose(schedule);
            var due = SlotOf(schedule, parsed.GetValue(slot), terminal.Clock.GetUtcNow());
            if (parsed.GetValue(dryRun))
            {
                await terminal.WriteAsync(await DryRun.LinesAsync(settings, schedule, due, analyst, terminal, cancellationToken), cancellationToken);
                return ExitCode.Done;
            }

            await using var store = await ConfiguredStore.OpenAsync(settings.Storage, terminal);
            var run = Tending.RunOf(schedule, due);
            if (!await store.Runs.TryAddAsync(run) && (await ConfiguredStore.FindAsync(store, run.Id)).HasEnded)
            {
                await terminal.WriteAsync(await RunPage.LinesAsync(store, await ConfiguredStore.FindAsync(store, run.Id)), cancellationToken);
                return ExitCode.Done;
            }

            return await ByHand.DriveAsync(settings, store, run.Id, terminal, cancellationToken);
        });
        return command;
    }

    private static Slot SlotOf(BriefingSchedule schedule, string? text, DateTimeOffset now)
    {
        if (text is null)
            return schedule.SlotAt(now);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return schedule.SlotsOn(date)[0];
        return DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? schedule.SlotNamed(local)
            : throw new UsageException(Problems.NotASlot(text));
    }
}
