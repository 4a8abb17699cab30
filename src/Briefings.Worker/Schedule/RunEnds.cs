using Briefings.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Briefings.Worker.Schedule;

/// <summary>Says and counts how runs end.</summary>
internal sealed class RunEnds(Store store, TimeProvider clock, ILogger log)
{
    /// <summary>Done or failed, once every delivery of the run has ended.</summary>
    public async Task TryFinishAsync(string runId)
    {
        if (await store.Runs.TryFinishDeliveringAsync(runId))
            await TellAsync(runId);
    }

    public async Task FailAsync(string runId, Problem problem)
    {
        if (await store.Runs.TryFailAsync(runId, problem.ToString()))
            await TellAsync(runId);
    }

    private async Task TellAsync(string runId)
    {
        var run = (await store.Runs.FindAsync(runId))!;
        EngineLog.Ended(log, runId, run.State, run.Reason ?? "all deliveries sent");
        RunSpans.End(run);
        ServiceInstruments.RunEnded(run.Schedule, run.State.ToString().ToLowerInvariant(), clock.GetUtcNow() - run.Due);
    }
}
