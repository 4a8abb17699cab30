using System.Text.Json;
using Briefings.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Briefings.Worker.Schedule;

/// <summary>
/// Makes runs of the slots that came due, records those that were missed, and finds again what the tables say is to be done and nobody does:
/// after it, whatever the engine's queue has lost is queued again.
/// </summary>
internal sealed class Tending(Store store, IReadOnlyList<BriefingSchedule> schedules, Engine engine, TimeProvider clock, ILogger log)
{
    public const string NotRunning = "the service was not running";

    public async Task<IReadOnlyList<Step>> TakeAsync()
    {
        var steps = new List<Step>();
        foreach (var schedule in schedules)
            steps.AddRange(await PlanAsync(schedule));
        steps.AddRange(await SweepAsync());
        return steps;
    }

    /// <summary>A run for a slot, whether it is due now or asked for by hand. False where the slot has its run already.</summary>
    public Task<bool> TryAddAsync(BriefingSchedule schedule, Slot slot) => store.Runs.TryAddAsync(RunOf(schedule, slot));

    public static NewRun RunOf(BriefingSchedule schedule, Slot slot) => new(schedule.Name, slot.Key, slot.Due)
    {
        Settings = JsonSerializer.Serialize(new
        {
            schedule.Options.Cron,
            schedule.Options.TimeZone,
            schedule.Options.Template,
            schedule.Options.Analyst,
            schedule.Options.Language,
            schedule.Options.Marking,
        }),
        RequiresApproval = schedule.Options.RequireApproval,
    };

    private async Task<IReadOnlyList<Step>> PlanAsync(BriefingSchedule schedule)
    {
        var now = clock.GetUtcNow();
        var steps = new List<Step>();
        foreach (var (slot, isRun) in Planning.Plan(schedule, await store.Schedules.FindLookedAsync(schedule.Name), now))
        {
            var run = RunOf(schedule, slot);
            if (isRun && await store.Runs.TryAddAsync(run))
            {
                EngineLog.Due(log, run.Id);
                steps.Add(new Step(StepKind.Gather, run.Id));
            }
            else if (!isRun && await store.Runs.RecordMissedAsync(run, NotRunning))
            {
                EngineLog.Missed(log, run.Id, NotRunning);
            }
        }

        await store.Schedules.SetLookedAsync(schedule.Name, now);
        return steps;
    }

    private async Task<IReadOnlyList<Step>> SweepAsync()
    {
        var steps = new List<Step>();
        foreach (var run in await store.Runs.ListUnfinishedAsync(TimeSpan.Zero))
        {
            var isSilent = clock.GetUtcNow() - run.Changed >= (run.State == RunState.Due ? Keeper.Unbegun : Keeper.Silence);
            var hasAbandoned = run.State == RunState.Reading && await store.Articles.ReleaseAbandonedAsync(run.Id, Keeper.Silence);
            if (isSilent || hasAbandoned)
                steps.AddRange(await engine.StepsOfAsync(run));
        }

        if (steps.Count > 0)
            EngineLog.TakenUp(log, steps.Count);
        return steps;
    }
}
