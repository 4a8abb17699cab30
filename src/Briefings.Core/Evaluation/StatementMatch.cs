namespace Briefings.Evaluation;

/// <summary>Which found words are which listed ones, one to one, the closest pair first; a pair shares at least one word.</summary>
internal sealed class StatementMatch
{
    private readonly Dictionary<int, (int Listed, double Likeness)> ofFound = [];
    private readonly Dictionary<int, (int Found, double Likeness)> ofListed = [];

    public StatementMatch(IReadOnlyList<IReadOnlySet<int>> found, IReadOnlyList<IReadOnlySet<int>> listed)
    {
        var pairs =
            from a in Enumerable.Range(0, found.Count)
            from b in Enumerable.Range(0, listed.Count)
            let likeness = Overlap.Jaccard(found[a], listed[b])
            where likeness > 0
            orderby likeness descending, a, b
            select (a, b, likeness);
        foreach (var (a, b, likeness) in pairs)
        {
            if (!ofFound.ContainsKey(a) && ofListed.TryAdd(b, (a, likeness)))
                ofFound[a] = (b, likeness);
        }
    }

    /// <returns>Null where nothing listed shares a word that is not nearer to another find.</returns>
    public (int Listed, double Likeness)? OfFound(int found) => ofFound.TryGetValue(found, out var match) ? match : null;

    public (int Found, double Likeness)? OfListed(int listed) => ofListed.TryGetValue(listed, out var match) ? match : null;
}
