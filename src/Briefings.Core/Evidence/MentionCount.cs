using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Evidence;

/// <summary>How often an article's body names its actors.</summary>
public static class MentionCount
{
    /// <summary>
    /// Counts names and aliases, the longest first, no place twice, as whole words, in body text only; for
    /// the author each "I". One number for each actor, in their order.
    /// </summary>
    public static IReadOnlyList<int> Of(Article article, IReadOnlyList<ActorClaim> actors)
    {
        var mentions = Mention.Of(new Source(article), actors).ToLookup(mention => mention.Actor);
        return [.. actors.Select(actor => mentions[actor].Count())];
    }

    /// <inheritdoc cref="Of(Article, IReadOnlyList{ActorClaim})"/>
    public static IReadOnlyList<int> Of(Briefing briefing) => Of(briefing.Article, [.. briefing.Actors.Select(actor => actor.Claim)]);
}
