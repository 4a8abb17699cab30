using Briefings.Evidence;

namespace Briefings.Composition;

/// <summary>A claim of a story, with the voice in whose article the gate found it.</summary>
/// <typeparam name="T">The claim as the analyst gave it.</typeparam>
public sealed record Sourced<T>(Voice Voice, Grounded<T> Grounded)
{
    public T Claim => Grounded.Claim;

    public IReadOnlyList<Quote> Evidence => Grounded.Evidence;
}
