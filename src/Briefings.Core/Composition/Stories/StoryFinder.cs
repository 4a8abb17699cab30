namespace Briefings.Composition.Stories;

/// <summary>
/// Puts voices that tell of one event together: agglomerative clustering with average linkage over weighted words (UPGMA, Sokal and
/// Michener 1958). Only voices that share rare words are ever compared, so the work grows with the number of voices. The outcome does
/// not depend on the order in which they come.
/// </summary>
internal sealed class StoryFinder
{
    /// <summary>The middle of the stretch from .16 to .20 in which samples of NewsWCL50 of any size score best; docs/evaluation.md has the figure.</summary>
    private const double Alike = 0.18;

    private readonly PriorityQueue<Pair, Pair> pairs = new();
    private readonly List<Cluster> clusters = [];

    private StoryFinder(IReadOnlyList<Voice> voices)
    {
        var profiles = voices.Select(voice => new Profile(voice.Article)).ToList();
        var rarity = new Rarity(profiles);
        var neighbours = new Neighbours();
        foreach (var (at, voice) in voices.Index())
        {
            var vector = rarity.Weigh(profiles[at]);
            clusters.Add(new Cluster(at, [voice], vector, profiles[at].LeadNames, profiles[at].Date, profiles[at].Date));
            foreach (var other in neighbours.Add(at, vector))
                Join(clusters[other], clusters[at]);
        }
    }

    /// <param name="voices">In an order that does not depend on how they came.</param>
    /// <returns>Each voice in one group.</returns>
    public static IReadOnlyList<IReadOnlyList<Voice>> Find(IReadOnlyList<Voice> voices)
    {
        var finder = new StoryFinder(voices);
        finder.Merge();
        return [.. finder.clusters.Where(cluster => cluster.IsWhole).Select(cluster => cluster.Voices)];
    }

    private void Merge()
    {
        while (pairs.TryDequeue(out var pair, out _))
        {
            var (one, other) = (clusters[pair.One], clusters[pair.Other]);
            if (!one.IsWhole || !other.IsWhole)
                continue;
            var merged = one.With(other, clusters.Count);
            clusters.Add(merged);
            one.IsWhole = other.IsWhole = false;
            foreach (var neighbour in one.Neighbours.Union(other.Neighbours).Order().Select(at => clusters[at]).Where(neighbour => neighbour.IsWhole))
                Join(neighbour, merged);
        }
    }

    private void Join(Cluster one, Cluster other)
    {
        one.Neighbours.Add(other.Number);
        other.Neighbours.Add(one.Number);
        var likeness = one.LikenessTo(other);
        if (likeness >= Alike)
        {
            var pair = new Pair(likeness, one.Number, other.Number);
            pairs.Enqueue(pair, pair);
        }
    }

    /// <summary>The likest pair comes first; the numbers decide between equals.</summary>
    private readonly record struct Pair(double Likeness, int One, int Other) : IComparable<Pair>
    {
        public int CompareTo(Pair pair) => pair.Likeness.CompareTo(Likeness) is not 0 and var byLikeness ? byLikeness
            : One.CompareTo(pair.One) is not 0 and var byOne ? byOne : Other.CompareTo(pair.Other);
    }
}
