using Briefings.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Briefings.Worker.Schedule;

/// <summary>Due → gathering → reading: asks the sources, and stores what each gave together with what it wants to be told next time.</summary>
internal sealed class Gathering(Store store, EditionSteps steps, ArticleReading reading, Keeper keeper, ILogger log)
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<Step>> TakeAsync(BriefingSchedule schedule, Run run, Step step, CancellationToken cancellationToken)
    {
        // What one run finds is new to the next no more: they gather one after the other.
        if (run.State == RunState.Due && !await store.Runs.TryBeginGatheringAsync(run.Id))
            return await store.Runs.FindAsync(run.Id) is { State: RunState.Due } ? [step with { Delay = Turn }] : [];
        if (!await store.Runs.TryClaimAsync(run.Id, RunState.Gathering, keeper.OwnerOf(step), Keeper.Silence))
            return [];
        await foreach (var (visit, found) in steps.Gather(schedule, run, cancellationToken))
        {
            if (visit.Problem is { } problem)
                EngineLog.SourceFailed(log, run.Id, visit.Source, problem.ToString());
            var known = await store.Articles.KnownAsync(run.Id, found.Where(item => item.Problem is null).Select(item => item.Key));
            if (!await store.Articles.TryAddFoundAsync(run.Id, visit, [.. found.Select(item => known.Contains(item.Key) && item.Problem is null ? item with { Problem = Problems.BriefedBefore() } : item)]))
                return [];
        }

        if (!await store.Runs.TryAdvanceAsync(run.Id, RunState.Gathering, RunState.Reading))
            return [];
        var totals = await store.Articles.TotalsAsync(run.Id);
        EngineLog.Gathered(log, run.Id, totals.Found, totals.Skipped, totals.Failed);
        return await reading.StepsOfAsync(schedule, run.Id);
    }
}
