namespace Briefings.Evaluation;

/// <summary>How much two sets of words have in common.</summary>
internal static class Overlap
{
    public static int Shared(IReadOnlySet<int> one, IReadOnlySet<int> other) =>
        one.Count <= other.Count ? one.Count(other.Contains) : other.Count(one.Contains);

    /// <summary>Shared words over all words of both; 0 to 1.</summary>
    public static double Jaccard(IReadOnlySet<int> one, IReadOnlySet<int> other)
    {
        var shared = Shared(one, other);
        return shared == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }

    /// <summary>The share of <paramref name="one"/> that lies in <paramref name="other"/>.</summary>
    public static double Share(IReadOnlySet<int> one, IReadOnlySet<int> other) => one.Count == 0 ? 0 : (double)Shared(one, other) / one.Count;
}
