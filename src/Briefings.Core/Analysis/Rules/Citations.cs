using Briefings.Articles;

namespace Briefings.Analysis.Rules;

/// <summary>Cites the article, word for word.</summary>
internal static class Citations
{
    /// <summary>A whole sentence, verbatim.</summary>
    public static Citation OfSentence(Article article, int sentence)
    {
        var found = article.Sentences[sentence - 1];
        return new Citation(sentence, article.TextOf(found), found.Start);
    }

    /// <summary>The words from an offset to another, which lie in one paragraph.</summary>
    public static Citation OfPiece(Syntax syntax, int start, int end)
    {
        int token = Math.Min(syntax.Document.TokenAt(start), syntax.Tokens.Count - 1);
        return new Citation(syntax.Tokens[token].Sentence, syntax.Text[start..end], start);
    }
}
