namespace Briefings.Evidence.Rules;

/// <summary>The actors that stand already, found by their names: a page may list thousands.</summary>
internal sealed class AdmittedActors
{
    private readonly List<ActorNames> _actors = [];
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byLastWord = new(StringComparer.Ordinal);

    public IReadOnlyList<ActorNames> All => _actors;

    public void Add(ActorNames actor)
    {
        foreach (var name in actor.All)
            Put(_byName, name);
        foreach (var word in actor.ProperWords)
            Put(_byWord, word);
        if (actor.ProperWords.Count > 0)
            Put(_byLastWord, actor.ProperWords[^1]);
        _actors.Add(actor);
    }

    /// <summary>The first admitted actor who is the same by name; null where none is.</summary>
    public ActorNames? Same(ActorNames names, Source source) =>
        Alike(names).Distinct().Order().Select(index => _actors[index]).FirstOrDefault(actor => SameActor.Are(actor, names, source));

    // Whoever is the same shares a whole name, or has a name all of whose words the other has.
    private IEnumerable<int> Alike(ActorNames names) =>
        names.All.SelectMany(name => At(_byName, name))
            .Concat(names.ProperWords.SelectMany(word => At(_byLastWord, word)))
            .Concat(names.ProperWords.Count > 0 ? At(_byWord, names.ProperWords[^1]) : []);

    private static List<int> At(Dictionary<string, List<int>> index, string key) => index.GetValueOrDefault(key, []);

    private void Put(Dictionary<string, List<int>> index, string key)
    {
        if (!index.TryGetValue(key, out var actors))
            index[key] = actors = [];
        actors.Add(_actors.Count);
    }
}
