using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Quoting;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules;

/// <summary>A document with what every stage after the cast needs to know of its tokens: their tags, and the quotations they stand in.</summary>
internal sealed class Syntax
{
    private const int LongestSentence = 400;

    private readonly int[] _quotationOf;
    private Fictions? _fictions;
    private HashSet<string>? _repeated;

    public Syntax(Document document)
    {
        Document = document;
        Tags = new Framed<Tag>(Tagger.TagsOf(document), new Tag(WordClass.Mark));
        Quotations = Quoting.Quotations.In(document.Article);
        _quotationOf = new int[document.Tokens.Count];
        int quotation = 0, open = -1;
        for (int i = 0; i < _quotationOf.Length; i++)
        {
            Token token = document.Tokens[i];
            while (quotation < Quotations.Count && Quotations[quotation].Start <= token.Start)
            {
                bool outermost = open < 0 || Quotations[quotation].Start >= Quotations[open].End;
                open = outermost ? quotation : open;
                quotation++;
            }
            _quotationOf[i] = open >= 0 && token.Start < Quotations[open].End ? open : -1;
        }
    }

    public Document Document { get; }

    /// <summary>The sentences that are read for their grammar: looking back through a longer one would cost the square of its length, and nobody wrote it.</summary>
    public IEnumerable<TokenRange> Sentences => Document.Sentences.Where(sentence => sentence.Count <= LongestSentence);

    /// <summary>Beyond the first and the last of them stand marks.</summary>
    public Framed<Tag> Tags { get; }

    public IReadOnlyList<Quotation> Quotations { get; }

    public Framed<Token> Tokens => Document.Tokens;

    public string Text => Document.Text;

    public Fictions Fictions => _fictions ??= new Fictions(this);

    /// <summary>The outermost quotation that a token stands in, its marks included.</summary>
    public Quotation? QuotationOf(int token) => QuotationAt(token) is var at and >= 0 ? Quotations[at] : null;

    public bool IsQuoted(int token) => QuotationAt(token) >= 0;

    /// <summary>Whether a token stands in a quotation within a quotation.</summary>
    public bool IsNested(int token)
    {
        int outer = QuotationAt(token), offset = Tokens[token].Start;
        for (int q = outer + 1; outer >= 0 && q < Quotations.Count && Quotations[q].Start <= offset; q++)
        {
            if (Quotations[q].Contains(offset))
            {
                return true;
            }
        }
        return false;
    }

    public bool IsSpeech(int token) => QuotationOf(token) is { Kind: QuotationKind.Speech };

    /// <summary>Whether all words of a sentence, by its index, stand in quotations of speech.</summary>
    public bool IsAllSpeech(int sentence)
    {
        TokenRange range = Document.Sentences[sentence];
        return Enumerable.Range(range.First, range.End - range.First).All(k => !Tokens[k].IsWord || IsSpeech(k));
    }

    /// <summary>Whether a sentence, by its index, stands twice in the article, word for word, or in a quotation: a post, a pull quote, a caption. The article's first is what others repeat.</summary>
    public bool IsRepeated(int sentence)
    {
        _repeated ??= Document.Sentences.Select(Bare).Concat(Quotations.Select(quotation => Bare(quotation.Inner, quotation.InnerEnd))).GroupBy(words => words, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return sentence > 0 && _repeated.Contains(Bare(Document.Sentences[sentence]));
    }

    /// <summary>Whether a word stands before a token in its clause, no verb or comma between: "how close to the line he has been".</summary>
    public bool IsLedBy(string word, int token, int first)
    {
        int k = token - 1;
        while (k > first && !Tokens[k].Is(word) && !Tags[k].IsFinite && ClassOf(k) is not WordClass.Comma)
        {
            k--;
        }
        return k >= first && Tokens[k].Is(word);
    }

    /// <summary>"not", "never", "didn't".</summary>
    public bool IsNot(int token) => ClassOf(token) is WordClass.Not || Tokens[token].Lower.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>Whether such a word stands in a stretch of tokens, its end exclusive: the words of a verb, or of a cue.</summary>
    public bool IsNegated(int first, int end)
    {
        for (int k = first; k < end; k++)
        {
            if (IsNot(k))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a stretch of tokens, its end exclusive, has what makes a clause.</summary>
    public bool HasFinite(int first, int end) => Tags.Has(first, end - 1, static tag => tag.IsFinite);

    public bool Has(WordClass kind, int first, int end) => Tags.Has(first, end - 1, tag => tag.Class == kind);

    public WordClass ClassOf(int token) => Tags[token].Class;

    /// <summary>Index into the document's sentences of a token's sentence.</summary>
    public int SentenceOf(int token) => Document.IndexOf(Tokens[token].Sentence);

    private string Bare(TokenRange range) => Bare(Tokens[range.First].Start, Tokens[range.End - 1].End);

    // Without the marks around it.
    private string Bare(int start, int end)
    {
        while (start < end && !char.IsLetterOrDigit(Text[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(Text[end - 1]))
            end--;
        return Text[start..end];
    }

    private int QuotationAt(int token) => (uint)token < (uint)_quotationOf.Length ? _quotationOf[token] : -1;
}
