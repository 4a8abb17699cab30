using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Finds reasons told before what they lead to: "…, so she left", "so bad that they left", and "That is why …" after the sentence that tells it.</summary>
internal sealed class Results(Syntax syntax, Asides asides)
{
    private const int Longest = 45, LongestDegree = 24, LongestSetting = 4;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("impulse-words");

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);
    private readonly Wordings _wordings = new(syntax, asides);

    public Motive? At(int i, TokenRange sentence) => OfClause(i, sentence) ?? OfDegree(i, sentence) ?? OfSentence(i, sentence);

    // "Money is short, so I cut the costs.", "…, which is why I cut the costs", "The gate was locked and therefore they left."
    private Motive? OfClause(int i, TokenRange sentence)
    {
        if (i < sentence.First + 3 || i + 2 >= sentence.End || TurnAt(i, sentence) is not var (before, turn) || before < 0)
        {
            return null;
        }
        int first = before;
        while (first > sentence.First && (syntax.ClassOf(first - 1) is not (WordClass.Mark or WordClass.Quote) || syntax.Tokens[first - 1].Is(".")) && before - first < Longest)
        {
            first--;
        }
        return !syntax.HasFinite(first, before) || HasReason(first, before) || _clauses.IsSupposed(first, before, sentence) ? null
            : SubjectAt(BeforeSubject(turn + 1, sentence), sentence) is { } holder ? _wordings.Of(holder, first, before - 1, MotiveKind.Reason)
            : syntax.Tags[turn + 1] is { IsVerb: true, IsFinite: true } || (!syntax.Tokens[i].Is("so") && syntax.Tags[turn + 1].IsFinite) ? OfSame(before, sentence)
            : null;
    }

    // "I think it is rigged, because they lie, so": the reason is told already.
    private bool HasReason(int first, int end) => Enumerable.Range(first, end - first).Any(k => ReasonMarkers.At(syntax, k, end) is { Kind: ReasonMarkers.Kind.Cause });

    // "Aides said the wind was so strong": who says it is no part of it.
    private bool SaysClause(int verb) =>
        syntax.Tags[verb] is { IsVerb: true, IsFinite: true, Verb: { } says } && (CueVerbs.Of(says.Base, null, out _) & CuePatterns.Bare) != 0 && !CueVerbs.IsMind(says.Base)
        && syntax.ClassOf(verb + 1) is WordClass.Pronoun or WordClass.Determiner or WordClass.Possessive or WordClass.Name or WordClass.Noun && syntax.ClassOf(verb - 1) is not WordClass.Pronoun;

    private Motive? OfSame(int end, TokenRange sentence) => _clauses.AgentBefore(end, sentence) is { } same ? _wordings.Of(same, same.First, end - 1, MotiveKind.Reason) : null;

    // Where the reason ends and the last word before what follows from it.
    private (int End, int Last)? TurnAt(int i, TokenRange sentence)
    {
        bool isComma = syntax.ClassOf(i - 1) is WordClass.Comma, isAnd = syntax.Tokens[i - 1].Lower is "and";
        int end = isComma ? i - 1 : isAnd ? syntax.ClassOf(i - 2) is WordClass.Comma ? i - 2 : i - 1 : i;
        return syntax.Tokens[i].Lower switch
        {
            "so" when isComma || (isAnd && end == i - 2) => (end, i),
            "so" when isAnd && SubjectAt(i, sentence) is not null => (end, i),
            "so" when syntax.ClassOf(i + 1) is WordClass.Pronoun && (syntax.Tags[i + 2].CanBe(VerbForm.Past) || syntax.ClassOf(i + 2) is WordClass.Be or WordClass.Have) && syntax.ClassOf(i - 1) is WordClass.Noun or WordClass.Name => (end, i),
            "naturally" or "inevitably" or "unsurprisingly" when isAnd => (end, i),
            "so" => null,
            _ when (isAnd || syntax.Tokens[i - 1].Is(";") || (isComma && syntax.Tokens[i].Lower is "which" or "that")) && ReasonMarkers.ResultAt(syntax, i, sentence.End) is { } length => (end, i + length - 1),
            _ => null,
        };
    }

    // "so bad that they had to leave", "such a shock that they left", "so sure of the vote that they left", "clear enough that they left"
    private Motive? OfDegree(int i, TokenRange sentence)
    {
        bool isEnough = syntax.Tokens[i].Is("enough");
        if (syntax.Tokens[i].Lower is not ("so" or "such" or "enough") || i == sentence.First || i + 3 >= sentence.End || syntax.Tokens[i + 1].Lower is "that" or "far" or "long" != isEnough)
        {
            return null;
        }
        int that = i + 1;
        while (that < sentence.End && that - i < LongestDegree && !syntax.Tokens[that].Is("that") && syntax.ClassOf(that) is not (WordClass.Comma or WordClass.Mark or WordClass.Wh))
        {
            if (that > i + 1 && !isEnough && IsClauseAt(that) && IsOfHeight(i, that))
            {
                // "so tired they left", "liked it so much there that he stayed", without the "that"
                return OfDegreeBefore(i, that, that - 1, sentence);
            }
            that++;
        }
        return that - i < (isEnough ? 1 : 2) || that >= sentence.End || !syntax.Tokens[that].Is("that") || (that > i + 3 && syntax.HasFinite(i, that)) ? null : OfDegreeBefore(i, that, that, sentence);
    }

    private bool IsClauseAt(int k) => syntax.ClassOf(k) is WordClass.Pronoun && syntax.Tokens[k].Lower is not ("there" or "it") && syntax.Tags[k + 1].IsFinite;

    // "so tired", "so much"; but "so people", "so much work", which may go on "that they have", and "so glad", which says of what.
    private bool IsOfHeight(int so, int clause) =>
        syntax.Tokens[so + 1].Is("much")
            ? Enumerable.Range(so + 2, clause - so - 2).All(k => syntax.ClassOf(k) is WordClass.Adverb || syntax.Tokens[k].Is("there"))
            : clause == so + 2 && syntax.ClassOf(so - 1) is WordClass.Be && syntax.ClassOf(so + 1) is WordClass.Noun && !Words["content"].Contains(syntax.Tokens[so + 1].Lower);

    private Motive? OfDegreeBefore(int so, int end, int before, TokenRange sentence)
    {
        if (SubjectAt(before, sentence) is not { } holder)
        {
            return null;
        }
        int first = so;
        while (first > sentence.First && syntax.ClassOf(first - 1) is not (WordClass.Mark or WordClass.Quote or WordClass.Comma or WordClass.Subordinator or WordClass.That) && !SaysClause(first - 1))
        {
            first--;
        }
        // "hopes to push so hard that they would leave": what is hoped for, and no reason yet.
        if (ReasonMarkers.ResultAt(syntax, first, so) is not null)
        {
            // "That is why she is so sad that"
            return null;
        }
        bool isHoped = _clauses.VerbBefore(so, first) is var verb and > 0 && syntax.ClassOf(verb - 1) is WordClass.To && syntax.ClassOf(holder.Last + 1) is WordClass.Modal;
        return !isHoped && syntax.HasFinite(first, so) && !_clauses.IsSupposed(first, so, sentence) ? _wordings.Of(holder, first, end - 1, MotiveKind.Reason) : null;
    }

    // "Rents had doubled. That is why they left."
    private Motive? OfSentence(int i, TokenRange sentence)
    {
        bool isHead = i == sentence.First || (i == sentence.First + 1 && syntax.Tokens[sentence.First].Is("and"));
        int index = isHead ? syntax.SentenceOf(i) : 0;
        if (index == 0 || ReasonMarkers.ResultAt(syntax, i, sentence.End) is not { } length)
        {
            return null;
        }
        TokenRange before = syntax.Document.Sentences[index - 1];
        // "So" may take up what was told long before; what says in more words that it follows, follows from what was told last.
        bool follows = before.Paragraph == sentence.Paragraph || (before.Paragraph == sentence.Paragraph - 1 && (length > 2 || syntax.Tokens[i].Lower is "therefore" or "consequently"));
        return follows && before.Count is > 3 and <= Longest && !syntax.Tokens[before.End - 1].Is("?") && SubjectAt(BeforeSubject(i + length, sentence), sentence) is { } holder
            ? _wordings.Of(holder, FirstSaid(i, before), before.End - 1, MotiveKind.Reason)
            : null;
    }

    // "Novak said, “The ice is thin. That is why”": what is said begins with the quotation.
    private int FirstSaid(int why, TokenRange before)
    {
        int first = before.First;
        while (syntax.QuotationOf(why) is { } said && first < before.End && syntax.Tokens[first].Start <= said.Start)
        {
            first++;
        }
        return first;
    }

    // "That is why, on Monday, they", "So in the end, they"
    private int BeforeSubject(int k, TokenRange sentence)
    {
        while (k < sentence.End && (syntax.ClassOf(k) is WordClass.Comma or WordClass.Adverb || Rules.Words.TimeWords.Contains(syntax.Tokens[k].Lower)
            || (syntax.Tokens[k].Is("on") && Rules.Words.TimeWords.Contains(syntax.Tokens[k + 1].Lower))))
        {
            k++;
        }
        int comma = _wordings.CommaAfter(k, sentence);
        return syntax.ClassOf(k) is WordClass.Preposition && comma - k <= LongestSetting && !syntax.HasFinite(k, comma) ? comma : k - 1;
    }

    // Who acts in the clause that begins after a token.
    private Phrase? SubjectAt(int before, TokenRange sentence) =>
        _phrases.After(before, sentence.End) is { } subject && syntax.Tokens[subject.Head].Lower is not ("that" or "this" or "there") && !Words["abstract"].Contains(syntax.Tokens[subject.Head].Lower) && !_clauses.IsEmpty(subject) && subject.Last + 1 < sentence.End && syntax.HasFinite(subject.Last + 1, Math.Min(sentence.End, subject.Last + 4)) ? subject : null;
}
