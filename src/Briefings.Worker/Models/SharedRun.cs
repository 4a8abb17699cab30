namespace Briefings.Worker.Models;

/// <summary>A run that several machines read for: what it costs, and what the limits of a minute let pass, is summed up where all of them see it.</summary>
internal sealed record SharedRun(string Id, ISpending Spending, TryPass TryPass);
