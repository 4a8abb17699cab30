using Briefings.Articles;

namespace Briefings.Analysis.Rules;

internal static class Citations
{
    /// <summary>A whole sentence, verbatim.</summary>
    public static Citation OfSentence(Article article, int sentence)
    {
        var found = article.Sentences[sentence - 1];
        return new Citation(sentence, article.TextOf(found), found.Start);
    }
}
