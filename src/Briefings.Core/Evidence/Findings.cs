using Briefings.Analysis;

namespace Briefings.Evidence;

/// <summary>What the gate found of the claims of a reading, whoever the reading says it is from.</summary>
internal sealed record Findings(
    Reading Reading,
    IReadOnlyList<Grounded<SummaryClaim>> Summary,
    IReadOnlyList<Grounded<ActorClaim>> Actors,
    IReadOnlyList<int> Mentions,
    IReadOnlyList<Grounded<StatementClaim>> Statements,
    IReadOnlyList<Grounded<MotiveClaim>> Motives,
    IReadOnlyList<Grounded<QuestionClaim>> Questions,
    IReadOnlyList<Rejection> LeftOut)
{
    /// <summary>Whether these are the same lists of claims; to compare equal ones could cost more than to examine them.</summary>
    public bool AreOf(Reading other) =>
        ReferenceEquals(Reading.Summary, other.Summary) && ReferenceEquals(Reading.Actors, other.Actors)
        && ReferenceEquals(Reading.Statements, other.Statements) && ReferenceEquals(Reading.Motives, other.Motives)
        && ReferenceEquals(Reading.Questions, other.Questions);
}
