using Briefings.Analysis;
using Briefings.Evidence.Facts;

namespace Briefings.Evidence.Rules;

/// <summary>An actor with its names as they are compared.</summary>
internal sealed class ActorNames(ActorClaim actor)
{
    public ActorClaim Actor { get; } = actor;

    public string Main { get; } = Cast.Key(actor.Name);

    public IReadOnlySet<string> All { get; } = actor.Aliases.Prepend(actor.Name).Select(Cast.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>What tells a son from his father; null where the name does not.</summary>
    public string? Generation { get; } = actor.Kind == ActorKind.Person ? Words.In(actor.Name).Select(word => word.Bare).LastOrDefault(word => word is "Jr" or "Sr" or "II" or "III" or "IV") : null;

    /// <summary>The words of the name in their order, honorifics and articles aside.</summary>
    public IReadOnlyList<string> ProperWords { get; } =
        [.. Words.In(actor.Name).Where(word => !NameCheck.IsOpener(word.Bare)).Select(word => word.Bare).Distinct(StringComparer.Ordinal)];
}
