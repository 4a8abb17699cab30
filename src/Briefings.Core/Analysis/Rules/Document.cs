using Briefings.Analysis.Rules.Tokens;
using Briefings.Articles;

namespace Briefings.Analysis.Rules;

/// <summary>An article's body as tokens, and its dateline: the place of the story. Other furniture has none.</summary>
internal sealed class Document
{
    private readonly Dictionary<int, int> _bySentence;

    public Document(Article article)
    {
        Article = article;
        var tokens = new List<Token>(article.Text.Length / 5);
        var sentences = new List<TokenRange>();
        var tokenizer = new Tokenizer(article.Text);
        foreach (var sentence in article.Body)
        {
            var first = tokens.Count;
            tokenizer.Read(sentence.Start, sentence.End, sentence.Number, tokens);
            if (tokens.Count > first)
                sentences.Add(new TokenRange(sentence.Number, sentence.Paragraph, first, tokens.Count));
        }

        Tokens = new Framed<Token>([.. tokens], Token.Beyond(article.Text));
        Sentences = sentences;
        _bySentence = new Dictionary<int, int>(sentences.Count);
        for (var index = 0; index < sentences.Count; index++)
            _bySentence[sentences[index].Sentence] = index;
    }

    public Article Article { get; }

    public string Text => Article.Text;

    /// <summary>The language whose word lists there are; an unknown one is read as English.</summary>
    public bool IsEnglish => Article.Language is "und" || Article.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>The body's; around them stands <see cref="Token.Beyond"/>.</summary>
    public Framed<Token> Tokens { get; }

    /// <summary>Body sentences that have tokens, in the order of the text.</summary>
    public IReadOnlyList<TokenRange> Sentences { get; }

    /// <summary>The index into <see cref="Sentences"/> of a sentence's number; -1 for furniture.</summary>
    public int IndexOf(int sentence) => _bySentence.GetValueOrDefault(sentence, -1);

    public bool IsDateline(TokenRange sentence) => Article.Sentences[sentence.Sentence - 1].Furniture == Furniture.Dateline;

    public ReadOnlySpan<char> TextOf(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The text from the start of a token to the end of another, verbatim.</summary>
    public string Between(int first, int last) => Text[Tokens[first].Start..Tokens[last].End];

    /// <summary>Index of the first token that ends after an offset; <c>Tokens.Count</c> where there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
