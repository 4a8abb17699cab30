using Briefings.Worker.Storage;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Briefings.Worker.Schedule;

/// <summary>Lets go what is older than it is to be kept, some times a day on one of the machines. Its name is stored in the queue: it stays.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(Retention retention, ILogger<RetentionJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var (articles, editions) = await retention.SweepAsync();
            EngineLog.LetGo(log, articles, editions);
        }
        catch (Exception fault) when (StoreFault.Is(fault))
        {
            EngineLog.StoreFailed(log, nameof(RetentionJob), fault is ProblemException known ? known.Problem.ToString() : fault.Message);
        }
    }
}
