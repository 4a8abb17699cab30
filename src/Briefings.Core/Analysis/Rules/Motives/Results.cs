using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Finds reasons told before what they lead to: "…, so she left", "so bad that they left", and "That is why …" after the sentence that tells it.</summary>
internal sealed class Results(Syntax syntax, Asides asides)
{
    private const int Longest = 45;

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Wordings _wordings = new(syntax, asides);

    public Motive? At(int i, TokenRange sentence) => OfClause(i, sentence) ?? OfDegree(i, sentence) ?? OfSentence(i, sentence);

    // "Money is short, so I cut the costs."
    private Motive? OfClause(int i, TokenRange sentence)
    {
        if (i < sentence.First + 3 || i + 2 >= sentence.End || !syntax.Tokens[i].Is("so")
            || !(syntax.ClassOf(i - 1) is WordClass.Comma || (syntax.Tokens[i - 1].Is("and") && syntax.ClassOf(i - 2) is WordClass.Comma)))
        {
            return null;
        }
        int end = i - (syntax.ClassOf(i - 1) is WordClass.Comma ? 1 : 2);
        int first = end;
        while (first > sentence.First && syntax.ClassOf(first - 1) is not (WordClass.Mark or WordClass.Quote) && end - first < Longest)
        {
            first--;
        }
        return HasFinite(first, end) && SubjectAt(i, sentence) is { } holder ? _wordings.Of(holder, first, end - 1, MotiveKind.Reason) : null;
    }

    // "so bad that they had to leave"
    private Motive? OfDegree(int i, TokenRange sentence)
    {
        if (!syntax.Tokens[i].Is("so") || i == sentence.First || i + 4 >= sentence.End || syntax.Tokens[i + 1].Is("that") || syntax.Tokens[i + 1].Lower is "far" or "long")
        {
            return null;
        }
        int that = syntax.Tokens[i + 2].Is("that") ? i + 2 : syntax.Tokens[i + 3].Is("that") ? i + 3 : -1;
        if (that < 0 || SubjectAt(that, sentence) is not { } holder)
        {
            return null;
        }
        int first = i;
        while (first > sentence.First && syntax.ClassOf(first - 1) is not (WordClass.Mark or WordClass.Quote or WordClass.Comma or WordClass.Subordinator or WordClass.That))
        {
            first--;
        }
        return _wordings.Of(holder, first, that - 1, MotiveKind.Reason);
    }

    // "Rents had doubled. That is why they left."
    private Motive? OfSentence(int i, TokenRange sentence)
    {
        int index = i == sentence.First ? syntax.SentenceOf(i) : 0;
        if (index == 0 || ReasonMarkers.ResultAt(syntax, i, sentence.End) is not { } length)
        {
            return null;
        }
        TokenRange before = syntax.Document.Sentences[index - 1];
        int from = i + length < sentence.End && syntax.ClassOf(i + length) is WordClass.Comma ? i + length : i + length - 1;
        return before.Paragraph == sentence.Paragraph && before.Count is > 3 and <= Longest && !syntax.Tokens[before.End - 1].Is("?") && SubjectAt(from, sentence) is { } holder
            ? _wordings.Of(holder, before.First, before.End - 1, MotiveKind.Reason)
            : null;
    }

    // Who acts in the clause that begins after a token.
    private Phrase? SubjectAt(int before, TokenRange sentence) =>
        _phrases.After(before, sentence.End) is { } subject && subject.Last + 1 < sentence.End && HasFinite(subject.Last + 1, Math.Min(sentence.End, subject.Last + 4)) ? subject : null;

    private bool HasFinite(int first, int end)
    {
        for (int k = first; k < end; k++)
        {
            if (syntax.Tags[k].IsFinite)
            {
                return true;
            }
        }
        return false;
    }
}
