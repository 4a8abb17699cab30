using Microsoft.Extensions.Logging;
using Quartz;

namespace Briefings.Worker.Schedule;

/// <summary>Looks at the schedules and the tables, every few seconds on one of the machines. Its name is stored in the queue: it stays.</summary>
[DisallowConcurrentExecution]
internal sealed class TendJob(Tending tending, StepQueue queue, ILogger<TendJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await queue.AddAsync(context.Scheduler, await tending.TakeAsync());
        }
        catch (Exception fault) when (StoreFault.Is(fault))
        {
            // The next look is in a few seconds.
            EngineLog.StoreFailed(log, nameof(TendJob), fault is ProblemException known ? known.Problem.ToString() : fault.Message);
        }
    }
}
