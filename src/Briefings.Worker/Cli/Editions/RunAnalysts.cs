using Briefings.Analysis.Rules;
using Briefings.Worker.Models;
using Briefings.Worker.Schedule;

namespace Briefings.Worker.Cli.Editions;

/// <summary>Who reads for each run; one analyst a run, because what a run may cost is counted in it.</summary>
/// <param name="shared">What the machines share for a run; null where nothing is read, and only the choice is checked.</param>
internal sealed class RunAnalysts(Terminal terminal, Func<string, SharedRun>? shared = null)
{
    private const int Kept = 32;

    private readonly Queue<(string Run, ScheduleAnalyst Analyst)> recent = new();

    public ScheduleAnalyst For(BriefingSchedule schedule, string run)
    {
        lock (recent)
        {
            if (recent.FirstOrDefault(one => one.Run == run).Analyst is { } known)
                return known;
            var analyst = ChooseInRun(schedule, run);
            recent.Enqueue((run, analyst));
            if (recent.Count > Kept)
                recent.Dequeue();
            return analyst;
        }
    }

    private ScheduleAnalyst ChooseInRun(BriefingSchedule schedule, string run)
    {
        try
        {
            return Choose(schedule, run);
        }
        catch (UsageException fault)
        {
            throw new ProblemException(fault.Problem, fault);
        }
    }

    /// <exception cref="UsageException">The schedule wants a model and none is configured, or its configuration is wrong.</exception>
    public ScheduleAnalyst Choose(BriefingSchedule schedule, string run = "")
    {
        var options = schedule.Options;
        if (options.Analyst != "rules" && ConfiguredModel.MayExist() && ConfiguredModel.Analyst(new ModelWishes(options.Language, Run: shared?.Invoke(run)), terminal) is { } model)
            return new ScheduleAnalyst(model.Analyst, options.Language ?? "", model.AtOnce, AsksModel: true);
        return options.Analyst == "model"
            ? throw new UsageException(Problems.NoModelConfigured())
            : new ScheduleAnalyst(new RuleAnalyst(), "", Environment.ProcessorCount, AsksModel: false);
    }
}
