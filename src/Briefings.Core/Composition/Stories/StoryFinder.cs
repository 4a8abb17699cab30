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

    // By their numbers; null for what has become a part of another, so that its words are let go.
    private readonly List<Cluster?> clusters = [];

    private StoryFinder(IReadOnlyList<Voice> voices)
    {
        var stems = new Stems();
        var profiles = voices.Select(voice => new Profile(voice.Article, stems)).ToList();
        var rarity = new Rarity(profiles, stems);
        var neighbours = new Neighbours();
        foreach (var (at, voice) in voices.Index())
        {
            var profile = profiles[at];
            var cluster = new Cluster(at, [voice], rarity.Weigh(profile), profile.LeadNames, profile.Date, profile.Date);
            clusters.Add(cluster);
            foreach (var other in neighbours.Add(at, cluster.Sum))
                Join(clusters[other]!, cluster);
        }
    }

    /// <param name="voices">In an order that does not depend on how they came.</param>
    /// <returns>Each voice in one group.</returns>
    public static IReadOnlyList<IReadOnlyList<Voice>> Find(IReadOnlyList<Voice> voices)
    {
        var finder = new StoryFinder(voices);
        finder.Merge();
        return [.. finder.clusters.OfType<Cluster>().Select(cluster => cluster.Voices)];
    }

    private void Merge()
    {
        while (pairs.TryDequeue(out var pair, out _))
        {
            if (clusters[pair.One] is not { } one || clusters[pair.Other] is not { } other)
                continue;
            var merged = one.With(other, clusters.Count);
            clusters[pair.One] = clusters[pair.Other] = null;
            clusters.Add(merged);
            foreach (var neighbour in one.Neighbours.Union(other.Neighbours).Order().Select(at => clusters[at]).OfType<Cluster>())
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
