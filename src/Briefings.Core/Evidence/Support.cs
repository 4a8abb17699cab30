namespace Briefings.Evidence;

/// <summary>How far an article bears a claim out, and why.</summary>
/// <param name="Score">From 0 to 1; from a half on the claim counts as borne out where nothing contradicts it.</param>
/// <param name="Reason">One plain sentence.</param>
public sealed record Support(SupportGrade Grade, double Score, string Reason);
