namespace Briefings.Evaluation;

/// <summary>How one briefing stands against the gold of its article.</summary>
/// <param name="Tallies">By the name of the measure; what the gold does not annotate is not there.</param>
/// <param name="LeftOut">How many claims, or parts of claims, the gate left out, by the code of the rule.</param>
public sealed record ArticleScore(
    string Id,
    IReadOnlyDictionary<string, Tally> Tallies,
    IReadOnlyList<BasisPair> MotiveBases,
    IReadOnlyDictionary<string, int> LeftOut,
    IReadOnlyList<Finding> Findings);
