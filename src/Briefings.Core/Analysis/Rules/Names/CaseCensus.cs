using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>
/// How a document writes its words: what it writes small somewhere is an ordinary word where a sentence begins with it, what it
/// writes with a capital inside a sentence is a name there too.
/// </summary>
internal sealed class CaseCensus
{
    // So often written with a capital and never without, an ordinary word names somebody.
    private const int OftenEnough = 3;

    private readonly HashSet<string> _small = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _capital = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private readonly HashSet<int> _shouted = [];

    public CaseCensus(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (IsHeadline(document, sentence))
                _shouted.Add(sentence.Sentence);
            else
                Count(document, sentence);
        }
    }

    /// <summary>A sentence whose capitals say nothing: all in capitals, or written like a headline.</summary>
    public bool IsShouted(int sentence) => _shouted.Contains(sentence);

    public bool IsWrittenSmall(string lower) => _small.Contains(lower);

    public bool IsWrittenWithCapital(string lower) => _capital.ContainsKey(lower);

    /// <summary>Whether an ordinary word is a name all the same: "the Lighthouse", again and again, and nowhere "the lighthouse".</summary>
    public bool IsCalledSo(string lower) => _capital.GetValueOrDefault(lower) >= OftenEnough && !IsWrittenSmall(lower) && !Words.IsTitle(lower.TrimEnd('s'));

    /// <summary>Whether somebody is or goes there: "at Tabennese", which is no adjective.</summary>
    public bool IsPlaced(string lower) => _placed.Contains(lower);

    /// <summary>Whether a token's capital is owed to its place alone: it begins a sentence or a quotation.</summary>
    public static bool BeginsSentence(Document document, TokenRange sentence, int token)
    {
        if (token == sentence.First)
            return true;
        var before = document.Tokens[token - 1];
        return before.Shape is TokenShape.OpenQuote or TokenShape.CloseQuote
            || (before.Shape == TokenShape.Mark && (before.Lower[0] is ':' or '(' or '[' or '-' or '—' or '–' or '•' or '*' or '#' or ';' or '!' or '?' or '.' or '…'));
    }

    private void Count(Document document, TokenRange sentence)
    {
        for (var index = sentence.First; index < sentence.End; index++)
        {
            var token = document.Tokens[index];
            if (token.Shape == TokenShape.Lower)
                _small.Add(token.Lower);
            else if (token.HasCapital && !BeginsSentence(document, sentence, index))
            {
                _capital[token.Lower] = _capital.GetValueOrDefault(token.Lower) + 1;
                if (document.Tokens[index - 1].Lower is "at" or "near" && document.Tokens[index + 1] is var next && (!next.IsWord || Words.Function.Contains(next.Lower)))
                    _placed.Add(token.Lower);
            }
        }
    }

    private static bool IsHeadline(Document document, TokenRange sentence)
    {
        int words = 0, capitals = 0, shouts = 0, plain = 0;
        for (var index = sentence.First; index < sentence.End; index++)
        {
            var token = document.Tokens[index];
            if (token.Shape == TokenShape.Capitalised && index > sentence.First && (Words.IsFunction(token.Lower) || Words.Common.Contains(token.Lower)))
                plain++;
            if (token.Length < 4 || !token.IsWord || token.Shape == TokenShape.Number)
                continue;
            words++;
            if (token.HasCapital)
                capitals++;
            if (token.Shape == TokenShape.AllCaps)
                shouts++;
        }

        return (words >= 3 && shouts * 10 >= words * 6) || (words >= 4 && plain >= 2 && capitals * 10 >= words * 9 && !document.Tokens[sentence.End - 1].Is("."));
    }
}
