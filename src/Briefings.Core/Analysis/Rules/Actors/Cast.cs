namespace Briefings.Analysis.Rules.Actors;

/// <summary>Everybody whom the article names, most important first, and where it speaks of them.</summary>
/// <param name="actors">In the order of importance.</param>
/// <param name="mentions">In the order of the text, none overlapping another.</param>
internal sealed class Cast(IReadOnlyList<CastMember> actors, IReadOnlyList<Mention> mentions)
{
    public IReadOnlyList<CastMember> Actors => actors;

    public IReadOnlyList<Mention> Mentions => mentions;

    /// <summary>The actor of the last mention that begins in <c>[start, end)</c> or covers it: the head of "Russian leader Vladimir Putin".</summary>
    public CastMember? ActorAt(int start, int end)
    {
        for (var index = Before(end) - 1; index >= 0 && mentions[index].End > start; index--)
        {
            if (mentions[index].Actor >= 0)
                return actors[mentions[index].Actor];
        }

        return null;
    }

    /// <summary>The mentions that lie in or touch <c>[start, end)</c>, in the order of the text.</summary>
    public IEnumerable<Mention> MentionsIn(int start, int end)
    {
        var first = Before(end);
        var last = first;
        while (first > 0 && mentions[first - 1].End > start)
            first--;
        for (var index = first; index < last; index++)
            yield return mentions[index];
    }

    public CastMember? ActorOf(Mention mention) => mention.Actor < 0 ? null : actors[mention.Actor];

    /// <summary>The listed name of whom a mention stands for: "he" gives "Vladimir Putin"; null where nobody was found.</summary>
    public string? Resolve(Mention mention) => ActorOf(mention)?.Name;

    // How many mentions begin before an offset.
    private int Before(int offset)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
