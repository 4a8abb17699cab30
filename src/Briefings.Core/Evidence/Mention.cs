using Briefings.Analysis;
using Briefings.Evidence.Search;

namespace Briefings.Evidence;

/// <summary>A place in the body that names an actor.</summary>
internal sealed record Mention(Place Place, ActorClaim Actor)
{
    /// <summary>
    /// All mentions in the order of the text. The longest name wins a place, so that "Kim Yo Jong" is not a mention of an actor "Kim";
    /// a name that two actors share is a mention of both, and the author of a signed article is meant by every "I" outside quotation marks.
    /// </summary>
    public static List<Mention> Of(Source source, IReadOnlyList<ActorClaim> actors)
    {
        var taken = new SortedSet<Place>(Comparer<Place>.Create((a, b) => a.End <= b.Start ? -1 : b.End <= a.Start ? 1 : 0));
        var mentions = new List<Mention>();
        var names = actors
            .SelectMany(actor => actor.Aliases.Prepend(actor.Name).Select(name => (Name: FoldedText.Fold(name), Actor: actor)))
            .GroupBy(entry => entry.Name, entry => entry.Actor, StringComparer.Ordinal)
            .OrderByDescending(group => group.Key.Length);
        foreach (var named in names)
            foreach (var place in source.Places(named.Key))
                if (taken.Add(place))
                    mentions.AddRange(named.Distinct().Select(actor => new Mention(place, actor)));

        if (actors.FirstOrDefault(actor => actor.Name == source.Article.Byline) is { } author)
            mentions.AddRange(source.FirstPerson.Where(taken.Add).Select(place => new Mention(place, author)));

        mentions.Sort((a, b) => a.Place.Start.CompareTo(b.Place.Start));
        return mentions;
    }
}
