using Briefings.Analysis.Rules.Names;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>
/// Which plural adjectives name a people: "Americans want", again and again. "The Russians", or once alone, are their state, and the
/// people where it is not named.
/// </summary>
internal sealed class PeopleReading
{
    private readonly Document _document;
    private readonly HashSet<int> _peoples;

    public PeopleReading(Document document, IReadOnlyList<NameSpan> names)
    {
        _document = document;
        var states = names.Where(name => name.Kind is NameKind.State or NameKind.Seat).Select(name => name.Known).ToHashSet(StringComparer.Ordinal);
        _peoples = [.. Enumerable.Range(0, names.Count).Where(index => MayBePeople(names[index]) && (!IsAfterArticle(names[index]) || !states.Contains(names[index].Known)))
            .GroupBy(index => document.Tokens[names[index].Last].Lower).Where(group => group.Count() > 1 || !states.Contains(names[group.First()].Known)).SelectMany(group => group)];
    }

    public bool IsPeople(int name) => _peoples.Contains(name);

    private bool MayBePeople(NameSpan name) =>
        name is { Kind: NameKind.Demonym, Count: 1 } && _document.Tokens[name.Last].Lower is [.., 's'] people && Gazetteer.IsPeople(people);

    private bool IsAfterArticle(NameSpan name) => name.First > 0 && _document.Tokens[name.First - 1].Is("the");
}
