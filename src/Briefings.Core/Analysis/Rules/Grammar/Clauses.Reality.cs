using System.Collections.Frozen;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Grammar;

/// <summary>Whether anybody does what a clause tells: not what is supposed or denied, what happens to him, or what an empty "it" opens.</summary>
internal sealed partial class Clauses
{
    private static readonly FrozenSet<string> Supposing = FrozenSet.ToFrozenSet(
        ["would", "could", "might", "may", "should", "wouldn't", "couldn't", "'d"], StringComparer.Ordinal);

    /// <summary>Whether a verb tells what happens to its subject: "faced threats", "died".</summary>
    public bool IsUndergone(int verb) => syntax.Tags[verb] is { IsVerb: true, Verb: { } found } && Words["undergone"].Contains(found.Base);

    // "is ineligible to stand", "was unable to pay": what somebody is, and nothing he does.
    private bool IsBarred(int verb) => syntax.ClassOf(verb - 1) is WordClass.To && Words["barred"].Contains(syntax.Tokens[verb - 2].Lower);

    /// <summary>Under a modal of supposing, or in an if-clause; an infinitive with the verb that it hangs on: "may use the day to strike a deal".</summary>
    public bool IsSupposed(int group, int verb, TokenRange sentence)
    {
        if (group > sentence.First && syntax.ClassOf(group - 1) is WordClass.To && VerbBefore(group, sentence.First) is var outer && outer >= 0
            && IsSupposed(_phrases.GroupStart(outer, sentence.First), outer, sentence))
        {
            return true;
        }
        if (verb < Inversions.ConditionEnd(syntax, sentence))
        {
            return true;
        }
        for (int k = group; k < verb; k++)
        {
            if (Supposing.Contains(syntax.Tokens[k].Lower))
            {
                return true;
            }
        }
        for (int k = group - 1; k >= sentence.First && group - k < 12; k--)
        {
            if (syntax.Tokens[k].Lower is "if" or "unless" or "whether")
            {
                return true;
            }
            if (syntax.ClassOf(k) is WordClass.Comma or WordClass.Mark or WordClass.Quote)
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>"It took a year for the law to pass", "it takes courage to speak": what a thing needs; "took to Twitter to say": how something is said. Nobody's aim.</summary>
    public bool TakesTime(int verb, int first) =>
        syntax.Tags[verb].Verb is { Base: "take" or "cost" } && ((_phrases.GroupStart(verb, first) is var group && group > first && syntax.Tokens[group - 1].Is("it")) || TakesTheFloor(verb));

    private bool TakesTheFloor(int take)
    {
        int where = take + (syntax.ClassOf(take + 2) is WordClass.Determiner ? 3 : 2);
        return syntax.Tokens[take + 1].Is("to") && (syntax.ClassOf(where) is WordClass.Name || Words["floor"].Contains(syntax.Tokens[where].Lower));
    }

    /// <summary>"It is hard to leave", "it is time for Norway to leave": it stands for what follows, and for nobody.</summary>
    public bool IsEmpty(Phrase subject)
    {
        int k = subject.Last + 1;
        if (!syntax.Tokens[subject.Head].Is("it"))
        {
            return false;
        }
        while (syntax.ClassOf(k) is WordClass.Modal or WordClass.Have or WordClass.Adverb or WordClass.Not)
        {
            k++;
        }
        bool isSaid = syntax.ClassOf(k) is WordClass.Be;
        while (syntax.ClassOf(k) is WordClass.Be or WordClass.Adverb or WordClass.Not)
        {
            k++;
        }
        while (isSaid && (syntax.Tags[k].IsNominal || syntax.ClassOf(k) is WordClass.Preposition or WordClass.Adverb or WordClass.ObjectPronoun))
        {
            k++;
        }
        // "it is a gap to be closed": the gap, which it stands for.
        return isSaid && syntax.ClassOf(k) is WordClass.That || (isSaid && syntax.ClassOf(k) is WordClass.To && !(syntax.Tokens[k + 1].Is("be") && syntax.Tags[k + 2].CanBe(VerbForm.Participle)));
    }
}
