using Briefings.Analysis;
using Briefings.Evidence.Search;

namespace Briefings.Evidence;

/// <summary>The grounded actors, found by any of their names, and where the body names which of them.</summary>
internal sealed class Cast
{
    private readonly Dictionary<string, ActorClaim> byName = new(StringComparer.Ordinal);
    private readonly List<Mention> mentions;

    /// <param name="otherNames">Names of actors that turned out to be one with a listed actor.</param>
    public Cast(Source source, IReadOnlyList<ActorClaim> actors, IReadOnlyDictionary<string, ActorClaim> otherNames)
    {
        foreach (var actor in actors)
            byName.TryAdd(Key(actor.Name), actor);
        foreach (var actor in actors)
            foreach (var alias in actor.Aliases.Where(IsName))
                byName.TryAdd(Key(alias), actor);
        foreach (var (name, actor) in otherNames)
            byName.TryAdd(Key(name), actor);
        mentions = Mention.Of(source, actors);
        var counts = mentions.CountBy<Mention, ActorClaim>(mention => mention.Actor, ReferenceEqualityComparer.Instance).ToDictionary();
        Mentions = [.. actors.Select(actor => counts.GetValueOrDefault(actor))];
    }

    /// <summary>How often the body names each actor, in their order.</summary>
    public IReadOnlyList<int> Mentions { get; }

    /// <summary>The listed actor of this name or alias; null where none has it.</summary>
    public ActorClaim? Find(string name) => byName.GetValueOrDefault(Key(name));

    /// <summary>The actors named in a range of the text, in its order.</summary>
    public IEnumerable<Mention> In(int start, int end) =>
        mentions.Skip(FirstFrom(start)).TakeWhile(mention => mention.Place.Start < end).Where(mention => mention.Place.End <= end);

    /// <summary>The actors named in a range of the text, from its end backwards.</summary>
    public IEnumerable<Mention> Before(int end)
    {
        for (var i = FirstFrom(end) - 1; i >= 0; i--)
            yield return mentions[i];
    }

    public static string Key(string name)
    {
        var folded = FoldedText.Fold(name);
        return folded.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? folded[4..] : folded;
    }

    // "The company" is one company here and another there: only the place where it stands says which.
    private static bool IsName(string alias)
    {
        var words = alias.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? alias[4..] : alias;
        return words.Any(char.IsUpper) || !words.Any(char.IsLower);
    }


    private int FirstFrom(int start)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Place.Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
