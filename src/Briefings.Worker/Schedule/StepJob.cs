using Microsoft.Extensions.Logging;
using Quartz;

namespace Briefings.Worker.Schedule;

/// <summary>Takes one step, and queues what follows. Its name is stored in the queue: it stays.</summary>
internal sealed class StepJob(Engine engine, StepQueue queue, ILogger<StepJob> log) : IJob<StepInput>
{
    public async ValueTask Execute(IJobExecutionContext context, StepInput input, CancellationToken cancellationToken = default)
    {
        var step = new Step(input.Kind, input.RunId, input.Part, input.Attempt) { AsksModel = input.AsksModel };
        try
        {
            await queue.AddAsync(context.Scheduler, await engine.TakeAsync(step, cancellationToken));
        }
        catch (Exception fault) when (StoreFault.Is(fault))
        {
            // The queue takes the step again, a few times; then the sweep does.
            EngineLog.StoreFailed(log, step.Name, fault is ProblemException known ? known.Problem.ToString() : fault.Message);
            throw new JobExecutionException(fault);
        }
    }
}
