using System.Collections.Frozen;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Grammar;

/// <summary>Whether a word that is as often a noun is a verb in the present here: "Clinton plans to…", "officials say the…".</summary>
internal static class PresentForms
{
    private static readonly FrozenSet<string> Plurals = WordList.Named("plurals");

    /// <summary>A present form stands between a noun phrase and what only a verb can have after it.</summary>
    public static bool CanStand(Framed<Token> tokens, Tag[] tags, TokenRange sentence, int i, Tag last, VerbForm forms)
    {
        if (last.IsVerb && last.IsFinite && (forms & VerbForm.Present) != 0 && IsInRelative(tokens, sentence.First, i))
        {
            // "who critics say wants to"
            return true;
        }
        if (last.Class is not (WordClass.Noun or WordClass.Name or WordClass.Conjunction or WordClass.Adverb or WordClass.That or WordClass.Comma
            or WordClass.Quote or WordClass.Mark or WordClass.ObjectPronoun))
        {
            return false;
        }
        if (last.Class is WordClass.Comma or WordClass.Mark or WordClass.Conjunction && i == sentence.First)
        {
            return false;
        }
        if (last.Class is WordClass.Noun && (forms & (VerbForm.Base | VerbForm.Past | VerbForm.Present)) == VerbForm.Base && IsSingular(tokens, tags, sentence.First, i - 1))
        {
            return false;
        }
        if (Verbs.IsSeldomNoun(tokens[i].Lower))
        {
            return true;
        }
        if (ClosesQuotation(tokens, tags, sentence, i))
        {
            return true;
        }
        if (i + 1 >= sentence.End)
        {
            return false;
        }
        if (tags[i - 1].Class is WordClass.Adverb && last.Class is WordClass.Noun or WordClass.Name && !HasFiniteInClause(tags, sentence.First, i - 1))
        {
            return true;
        }
        Token next = tokens[i + 1];
        if (i - 2 >= sentence.First && tokens[i - 2].Is("whose") && tokens[i - 1].Lower.EndsWith('s') && (forms & VerbForm.Base) != 0 && next.IsWord && !Rules.Verbs.IsFinite(next.Lower))
        {
            // "whose efforts face strict limits"
            return true;
        }
        if (last.Class is WordClass.Name or WordClass.Noun && tokens[i - 1].HasCapital && (forms & VerbForm.Present) != 0 && next is { Shape: TokenShape.Lower }
            && !ClosedClasses.Has(next.Lower) && !HasFiniteInClause(tags, sentence.First, i) && !HasFiniteSoon(tokens, i + 1, sentence.End))
        {
            // "France needs gas": a name, an "-s", and no other verb.
            return true;
        }
        if ((forms & VerbForm.Past) != 0 && next.Lower is "aside" or "back" or "short" or "apart" or "forward")
        {
            // "The bank set aside a million", "cut short a trip"
            return !HasFiniteInClause(tags, sentence.First, i);
        }
        if (next.Lower is "to" or "that" or "," or "whether" or "how" or "why" or "what" or "not" && next.IsWord)
        {
            return !HasFiniteInClause(tags, sentence.First, i);
        }
        bool opensObject = next.HasCapital || next.Shape is TokenShape.OpenQuote or TokenShape.Number
            || (ClosedClasses.TryGet(next.Lower, out WordClass known)
                && known is WordClass.Determiner or WordClass.Possessive or WordClass.ObjectPronoun or WordClass.Pronoun or WordClass.Preposition)
            || Words.TimeWords.Contains(next.Lower);
        return opensObject && next.Lower is not ("of" or "for" or "in" or "by" or "between" or "against" or "with" or "at" or "from")
            && !HasFiniteInClause(tags, sentence.First, i);
    }

    // "its key interest rate", "an official suspect": one thing has a verb in "-s". "The team want", "asked that the mayor resign" have not.
    private static bool IsSingular(Framed<Token> tokens, Tag[] tags, int first, int noun)
    {
        string word = tokens[noun].Lower;
        if (tags[noun].Class is not WordClass.Noun || word.EndsWith('s') || Plurals.Contains(word) || Words.OrganisationNouns.Contains(word))
        {
            return false;
        }
        int k = noun;
        while (k > first && tags[k].Class is WordClass.Noun)
        {
            k--;
        }
        bool isOne = tokens[k].Lower is "a" or "an" or "the" or "this" or "that" or "its" or "his" or "her" or "each" or "every" or "another";
        return isOne && (k == first || tokens[k - 1].Is("of") || tags[k - 1].Class is not (WordClass.That or WordClass.Conjunction or WordClass.Preposition));
    }

    // “…,” the lawsuit states.
    private static bool ClosesQuotation(Framed<Token> tokens, Tag[] tags, TokenRange sentence, int i)
    {
        if (!Verbs.TryGet(tokens[i].Lower, out Verb verb, out _) || !Verbs.Attributes(verb) || (i + 1 < sentence.End && tokens[i + 1].Lower is not ("." or ",")))
        {
            return false;
        }
        int k = i - 1;
        while (k > sentence.First && i - k < 5 && tags[k].IsNominal)
        {
            k--;
        }
        return k < i - 1 && k > sentence.First && tokens[k].Shape is TokenShape.CloseQuote && tags[k + 1].Class is WordClass.Determiner or WordClass.Name or WordClass.Possessive && tokens[k - 1].Lower is "," or "?" or "!";
    }

    private static bool IsInRelative(Framed<Token> tokens, int first, int i)
    {
        int k = i - 1;
        while (k > first && i - k < 6 && tokens[k].IsWord && !tokens[k].Is("who"))
        {
            k--;
        }
        return tokens[k].Is("who") && k < i - 2;
    }

    private static bool HasFiniteInClause(Tag[] tags, int first, int i)
    {
        for (int k = i - 1, steps = 0; k >= first && steps < 40; k--, steps++)
        {
            if (tags[k].IsFinite && !tags[k].CanBe(VerbForm.Participle))
            {
                return true;
            }
            if (tags[k].Class is WordClass.Comma or WordClass.Conjunction or WordClass.Subordinator or WordClass.Wh or WordClass.That or WordClass.Quote or WordClass.Mark)
            {
                return false;
            }
        }
        return false;
    }

    private static bool HasFiniteSoon(Framed<Token> tokens, int from, int end)
    {
        for (int k = from; k < end && k - from < 7 && tokens[k].IsWord; k++)
        {
            bool auxiliary = ClosedClasses.TryGet(tokens[k].Lower, out WordClass known) && known is WordClass.Modal or WordClass.Be or WordClass.Have or WordClass.Do;
            if (auxiliary || (Verbs.TryGet(tokens[k].Lower, out _, out VerbForm forms) && (forms & (VerbForm.Past | VerbForm.Present)) != 0))
            {
                return true;
            }
        }
        return false;
    }
}
