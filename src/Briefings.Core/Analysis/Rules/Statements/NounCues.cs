using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Nouns that attribute: "his claim that …", "the government's refusal to …".</summary>
internal sealed class NounCues(Syntax syntax, NounPhrases phrases)
{
    private static readonly FrozenSet<string> Nouns = WordList.Named("cue-nouns");

    /// <summary>"claims", "remark": what follows is theirs whose noun it is.</summary>
    public static bool Attributes(string noun) => Nouns.Contains(Singular(noun));

    /// <summary>"little in his plan that matches his rhetoric": it tells which plan. A clause that is said has a subject.</summary>
    public static bool IsRelative(Syntax syntax, int that) =>
        syntax.ClassOf(that) is WordClass.That && syntax.Tags[that + 1] is { IsFinite: true, IsNominal: false } verb
        && (!verb.CanBe(VerbForm.Base) || syntax.ClassOf(that + 2) is WordClass.ObjectPronoun or WordClass.Determiner or WordClass.Possessive);

    /// <summary>Whose claim it is (null where nobody's is told), where its content begins, and the noun.</summary>
    public (Phrase? Holder, int First, string Stem)? At(int i, TokenRange sentence)
    {
        if (i + 1 >= sentence.End || syntax.ClassOf(i) is not WordClass.Noun || syntax.IsQuoted(i))
        {
            return null;
        }
        string noun = Singular(syntax.Tokens[i].Lower);
        if (!Nouns.Contains(noun) || syntax.ClassOf(i + 1) is not (WordClass.That or WordClass.To) || IsRelative(syntax, i + 1))
        {
            return null;
        }
        return HolderOf(i, sentence.First) is { } holder && !IsTakenBack(holder, sentence.First) ? (holder, i + 1, noun) : null;
    }

    /// <summary>Where the content of a noun that is itself a subject ends: before the noun's own verb.</summary>
    public int EndOf(int noun, int first, TokenRange sentence)
    {
        bool isSubject = noun - sentence.First <= 5;
        int open = syntax.ClassOf(first) is WordClass.That ? 1 : 0;
        for (int k = first + 1; isSubject && k < sentence.End; k++)
        {
            if (syntax.ClassOf(k) is WordClass.Comma or WordClass.Wh or WordClass.Subordinator or WordClass.Conjunction || syntax.Tokens[k].Is("who"))
            {
                break;
            }
            bool leads = syntax.Tags[k].IsFinite && (syntax.Tags[k].IsVerb ? (syntax.Tags[k].Forms & (VerbForm.Past | VerbForm.Present)) != 0 : true)
                && !(k > first && syntax.ClassOf(k - 1) is WordClass.Modal or WordClass.Have or WordClass.Be or WordClass.Do or WordClass.To or WordClass.Adverb or WordClass.Not);
            if (leads && open-- == 0)
            {
                return k;
            }
        }
        return sentence.End;
    }

    private Phrase? HolderOf(int noun, int first)
    {
        for (int k = noun - 1; k >= first && noun - k <= 6; k--)
        {
            if (syntax.ClassOf(k) is WordClass.Possessive)
            {
                return new Phrase(k, k, k, k, k);
            }
            if (syntax.ClassOf(k) is WordClass.Owner)
            {
                return phrases.Before(k, first) is { } owner ? owner with { OuterLast = k } : null;
            }
            if (syntax.ClassOf(k) is not WordClass.Noun and not WordClass.Number and not WordClass.Name)
            {
                return null;
            }
        }
        return null;
    }

    // "retracted her statement that …": it is not said any longer.
    private bool IsTakenBack(Phrase holder, int first) =>
        holder.First > first && syntax.Tags[holder.First - 1] is { IsVerb: true, Verb: { } verb } && Denials.IsVerb(verb.Base);

    private static string Singular(string noun) => noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) ? noun[..^1] : noun;
}
