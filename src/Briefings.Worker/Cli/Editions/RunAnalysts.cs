using Briefings.Analysis.Rules;
using Briefings.Worker.Schedule;

namespace Briefings.Worker.Cli.Editions;

/// <summary>Who reads for each run; one analyst a run, because what a run may cost is counted in it.</summary>
internal sealed class RunAnalysts(Terminal terminal)
{
    private const int Kept = 32;

    private readonly Queue<(string Run, ScheduleAnalyst Analyst)> recent = new();

    public ScheduleAnalyst For(BriefingSchedule schedule, string run)
    {
        lock (recent)
        {
            if (recent.FirstOrDefault(one => one.Run == run).Analyst is { } known)
                return known;
            var analyst = ChooseInRun(schedule);
            recent.Enqueue((run, analyst));
            if (recent.Count > Kept)
                recent.Dequeue();
            return analyst;
        }
    }

    private ScheduleAnalyst ChooseInRun(BriefingSchedule schedule)
    {
        try
        {
            return Choose(schedule);
        }
        catch (UsageException fault)
        {
            throw new ProblemException(fault.Problem, fault);
        }
    }

    /// <exception cref="UsageException">The schedule wants a model and none is configured, or its configuration is wrong.</exception>
    public ScheduleAnalyst Choose(BriefingSchedule schedule)
    {
        var options = schedule.Options;
        if (options.Analyst != "rules" && ConfiguredModel.MayExist() && ConfiguredModel.Analyst(new ModelWishes(options.Language), terminal) is { } model)
            return new ScheduleAnalyst(model.Analyst, options.Language ?? "", model.AtOnce, AsksModel: true);
        return options.Analyst == "model"
            ? throw new UsageException(Problems.NoModelConfigured())
            : new ScheduleAnalyst(new RuleAnalyst(), "", Environment.ProcessorCount, AsksModel: false);
    }
}
