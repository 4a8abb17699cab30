namespace Briefings.Worker.Configuration;

/// <param name="Key">The setting that is wrong, as <c>Schedules:0:Cron</c>.</param>
internal readonly record struct KeyedProblem(string Key, Problem Problem);
