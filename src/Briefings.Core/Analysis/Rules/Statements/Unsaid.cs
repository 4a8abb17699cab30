using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Tells where a verb of saying is not its sentence's subject's, by the words of <c>unsaid.words.txt</c>.</summary>
internal sealed class Unsaid(Syntax syntax)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("unsaid");

    private const int LongestObject = 6;

    /// <summary>Whether what a cue announces is avoided, is somebody else's to say, or stands on a banner.</summary>
    public bool Covers(int cue, int group, TokenRange sentence)
    {
        if (syntax.Tags[cue].CanBe(VerbForm.Gerund) && Denials.Rule(syntax, cue - 1))
        {
            return true;
        }
        if (syntax.Tags[cue].CanBe(VerbForm.Gerund) && Words["guessed"].Contains(syntax.Tokens[cue - 1].Lower))
        {
            return true;
        }
        if (group == cue && syntax.Tags[cue].CanBe(VerbForm.Base) && IsHelped(cue - 1, sentence.First))
        {
            return true;
        }
        if (Words["guessed"].Contains(syntax.Tokens[sentence.First].Lower) && syntax.Has(WordClass.Modal, group, cue))
        {
            // "Perhaps the voters will demand more."
            return true;
        }
        if (group != cue || cue - 1 <= sentence.First)
        {
            return syntax.ClassOf(cue - 1) is WordClass.To && cue - 2 >= group && IsOne("bidden", cue - 2) && IsPassive(cue - 2, sentence.First);
        }
        return syntax.ClassOf(cue - 1) is WordClass.To ? IsCaused(cue - 2, sentence.First) || Words["hoped"].Contains(syntax.Tokens[cue - 2].Lower) : syntax.Tags[cue].CanBe(VerbForm.Gerund) && IsAvoided(cue - 1);
    }

    // "help people understand": they do not yet.
    private bool IsHelped(int before, int first)
    {
        int k = before;
        while (k > first && before - k < LongestObject && (syntax.Tags[k].IsNominal || syntax.ClassOf(k) is WordClass.ObjectPronoun))
        {
            k--;
        }
        return k < before && IsOne("helped", k) && !(syntax.Tags[k + 1].IsFinite);
    }

    private bool IsAvoided(int before)
    {
        string word = syntax.Tokens[before].Lower;
        return Words["writing"].Contains(word) || Words["governed"].Contains(word) || IsOne("avoided", before) || Words["led"].Contains(word) || (word is "from" && Words["led"].Contains(syntax.Tokens[before - 1].Lower));
    }

    // The nearest verb before the infinitive, with somebody behind it: "forced the mayor on Friday to say".
    private bool IsCaused(int before, int first)
    {
        int k = before;
        while (k > first && !syntax.Tags[k].IsVerb && syntax.ClassOf(k) is not WordClass.Comma)
        {
            k--;
        }
        return k < before && IsOne("caused", k) && !IsPassive(k, first) && (syntax.Tags[k + 1].IsNominal || syntax.ClassOf(k + 1) is WordClass.ObjectPronoun);
    }

    // "was asked by the court to order": who is asked does it.
    private bool IsPassive(int verb, int first) => verb > first && syntax.ClassOf(verb - 1) is WordClass.Be;

    private bool IsOne(string kind, int token) => syntax.Tags[token] is { IsVerb: true, Verb: { } verb } && Words[kind].Contains(verb.Base);
}
