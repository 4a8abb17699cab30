namespace Briefings.Analysis.Rules.Actors;

/// <summary>Makes a cast's claims, each with the sentences that show who somebody is and what they do: two at most.</summary>
internal static class ActorClaims
{
    /// <param name="significance">Null where the text cannot be read for what somebody does.</param>
    public static IReadOnlyList<ActorClaim> Of(Document document, Cast cast, SignificanceReading? significance) =>
        [.. cast.Actors.Select(member => Claim(document, significance, member))];

    private static ActorClaim Claim(Document document, SignificanceReading? significance, CastMember member)
    {
        var telling = significance?.Of(member);
        var naming = member.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Name) ?? member.Mentions[0];
        var cited = new[] { naming.Sentence, telling?.Sentence ?? naming.Sentence }.Distinct().Order();
        return new ActorClaim(member.Name, member.Kind, member.Role, member.Aliases, telling?.Text, [.. cited.Select(sentence => Citations.OfSentence(document.Article, sentence))]);
    }
}
