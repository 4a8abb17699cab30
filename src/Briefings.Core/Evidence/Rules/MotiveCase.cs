using Briefings.Analysis;

namespace Briefings.Evidence.Rules;

/// <summary>A motive before the gate, its evidence found.</summary>
internal sealed record MotiveCase(
    MotiveClaim Claim, IReadOnlyList<Quote> Evidence, Source Source, Cast Cast, IReadOnlyList<Grounded<StatementClaim>> Statements)
{
    /// <summary>The listed actor who has the motive; null where the holder stands in the article's words.</summary>
    public ActorClaim? Holder { get; } = Cast.Find(Claim.Actor);

    /// <summary>Whether a name or words of the article mean the holder.</summary>
    public bool IsHolder(string who) => Holder is null ? string.Equals(who, Claim.Actor, StringComparison.OrdinalIgnoreCase) : Cast.Find(who) == Holder;
}
