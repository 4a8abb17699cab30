using Microsoft.Extensions.Logging;
using Quartz;

namespace Briefings.Worker.Schedule;

/// <summary>Queues steps once each, after what they follow from was stored. What cannot be queued is found by the sweep.</summary>
/// <param name="isShared">Whether other machines take steps from the same queue.</param>
internal sealed class StepQueue(bool isShared, ILogger<StepQueue> log)
{
    /// <summary>So often a machine that has nothing to do looks into the queue.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    /// <summary>Steps that read by rules or compose keep a core busy, so each machine takes as many as it has cores.</summary>
    public const string BusyGroup = "busy";

    /// <summary>Steps that ask a model share a limit over all machines.</summary>
    public const string ModelGroup = "model";

    private const string Group = "steps";

    public async Task AddAsync(IScheduler scheduler, IReadOnlyList<Step> steps)
    {
        foreach (var step in steps)
        {
            try
            {
                await scheduler.ScheduleJob<StepJob, StepInput>(new StepInput(step.Kind, step.RunId, step.Part, step.Attempt, step.AsksModel), DelayOf(step), new OneOffJobOptions
                {
                    Name = step.Name,
                    Group = Group,
                    OnConflict = TriggerConflict.Keep,
                    ExecutionGroup = step.AsksModel ? ModelGroup : step.Kind is StepKind.Read or StepKind.Compose ? BusyGroup : null,
                    RequestRecovery = true,
                });
            }
            catch (SchedulerException fault)
            {
                EngineLog.NotQueued(log, step.Name, fault.Message);
            }
        }
    }

    /// <summary>A run's first reader begins at once. Whoever queues the others would take them all, if they did not wait until every machine has looked.</summary>
    private TimeSpan DelayOf(Step step) => isShared && step is { Kind: StepKind.Read, Attempt: 1, IsFirst: false } ? step.Delay + Look : step.Delay;
}
