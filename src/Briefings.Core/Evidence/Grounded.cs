namespace Briefings.Evidence;

/// <summary>
/// A claim whose every quote was found in the article and that passed the gate's rules. Only the gate can make one: there is no
/// public constructor, no copy, no deserialiser.
/// </summary>
/// <typeparam name="T">The claim as the analyst gave it.</typeparam>
public sealed class Grounded<T>
{
    internal Grounded(T claim, IReadOnlyList<Quote> evidence)
    {
        Claim = claim;
        Evidence = evidence;
    }

    public T Claim { get; }

    /// <summary>At least one.</summary>
    public IReadOnlyList<Quote> Evidence { get; }
}
