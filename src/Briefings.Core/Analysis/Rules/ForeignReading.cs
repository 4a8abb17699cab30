using Briefings.Articles;

namespace Briefings.Analysis.Rules;

/// <summary>
/// What is left of the reading where the article is not in English: the names that any language shows, and a note. Their roles, their
/// words and what they did would be guessed.
/// </summary>
internal static class ForeignReading
{
    public static bool IsForeign(Article article) =>
        article.Language != "und" && !article.Language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);

    public static string Note(Article article) =>
        $"The article is not in English (its language is \"{article.Language}\"): the rules give the names they are sure of, and no summary, statements, motives or questions.";

    public static IReadOnlyList<ActorClaim> Actors(Document document, Cast cast) =>
        [.. cast.Actors.Select(member => Claim(document, member)).OfType<ActorClaim>().DistinctBy(claim => claim.Name)];

    private static ActorClaim? Claim(Document document, CastMember member)
    {
        foreach (var mention in member.Mentions.Where(mention => mention.Kind == MentionKind.Name))
        {
            if (NameIn(document, member.Kind, mention) is { } name)
                return new ActorClaim(name, member.Kind, null, [], null, [Citations.OfSentence(document.Article, mention.Sentence)]);
        }

        return null;
    }

    // German writes every noun with a capital: there a person is known by a given name, an organisation by its legal form.
    private static string? NameIn(Document document, ActorKind kind, Mention mention)
    {
        if (kind == ActorKind.State)
            return document.Between(mention.First, mention.Last);
        if (kind == ActorKind.Organisation)
            return Words.LegalForms.Contains(Words.Bare(document.Tokens[mention.Last].Lower)) && mention.Last > mention.First ? document.Between(mention.First, mention.Last) : null;
        if (kind != ActorKind.Person)
            return null;
        for (var at = mention.First; at < mention.Last; at++)
        {
            if (Words.IsGivenName(document.Tokens[at].Lower) && document.Tokens[at].HasCapital && document.Tokens[mention.Last].HasCapital)
                return document.Between(at, mention.Last);
        }

        var isInside = document.Sentences[document.IndexOf(mention.Sentence)].First < mention.First;
        var isGerman = document.Article.Language.StartsWith("de", StringComparison.OrdinalIgnoreCase);
        return isInside && !isGerman && mention.Last == mention.First + 1 && document.Tokens[mention.First].HasCapital && document.Tokens[mention.Last].HasCapital
            ? document.Between(mention.First, mention.Last) : null;
    }
}
