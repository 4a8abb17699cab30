using Briefings.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Briefings.Worker.Schedule;

/// <summary>Composing → delivering or awaiting approval: one edition, stored whole, and only then its articles are put away at their sources.</summary>
internal sealed class Composing(Store store, EditionSteps steps, Delivering delivering, Keeper keeper, ILogger log)
{
    public async Task<IReadOnlyList<Step>> TakeAsync(BriefingSchedule schedule, Run run, Step step, CancellationToken cancellationToken)
    {
        if (run.State == RunState.Composing && !await store.Runs.TryClaimAsync(run.Id, RunState.Composing, keeper.OwnerOf(step), Keeper.Silence))
            return [];
        SaveOutcome outcome;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var plan = new EditionPlan(
                schedule, run, await store.Articles.ListAsync(run.Id), store.Articles.ReadAsync(run.Id),
                await store.Ledgers.FindLatestAsync(schedule.Name), await store.Sources.ListAsync(schedule.Name));
            outcome = run.State == RunState.Composing ? await store.Editions.SaveAsync(await steps.Compose(plan, cancellationToken)) : SaveOutcome.NotComposing;
        }
        while (outcome == SaveOutcome.LedgerMoved);

        if (outcome == SaveOutcome.Saved)
            EngineLog.Composed(log, run.Id);
        await steps.Settle(schedule, await store.Articles.ListAsync(run.Id), cancellationToken);
        return await store.Runs.FindAsync(run.Id) is { State: RunState.Delivering } ? await delivering.StepsOfAsync(run.Id) : [];
    }
}
