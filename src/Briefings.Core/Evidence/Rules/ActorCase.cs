using Briefings.Analysis;

namespace Briefings.Evidence.Rules;

/// <summary>An actor before the gate.</summary>
/// <param name="Admitted">The actors that stand already.</param>
internal sealed record ActorCase(ActorClaim Claim, Source Source, IReadOnlyList<ActorClaim> Admitted);
