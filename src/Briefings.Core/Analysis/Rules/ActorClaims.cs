using Briefings.Articles;

namespace Briefings.Analysis.Rules;

/// <summary>Makes a cast's claims, each with the sentences that show who somebody is and what they do.</summary>
internal static class ActorClaims
{
    private const int MostEvidence = 3;
    private const int LongestSignificance = 220;
    private const int LongestSentence = 400;

    public static IReadOnlyList<ActorClaim> Of(Document document, Cast cast) =>
        [.. cast.Actors.Select(member => Claim(document, member))];

    private static ActorClaim Claim(Document document, CastMember member)
    {
        var telling = MostTelling(document, member);
        var cited = member.Mentions.Where(mention => mention.Kind == MentionKind.Name).Take(1)
            .Append(telling).OfType<Mention>().Concat(member.Mentions.Where(mention => mention.Kind == MentionKind.Name))
            .Select(mention => mention.Sentence).Distinct().Take(MostEvidence).Order();
        return new ActorClaim(
            member.Name,
            member.Kind,
            member.Role,
            member.Aliases,
            telling is null ? null : Significance(document, telling),
            [.. cited.Select(sentence => Citations.OfSentence(document.Article, sentence))]);
    }

    // Where they stand at the head of a sentence they do something; the earlier, the more it matters.
    private static Mention? MostTelling(Document document, CastMember member)
    {
        Mention? best = null;
        var bestScore = 0.0;
        foreach (var mention in member.Mentions.Where(mention => mention.Kind != MentionKind.Pronoun))
        {
            var sentence = document.Sentences[document.IndexOf(mention.Sentence)];
            var depth = mention.First - sentence.First;
            var length = document.Article.Sentences[mention.Sentence - 1].Length;
            if (length < 30 || IsOwner(document, mention))
                continue;
            var score = (depth <= 1 ? 4 : depth <= 4 ? 3 : depth <= 8 ? 1.5 : 1) - (document.IndexOf(mention.Sentence) * 0.05) - (length > LongestSignificance ? 0.5 : 0);
            if (best is null || score > bestScore)
                (best, bestScore) = (mention, score);
        }

        return best;
    }

    private static bool IsOwner(Document document, Mention mention) =>
        mention.Last + 1 < document.Tokens.Count && document.Tokens[mention.Last + 1].Shape == TokenShape.Possessive;

    // The sentence, or from the actor to the end of a clause where the sentence is long.
    private static string? Significance(Document document, Mention mention)
    {
        var sentence = document.Article.Sentences[mention.Sentence - 1];
        if (sentence.Length <= LongestSignificance)
            return document.Article.TextOf(sentence);
        var range = document.Sentences[document.IndexOf(mention.Sentence)];
        var from = document.Tokens[mention.First].Start - sentence.Start > 60 ? mention.First : range.First;
        var end = -1;
        for (var at = from + 8; at < range.End && document.Tokens[at].End - document.Tokens[from].Start <= LongestSignificance; at++)
        {
            if (document.Tokens[at].Lower is "," or ";" or ":" or "—" or "–")
                end = at - 1;
        }

        if (end >= 0)
            return document.Between(from, end);
        return sentence.Length <= LongestSentence ? document.Article.TextOf(sentence) : null;
    }
}
