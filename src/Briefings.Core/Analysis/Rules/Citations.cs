using Briefings.Articles;

namespace Briefings.Analysis.Rules;

/// <summary>Cites the article, word for word.</summary>
internal static class Citations
{
    public static Citation OfSentence(Article article, int sentence)
    {
        var found = article.Sentences[sentence - 1];
        return new Citation(sentence, article.TextOf(found), found.Start);
    }

    public static Citation Of(Syntax syntax, int start, int end)
    {
        int token = Math.Min(syntax.Document.TokenAt(start), syntax.Tokens.Count - 1);
        return new Citation(syntax.Tokens[token].Sentence, syntax.Text[start..end], start);
    }

    public static Citation OfTokens(Syntax syntax, int first, int last) =>
        new(syntax.Tokens[first].Sentence, syntax.Document.Between(first, last), syntax.Tokens[first].Start);
}
