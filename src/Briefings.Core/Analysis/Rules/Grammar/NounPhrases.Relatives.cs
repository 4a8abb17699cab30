using System.Collections.Frozen;
using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Statements;

namespace Briefings.Analysis.Rules.Grammar;

/// <summary>Whom a relative clause is about: the subject of its verb, and of the verb behind it.</summary>
internal sealed partial class NounPhrases
{
    private const int LongestRelative = 10;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Objects = ClassedWords.Named("reason-verbs");

    private bool IsRelative(int k) => syntax.Tokens[k].Lower is "who" or "which" or "that";

    /// <summary>Whom "who", "which" or "whose" at a token stands for; null where the grammar does not tell.</summary>
    public Phrase? AntecedentOf(int relative, int first)
    {
        int k = relative - 1;
        if (k >= first && syntax.ClassOf(k) is WordClass.Comma)
        {
            k--;
        }
        k = SkipBracketBack(k, first);
        if (k >= first && syntax.ClassOf(k) is WordClass.Pronoun && syntax.Tokens[k].Lower is not ("it" or "there" or "who"))
        {
            // "everyone who voted", "he who dares"
            return new Phrase(k, k, k, k, relative);
        }
        if (k < first || !syntax.Tags[k].IsNominal)
        {
            return null;
        }
        Phrase antecedent = WalkBack(k, first, k);
        if (Enumerable.Range(antecedent.First, k - antecedent.First).Any(word => Counts["beside"].Contains(syntax.Tokens[word].Lower)))
        {
            // "officials close to the president, who spoke": which of them spoke the grammar does not tell.
            return null;
        }
        return Animate(antecedent, relative) with { OuterLast = relative };
    }

    // "links to Russians who sought": links are nobody.
    private Phrase Animate(Phrase antecedent, int relative)
    {
        string last = syntax.Tokens[antecedent.Last].Lower;
        if (!syntax.Tokens[relative].Is("who") || antecedent.Head == antecedent.Last || Speakers.IsPeople(syntax.Tokens[antecedent.Head].Lower) || !(Speakers.IsPeople(last) || Gazetteer.IsPeople(last) || Words.Surnames.Contains(last)))
        {
            return antecedent;
        }
        int first = antecedent.Last;
        while (first > antecedent.First && syntax.ClassOf(first - 1) is not WordClass.Preposition)
        {
            first--;
        }
        return antecedent with { First = first, Head = antecedent.Last, OuterFirst = first };
    }

    // "the men who met Novak in May left": what stands right before the verb ends the clause that tells which men.
    private Phrase? WhoseClauseEndsIn(Phrase nearest, int first)
    {
        if (nearest.OuterLast > nearest.Last && syntax.ClassOf(nearest.Last + 2) is WordClass.Name)
        {
            // "The company that built the dam, Novak Works, said": the name says who it is.
            return null;
        }
        int verb = nearest.First - 1;
        while (verb > first && nearest.First - verb < LongestRelative && !IsOfVerb(verb) && !syntax.Tokens[verb].Is("that")
            && (syntax.Tags[verb].IsNominal || syntax.ClassOf(verb) is WordClass.Preposition or WordClass.Adverb or WordClass.ObjectPronoun))
        {
            verb--;
        }
        if (verb > first && syntax.Tokens[verb].Is("who") && syntax.ClassOf(nearest.First - 1) is WordClass.Preposition)
        {
            // "McConnell, who in 2010 said"
            return AntecedentOf(verb, first);
        }
        if (IsReduced(verb, nearest, first))
        {
            return WalkBack(verb - 1, first, nearest.OuterLast);
        }
        if (verb <= first || !IsOfVerb(verb) || Embeds(verb, nearest.OuterLast + 1))
        {
            return null;
        }
        int who = GroupStart(verb, first) - 1;
        return who > first && IsRelative(who) && syntax.ClassOf(who - 1) is not (WordClass.Comma or WordClass.Preposition) && AntecedentOf(who, first) is { } whom
            ? whom with { OuterLast = nearest.OuterLast }
            : null;
    }

    // "a post shared on Facebook says", "the questions reported by the Gazette ask"
    private bool IsReduced(int verb, Phrase nearest, int first) =>
        verb > first && syntax.ClassOf(verb - 1) is WordClass.Noun or WordClass.Name && syntax.Tags[verb].CanBe(VerbForm.Participle) && !syntax.Tags[verb].CanBe(VerbForm.Gerund) && syntax.Tags[nearest.OuterLast + 1].IsFinite
        && (syntax.ClassOf(nearest.First) is WordClass.Number || syntax.ClassOf(nearest.First - 1) is WordClass.Preposition && !(syntax.Tokens[nearest.First - 1].Lower is "after" or "before" or "since" or "until" or "as")) && (syntax.Tokens[nearest.First - 1].Is("by") || !Embeds(verb, nearest.OuterLast + 1));

    private bool IsOfVerb(int k) => syntax.Tags[k].IsVerb || syntax.ClassOf(k) is WordClass.Be or WordClass.Have;

    // "who said Novak left", "which helped Novak win": Novak is the subject of a clause within.
    private bool Embeds(int verb, int behind) => syntax.Tags[verb].Verb is { } found
        && ((CueVerbs.Of(found.Base, null, out _) & (CuePatterns.Bare | CuePatterns.Tell)) != 0 || Objects["embed"].Contains(found.Base) || (Objects["help"].Contains(found.Base) && syntax.Tags[behind].CanBe(VerbForm.Base)));
}
