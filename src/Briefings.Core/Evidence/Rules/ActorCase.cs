using Briefings.Analysis;

namespace Briefings.Evidence.Rules;

/// <summary>An actor before the gate.</summary>
/// <param name="Admitted">The actors that stand already.</param>
internal sealed record ActorCase(ActorClaim Claim, Source Source, IReadOnlyList<ActorNames> Admitted)
{
    /// <summary>The admitted actor whom the claim names once more; null where it names nobody admitted.</summary>
    public ActorClaim? Twin()
    {
        if (Admitted.Count == 0)
            return null;
        var names = new ActorNames(Claim);
        return Admitted.FirstOrDefault(actor => SameActor.Are(actor, names, Source))?.Actor;
    }
}
