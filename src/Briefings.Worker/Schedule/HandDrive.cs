using Briefings.Worker.Storage;

namespace Briefings.Worker.Schedule;

/// <summary>Takes the steps of one run here and now, several at once, until it has ended or waits for a person; for commands without a service.</summary>
internal sealed class HandDrive(Engine engine, Store store, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <returns>The run as it then is.</returns>
    public async Task<Run> DriveAsync(string runId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var run = (await store.Runs.FindAsync(runId))!;
            if (run.HasEnded || run.State == RunState.AwaitingApproval)
                return run;
            var steps = await engine.StepsOfAsync(run);
            if (steps.Count == 0)
            {
                var now = (await store.Runs.FindAsync(runId))!;
                if (now.HasEnded || now.State == RunState.Delivering)
                    return now;
            }

            await Task.WhenAll(steps.Select(step => TakeAllAsync(step, cancellationToken)));
            var after = (await store.Runs.FindAsync(runId))!;
            // The same state as before: another worker is at it.
            if (after.State == run.State && !after.HasEnded)
                await Task.Delay(Look, clock, cancellationToken);
        }
    }

    private async Task TakeAllAsync(Step step, CancellationToken cancellationToken)
    {
        await Task.Delay(step.Delay, clock, cancellationToken);
        foreach (var next in await Task.Run(() => engine.TakeAsync(step, cancellationToken), cancellationToken))
        {
            // Further steps follow from the state of the run; a step to be taken again is this one's own.
            if (next.Name == step.Name)
                await TakeAllAsync(next, cancellationToken);
        }
    }
}
