namespace Briefings.Composition;

/// <summary>A source that could not be read for this edition.</summary>
/// <param name="Name">As the configuration names it, or its address.</param>
/// <param name="Since">The first day on which it failed, without a success since; null where that is not known.</param>
public sealed record DeadSource(string Name, DateOnly? Since, Problem Problem);
