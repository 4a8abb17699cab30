using Briefings.Analysis;

namespace Briefings.Composition;

/// <summary>A motive as one or more voices state it.</summary>
/// <param name="Actor">The name of a <see cref="StoryActor"/>.</param>
/// <param name="Motives">The same motive in each voice; at least one, the first is printed.</param>
public sealed record StoryMotive(string Actor, IReadOnlyList<Sourced<MotiveClaim>> Motives)
{
    public MotiveClaim Claim => Motives[0].Claim;
}
