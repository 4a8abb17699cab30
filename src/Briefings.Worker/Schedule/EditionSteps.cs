using Briefings.Worker.Storage;

namespace Briefings.Worker.Schedule;

/// <summary>What a run does besides passing from state to state; the command line puts it together of the other rooms.</summary>
internal sealed record EditionSteps
{
    /// <summary>What each source of a run's schedule gives, source after source.</summary>
    public required Func<BriefingSchedule, Run, CancellationToken, IAsyncEnumerable<Gathered>> Gather { get; init; }

    /// <summary>Who reads for a schedule's run: what a run may cost is counted for each.</summary>
    /// <exception cref="ProblemException">The analyst that the schedule wants cannot be had.</exception>
    public required Func<BriefingSchedule, string, ScheduleAnalyst> Analyst { get; init; }

    public required Func<EditionPlan, CancellationToken, Task<NewEdition>> Compose { get; init; }

    /// <summary>Puts away, at their sources, the articles of a run whose edition is stored. May be asked twice.</summary>
    public required Func<BriefingSchedule, IReadOnlyList<RunArticle>, CancellationToken, Task> Settle { get; init; }

    /// <summary>Null where the schedule has no such destination any more.</summary>
    public required Func<BriefingSchedule, Run, Storage.Delivery, CancellationToken, Task<Destination?>> Destination { get; init; }
}
