using Microsoft.Extensions.Logging;
using Quartz;

namespace Briefings.Worker.Schedule;

/// <summary>Queues steps once each, after what they follow from was stored. What cannot be queued is found by the sweep.</summary>
internal sealed class StepQueue(ILogger<StepQueue> log)
{
    /// <summary>Steps that ask a model share a limit over all machines.</summary>
    public const string ModelGroup = "model";

    private const string Group = "steps";

    public async Task AddAsync(IScheduler scheduler, IReadOnlyList<Step> steps)
    {
        foreach (var step in steps)
        {
            try
            {
                await scheduler.ScheduleJob<StepJob, StepInput>(new StepInput(step.Kind, step.RunId, step.Part, step.Attempt, step.AsksModel), step.Delay, new OneOffJobOptions
                {
                    Name = step.Name,
                    Group = Group,
                    OnConflict = TriggerConflict.Keep,
                    ExecutionGroup = step.AsksModel ? ModelGroup : null,
                    RequestRecovery = true,
                });
            }
            catch (SchedulerException fault)
            {
                EngineLog.NotQueued(log, step.Name, fault.Message);
            }
        }
    }
}
