using Briefings.Analysis;

namespace Briefings.Evidence.Rules;

/// <summary>An actor before the gate.</summary>
/// <param name="Admitted">The actors that stand already.</param>
internal sealed record ActorCase(ActorClaim Claim, Source Source, AdmittedActors Admitted)
{
    /// <summary>The admitted actor whom the claim names once more; null where it names nobody admitted.</summary>
    public ActorClaim? Twin() => Admitted.All.Count == 0 ? null : Admitted.Same(new ActorNames(Claim), Source)?.Actor;
}
