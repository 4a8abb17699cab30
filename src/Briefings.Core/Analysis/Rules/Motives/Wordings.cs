using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Where the words of a motive end, and what else its finders ask of a sentence.</summary>
internal sealed class Wordings(Syntax syntax, Asides asides)
{
    private const int Longest = 45;

    private static readonly FrozenSet<string> Levels = ClassedWords.Named("no-purpose")["level"];

    private readonly NounPhrases _phrases = new(syntax);

    public Motive? Of(Phrase holder, int first, int last, MotiveKind kind)
    {
        while (last > first && syntax.ClassOf(last) is WordClass.Comma or WordClass.Conjunction || syntax.Tokens[last].Is("."))
        {
            last--;
        }
        while (first < last && syntax.ClassOf(first) is WordClass.Comma)
        {
            first++;
        }
        // "all this", "that": what they stand for is told elsewhere.
        if (last < first || Enumerable.Range(first, last - first + 1).All(k => syntax.ClassOf(k) is WordClass.Determiner or WordClass.Pronoun or WordClass.ObjectPronoun or WordClass.That))
        {
            return null;
        }
        // "to be", "to do": what is wanted stands elsewhere.
        if (syntax.Tokens[last].Lower is "latter" or "former" && syntax.Tokens[last - 1].Is("the"))
        {
            return null;
        }
        return last > first + (syntax.ClassOf(first) is WordClass.To ? 1 : 0) ? new Motive(holder, first, last, kind) : null;
    }

    /// <summary>One past the last token: a wording ends with its sentence, or where the author takes up another thread.</summary>
    public int EndOf(int from, TokenRange sentence)
    {
        int k = from, limit = Math.Min(sentence.End, from + Longest);
        while (k < limit)
        {
            Token token = syntax.Tokens[k];
            if (token.IsDash || token.Lower is "." or ";" or ":" or "?" or "!" or "but" || syntax.ClassOf(k) is WordClass.Quote && syntax.IsSpeech(k) && syntax.QuotationOf(k)!.End == token.End)
            {
                break;
            }
            if ((k > from && asides.FirstOf(k) >= 0) || Closes(k, from))
            {
                break;
            }
            if (token.Is(",") && k + 1 < sentence.End && !IsUnfinished(from, k)
                && (syntax.Tokens[k + 1].Lower is "but" or "so" or "which" or "who" or "although" or "though" or "while" or "according" or "he" or "she" or "they" or "it"
                    || syntax.ClassOf(k + 1) is WordClass.Quote || syntax.Tags[k + 1] is { IsVerb: true, IsFinite: true } || (syntax.Tags[k + 1].IsFinite && (syntax.ClassOf(from - 1) is WordClass.To || (k == from + 2 && syntax.ClassOf(from) is WordClass.To))) || TakesUpAnother(k + 1, sentence.End) || IsMainClause(from, k, sentence) || IsSpeakerAt(k, sentence) || syntax.Tags[k + 1].CanBe(VerbForm.Gerund)
                    || (k + 2 < sentence.End && syntax.Tags[k + 1].IsNominal && syntax.Tags[k + 2].IsFinite)
                    || (k + 3 < sentence.End && syntax.Tokens[k + 1].Is("and") && syntax.ClassOf(k + 2) is WordClass.Pronoun && syntax.Tags[k + 3].IsFinite)))
            {
                break;
            }
            if (token.Is("and") && k > from && k + 1 < sentence.End && (IsAnothersClause(from, k + 1) || (syntax.ClassOf(from - 1) is WordClass.To && IsDone(k + 1, sentence.End)) || ReasonMarkers.At(syntax, k + 1, sentence.End) is not null))
            {
                break;
            }
            k++;
        }
        // "for their “partnership.”": the marks that close belong to it.
        return k > from && syntax.Tokens[k].Is(".") && syntax.ClassOf(k + 1) is WordClass.Quote && syntax.QuotationOf(k) is { } own && own.Start >= syntax.Tokens[from].Start ? k + 2 : k;
    }

    // "as a precaution”, and": what is quoted ends with its marks, before a comma or a full stop.
    private bool Closes(int k, int from) =>
        syntax.ClassOf(k) is WordClass.Quote && syntax.QuotationOf(k) is { } own && own.End == syntax.Tokens[k].End && own.Start < syntax.Tokens[from - 1].Start
        && (syntax.ClassOf(k - 1) is WordClass.Comma || syntax.ClassOf(k + 1) is WordClass.Comma or WordClass.Mark);

    /// <summary>"her plan to raise taxes would cost more": the last token of the aim, which ends where the plan's own verb begins.</summary>
    public int BeforeVerb(int from, int last, VerbForm forms = VerbForm.None)
    {
        int end = 0;
        for (int k = from; k <= last && syntax.ClassOf(k) is not (WordClass.Wh or WordClass.That or WordClass.Subordinator); k++)
        {
            end = end == 0 && syntax.ClassOf(k) is WordClass.Comma ? k : end;
            if ((syntax.ClassOf(k) is WordClass.Modal or WordClass.Be or WordClass.Have || syntax.Tags[k].CanBe(forms)) && syntax.ClassOf(k - 1) is WordClass.Noun or WordClass.Name or WordClass.Adverb)
            {
                return (end > 0 ? end : k) - 1;
            }
        }
        return last;
    }

    public int CommaAfter(int i, TokenRange sentence)
    {
        while (i < sentence.End && syntax.ClassOf(i) is not WordClass.Comma)
        {
            i++;
        }
        return i;
    }

    /// <summary>First in its sentence, but for "And", a quotation mark, and notes in brackets ("[12]"), which can hide where it begins.</summary>
    public bool IsHead(int i, TokenRange sentence)
    {
        int before = BeforeNotes(i - 1, sentence.First);
        return before < sentence.First || (before < i - 1 && syntax.Tokens[before].Is(".")) || (before == sentence.First && syntax.ClassOf(before) is WordClass.Conjunction or WordClass.Quote);
    }

    private int BeforeNotes(int k, int first)
    {
        while (k > first && syntax.Tokens[k].Is("]"))
        {
            do
            {
                k--;
            }
            while (k > first && !syntax.Tokens[k].Is("["));
            k--;
        }
        return k;
    }

    /// <summary>First in a clause, with that clause's subject and verb behind a comma: "she said that because of the rain, the match was over".</summary>
    public bool OpensClause(int i, int from, TokenRange sentence)
    {
        int before = i > sentence.First && syntax.ClassOf(i - 1) is WordClass.Comma ? i - 2 : i - 1;
        if (before < sentence.First || syntax.ClassOf(before) is not (WordClass.That or WordClass.Conjunction))
        {
            return false;
        }
        int comma = CommaAfter(from, sentence);
        return comma < sentence.End && _phrases.After(comma, sentence.End) is { } subject && subject.Last + 1 < sentence.End && syntax.Tags[subject.Last + 1].IsFinite;
    }

    /// <summary>"not because of", "rather than to": what follows is no motive.</summary>
    public bool IsDenied(int i, TokenRange sentence) =>
        i > sentence.First && (syntax.IsNot(i - 1) || syntax.Tokens[i - 1].Lower is "than" or "without"
            || (i - 2 >= sentence.First && syntax.ClassOf(i - 2) is WordClass.Not && syntax.Tokens[i - 1].Lower is "just" or "simply" or "only" or "merely" or "so"));

    /// <summary>"cut its rating to hold from buy": a level, and not an aim.</summary>
    public bool IsLevel(int to, TokenRange sentence) =>
        to + 3 < sentence.End && syntax.Tokens[to + 2].Is("from") && Levels.Contains(syntax.Tokens[to + 3].Lower);

    // "because to her, “…”", "because while most can pay, he cannot": the reason itself stands behind the comma.
    private bool IsUnfinished(int from, int comma) =>
        comma > from && syntax.ClassOf(from - 1) is WordClass.Subordinator && !syntax.Has(WordClass.Comma, from, comma)
        && (!syntax.HasFinite(from, comma) || syntax.ClassOf(from) is WordClass.Subordinator || syntax.Tokens[from].Lower is "when" or "if" or "as" or "after" or "before");

    // "When he is alone because he has no plans, his record is": the clause that the reason stands in is over.
    private bool IsMainClause(int from, int comma, TokenRange sentence) =>
        syntax.HasFinite(from, comma) && _phrases.After(comma, sentence.End) is { } subject && subject.Last + 1 < sentence.End && syntax.Tags[subject.Last + 1].IsFinite && !syntax.Tags[subject.Last + 1].CanBe(VerbForm.Participle);

    // "to make news, Paul Novak said": who says it is no part of it.
    private bool IsSpeakerAt(int comma, TokenRange sentence) =>
        _phrases.After(comma, sentence.End) is { } who && who.Last + 2 < sentence.End && syntax.Tags[who.Last + 1] is { IsVerb: true, IsFinite: true, Verb: { } says }
        && (CueVerbs.Of(says.Base, null, out _) & CuePatterns.Quote) != 0 && (syntax.ClassOf(who.Last + 2) is WordClass.Comma or WordClass.Mark or WordClass.Quote);

    // "to learn what they know and I will": another goes on, and not what he does it for.
    private bool IsAnothersClause(int from, int k) =>
        syntax.ClassOf(from - 1) is WordClass.To && syntax.Tokens[k].Lower is "i" or "we" or "he" or "she" && syntax.Tags[k + 1].IsFinite;

    // "to call the city open, and in the same speech said that": what is done is no longer what it is for. "To feed tired and displaced people" goes on.
    private bool IsDone(int k, int end)
    {
        while (k < end && (syntax.ClassOf(k) is WordClass.Adverb or WordClass.Preposition || (syntax.Tags[k].IsNominal && syntax.ClassOf(k - 1) is not WordClass.Conjunction)))
        {
            k++;
        }
        return k < end && syntax.Tags[k].CanBe(VerbForm.Past) && !syntax.Tags[k].CanBe(VerbForm.Base) && syntax.ClassOf(k + 1) is WordClass.That or WordClass.To or WordClass.Determiner or WordClass.Possessive or WordClass.ObjectPronoun or WordClass.Quote;
    }

    // "because of its programs, and Russia, which …, voted": after the comma another acts.
    private bool TakesUpAnother(int k, int end)
    {
        if (!syntax.Tokens[k].Is("and") || k + 1 >= end || syntax.Tokens[k + 1].Is("because") || !syntax.Tags[k + 1].IsNominal)
        {
            return false;
        }
        return syntax.HasFinite(k + 1, end);
    }
}
