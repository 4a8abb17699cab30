using Briefings.Worker.Storage;
using Microsoft.Extensions.Logging;

namespace Briefings.Worker.Schedule;

/// <summary>Takes the steps of runs. Each passes the run on and says which steps follow; the tables are the only truth.</summary>
internal sealed class Engine(Store store, IReadOnlyList<BriefingSchedule> schedules, EditionSteps steps, Keeper keeper, TimeProvider clock, ILogger log)
{
    /// <summary>So often is a step begun that fails by something other than the store.</summary>
    private const int Attempts = 4;

    private readonly ArticleReading reading = new(store, steps, keeper, log);
    private readonly RunEnds ends = new(store, clock, log);
    private readonly Delivering delivering = new(store, steps, keeper, clock, log);

    /// <returns>What is to be done next; none where others do it, or nothing is left.</returns>
    /// <exception cref="ProblemException">The step is to be taken again: the store failed, or the step did and may do better.</exception>
    public async Task<IReadOnlyList<Step>> TakeAsync(Step step, CancellationToken cancellationToken)
    {
        if (await store.Runs.FindAsync(step.RunId) is not { HasEnded: false } run)
            return [];
        if (schedules.FirstOrDefault(one => one.Name == run.Schedule) is not { } schedule)
        {
            await ends.FailAsync(run.Id, Problems.ScheduleGone(run.Schedule));
            return [];
        }

        using var span = RunSpans.Begin(step, run);
        try
        {
            return await keeper.HeardAsync(store, step, clock, () => step.Kind switch
            {
                StepKind.Gather => new Gathering(store, steps, reading, keeper, log).TakeAsync(schedule, run, step, cancellationToken),
                StepKind.Read => reading.TakeAsync(schedule, run, step, cancellationToken),
                StepKind.Compose => new Composing(store, steps, delivering, keeper, log).TakeAsync(schedule, run, step, cancellationToken),
                _ => delivering.TakeAsync(schedule, run, step, cancellationToken),
            });
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && !StoreFault.Is(fault))
        {
            var problem = fault is ProblemException known ? known.Problem : Problems.Unexpected(fault);
            RunSpans.Fail(span, problem);
            return await FailedAsync(step, fault, problem);
        }
    }

    /// <summary>Which steps the state of a run asks for.</summary>
    public async Task<IReadOnlyList<Step>> StepsOfAsync(Run run) => run.State switch
    {
        RunState.Due or RunState.Gathering => [new Step(StepKind.Gather, run.Id)],
        RunState.Reading => schedules.FirstOrDefault(one => one.Name == run.Schedule) is { } schedule ? await reading.StepsOfAsync(schedule, run.Id) : [new Step(StepKind.Read, run.Id)],
        RunState.Composing => [new Step(StepKind.Compose, run.Id)],
        RunState.Delivering => await delivering.StepsOfAsync(run.Id),
        _ => [],
    };

    /// <summary>A step that fails is tried again, and then its run has failed, with the reason; a delivery fails by itself alone.</summary>
    private async Task<IReadOnlyList<Step>> FailedAsync(Step step, Exception fault, Problem problem)
    {
        EngineLog.StepFailed(log, step.Name, step.Attempt, problem.ToString(), fault is ProblemException ? null : fault);
        if (step.Attempt < Attempts)
            return [step.Again(TimeSpan.FromSeconds(Math.Pow(4, step.Attempt - 1)))];
        if (step.Kind != StepKind.Deliver)
            await ends.FailAsync(step.RunId, problem);
        else
            await delivering.FailAsync(step, problem);
        return [];
    }
}
