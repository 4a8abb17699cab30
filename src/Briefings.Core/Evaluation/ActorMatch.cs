using Briefings.Analysis;

namespace Briefings.Evaluation;

/// <summary>Which found actor is which listed one, one to one: first those who share a whole name, in the analyst's order, then those who share a part of one.</summary>
internal sealed class ActorMatch
{
    private readonly string[][] foundNames;
    private readonly string[][] listedNames;
    private readonly IReadOnlyList<GoldActor> listed;
    private readonly Dictionary<int, int> listedOf = [];
    private readonly HashSet<int> taken = [];

    public ActorMatch(IReadOnlyList<ActorClaim> found, IReadOnlyList<GoldActor> listed)
    {
        this.listed = listed;
        foundNames = [.. found.Select(actor => Names.Normal(actor.Aliases.Prepend(actor.Name)))];
        listedNames = [.. listed.Select(actor => Names.Normal(actor.Aliases.Prepend(actor.Name)))];
        for (var at = 0; at < found.Count; at++)
            Take(at, SharingAName(at));
        for (var at = 0; at < found.Count; at++)
            if (!listedOf.ContainsKey(at))
                Take(at, SharingAPart(at));
    }

    /// <summary>Index of the listed actor; null for a find beside the list.</summary>
    public int? ListedOf(int found) => listedOf.TryGetValue(found, out var at) ? at : null;

    public int? FoundOf(int listed) => listedOf.FirstOrDefault(pair => pair.Value == listed, new(-1, -1)) is { Key: >= 0 and var found } ? found : null;

    public string[] NamesOfFound(int found) => foundNames[found];

    public string[] NamesOfListed(int at) => listedNames[at];

    private int? SharingAName(int found) => Free
        .Select(at => (At: at, Shared: foundNames[found].Intersect(listedNames[at]).Count()))
        .Where(candidate => candidate.Shared > 0)
        .OrderByDescending(candidate => foundNames[found][0] == listedNames[candidate.At][0])
        .ThenByDescending(candidate => candidate.Shared)
        .ThenByDescending(candidate => listed[candidate.At].Salience)
        .Select(candidate => (int?)candidate.At)
        .FirstOrDefault();

    private int? SharingAPart(int found) => Free
        .Where(at => foundNames[found].Any(name => listedNames[at].Any(other => Names.IsPartOf(name, other))))
        .OrderByDescending(at => listed[at].Salience)
        .Select(at => (int?)at)
        .FirstOrDefault();

    private IEnumerable<int> Free => Enumerable.Range(0, listed.Count).Where(at => !taken.Contains(at));

    private void Take(int found, int? at)
    {
        if (at is { } match && taken.Add(match))
            listedOf[found] = match;
    }
}
