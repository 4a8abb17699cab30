namespace Briefings.Worker.Models;

/// <summary>A run that several machines read for: what it costs is summed up where all of them see it.</summary>
internal sealed record SharedRun(string Id, ISpending Spending);
