namespace Briefings.Evidence;

/// <summary>What the rules found of one claim.</summary>
/// <param name="Claim">With the citations, aliases and names that stood; null where the claim as a whole is left out.</param>
/// <param name="Evidence">At least one quote where the claim stands.</param>
internal sealed record Verdict<T>(T? Claim, IReadOnlyList<Quote> Evidence, IReadOnlyList<Rejection> LeftOut) where T : class;
