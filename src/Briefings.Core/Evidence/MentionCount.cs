using Briefings.Analysis;
using Briefings.Articles;

namespace Briefings.Evidence;

/// <summary>How often an article's body names an actor.</summary>
public static class MentionCount
{
    /// <summary>Counts name and aliases, the longest first, no place twice, as whole words, in body text only.</summary>
    public static int Count(Article article, ActorClaim actor) => Mention.Of(new Source(article), [actor]).Count;
}
