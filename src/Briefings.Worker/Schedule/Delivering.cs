using Briefings.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Briefings.Worker.Schedule;

/// <summary>
/// Delivering → done: reach the destination, claim the delivery, send, mark it. Between claim and mark nothing is cancelled. A delivery found in
/// the middle of it was somebody's who died: it is sent again where that does no harm, and else left in doubt, for a person to see.
/// </summary>
internal sealed class Delivering(Store store, EditionSteps steps, Keeper keeper, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly RunEnds ends = new(store, clock, log);

    public async Task<IReadOnlyList<Step>> StepsOfAsync(string runId)
    {
        var open = (await store.Deliveries.ListAsync(runId)).Where(delivery => delivery.State is DeliveryState.Pending or DeliveryState.Sending).ToList();
        if (open.Count == 0)
            await ends.TryFinishAsync(runId);
        return [.. open.Select(delivery => new Step(StepKind.Deliver, runId, delivery.Target))];
    }

    public async Task<IReadOnlyList<Step>> TakeAsync(BriefingSchedule schedule, Run run, Step step, CancellationToken cancellationToken)
    {
        var next = await store.Deliveries.FindAsync(run.Id, step.Part) switch
        {
            { State: DeliveryState.Pending or DeliveryState.Sending } open => await TakeAsync(schedule, run, open, step, cancellationToken),
            _ => null,
        };
        if (next is not null)
            return [next];
        await ends.TryFinishAsync(run.Id);
        return [];
    }

    /// <summary>The delivery did not arrive and will not: a step that has failed too often.</summary>
    public async Task FailAsync(Step step, Problem problem)
    {
        if (await store.Deliveries.TryClaimAsync(step.RunId, step.Part, keeper.OwnerOf(step)))
            await store.Deliveries.MarkFailedAsync(step.RunId, step.Part, keeper.OwnerOf(step), problem);
        await ends.TryFinishAsync(step.RunId);
    }

    private async Task<Step?> TakeAsync(BriefingSchedule schedule, Run run, Storage.Delivery delivery, Step step, CancellationToken cancellationToken)
    {
        // Each attempt claims under a name of its own, so that what a dead one left is never taken for this one's.
        var owner = $"{keeper.OwnerOf(step)}#{step.Attempt}@{clock.GetUtcNow().ToUnixTimeMilliseconds()}-{Environment.MachineName}-{Environment.ProcessId}";
        if (await steps.Destination(schedule, run, delivery, cancellationToken) is not { } destination)
        {
            await FailAsync(step, Problems.DestinationGone(delivery.Target));
            return null;
        }

        if (delivery.State == DeliveryState.Sending && delivery.Changed + Keeper.Silence - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            return step with { Delay = wait };
        if (delivery.State == DeliveryState.Sending && !destination.MayRedo)
        {
            await store.Deliveries.MarkInDoubtAsync(run.Id, delivery.Target, delivery.Owner!, Problems.DeliveryInterrupted());
            EngineLog.InDoubt(log, run.Id, delivery.Target);
            return null;
        }

        ReadyDestination ready;
        try
        {
            ready = await destination.Connect(cancellationToken);
        }
        catch (ProblemException fault)
        {
            EngineLog.NotReached(log, run.Id, delivery.Target, step.Attempt, fault.Problem.ToString());
            if (step.Attempt < keeper.SendAttempts)
                return step.Again(WaitAfter(step.Attempt));
            await FailAsync(step, fault.Problem);
            return null;
        }

        await using (ready)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var claimed = delivery.State == DeliveryState.Pending
                ? await store.Deliveries.TryClaimAsync(run.Id, delivery.Target, owner)
                : await store.Deliveries.TryTakeOverAsync(run.Id, delivery.Target, delivery.Owner!, owner);
            return claimed ? await SendAsync(ready, destination, run, delivery, step, owner) : null;
        }
    }

    private async Task<Step?> SendAsync(ReadyDestination ready, Destination destination, Run run, Storage.Delivery delivery, Step step, string owner)
    {
        var (id, target) = (run.Id, delivery.Target);
        var mayTryAgain = step.Attempt < keeper.SendAttempts;
        var outcome = await ready.Send(delivery.IdempotencyKey);
        ServiceInstruments.DeliveryEnded(delivery.Channel, outcome.Word);
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                await store.Deliveries.MarkSentAsync(id, target, owner, sent.Receipt);
                EngineLog.Sent(log, id, target);
                return null;
            case SendOutcome.Failed failed when mayTryAgain:
                EngineLog.NotReached(log, id, target, step.Attempt, failed.Problem.ToString());
                await store.Deliveries.TryReleaseAsync(id, target, owner, failed.Problem);
                return step.Again(failed.RetryAfter ?? WaitAfter(step.Attempt));
            case SendOutcome.InDoubt doubt when destination.MayRedo && mayTryAgain:
                await store.Deliveries.TryReleaseAsync(id, target, owner, doubt.Problem);
                return step.Again(WaitAfter(step.Attempt));
            case SendOutcome.InDoubt doubt:
                await store.Deliveries.MarkInDoubtAsync(id, target, owner, doubt.Problem);
                EngineLog.InDoubt(log, id, target);
                return null;
            case SendOutcome.Failed failed:
                await store.Deliveries.MarkFailedAsync(id, target, owner, failed.Problem);
                return null;
            case SendOutcome.Refused refused:
                EngineLog.Refused(log, id, target, refused.Problem.ToString());
                await store.Deliveries.MarkFailedAsync(id, target, owner, refused.Problem);
                return null;
            case var other:
                throw new InvalidOperationException($"Not an outcome: {other}");
        }
    }

    private static TimeSpan WaitAfter(int attempt) => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempt - 1), LongestWait.TotalSeconds));
}
