using Briefings.Analysis;

namespace Briefings.Evidence.Rules;

/// <summary>A motive before the gate, its evidence found.</summary>
internal sealed record MotiveCase(
    MotiveClaim Claim, IReadOnlyList<Quote> Evidence, Source Source, Cast Cast, IReadOnlyList<Grounded<StatementClaim>> Statements)
{
    public ActorClaim? Holder { get; } = Cast.Find(Claim.Actor);
}
