using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>
/// Tells what nobody thinks or can show, by the words of <c>denials.words.txt</c>: "I don't think that …", "few believe …", "there is no sign that …",
/// "it is unlikely that …".
/// </summary>
internal static class Doubts
{
    private const int LongestAside = 8;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("denials");

    /// <summary>Whether the clause that begins at a token hangs on such words.</summary>
    public static bool Cover(Syntax syntax, int token, TokenRange sentence)
    {
        int clause = token;
        for (int k = token - 1; k > sentence.First && syntax.ClassOf(k) is not (WordClass.Comma or WordClass.Mark or WordClass.Quote or WordClass.Subordinator); k--)
        {
            if (syntax.ClassOf(k) is WordClass.That || (k + 1 == token && syntax.Tokens[k].Is("that")))
            {
                clause = k = BeforeAside(syntax, k, sentence.First);
            }
            else if (k + 1 == clause && IsUnproven(syntax, k, sentence.First))
            {
                return true;
            }
            else if (syntax.Tags[k] is { IsVerb: true, Verb: { } verb } && Grammar.Verbs.Attributes(verb))
            {
                return IsUnbelieved(syntax, k, sentence.First);
            }
        }
        return false;
    }

    /// <summary>Whether a noun is one that there is not: "no sign", "few voters", "without evidence".</summary>
    public static bool IsNone(Syntax syntax, int noun, int first)
    {
        int start = PhraseStart(syntax, noun, first);
        return Enumerable.Range(start, noun - start + 1).Any(k => Words["none"].Contains(syntax.Tokens[k].Lower) && (k == start || syntax.ClassOf(k - 1) is not WordClass.Determiner))
            || syntax.Tokens[start - 1].Is("without") || (syntax.Tokens[start - 1].Is("of") && syntax.Tokens[start - 2].Is("lack"));
    }

    /// <summary>Where "that" opens a clause, or an aside before it: "It was not the case, he said, that".</summary>
    public static int BeforeAside(Syntax syntax, int that, int first)
    {
        int opening = that - 2;
        while (opening > first && that - opening < LongestAside && syntax.ClassOf(opening) is not WordClass.Comma)
        {
            opening--;
        }
        return syntax.ClassOf(that - 1) is WordClass.Comma && syntax.ClassOf(opening) is WordClass.Comma ? opening : that;
    }

    // "no evidence", "not the case", "did not see any sign", "far from clear", "unlikely"; but "not unlikely".
    private static bool IsUnproven(Syntax syntax, int word, int first)
    {
        bool isUnlikely = Words["unlikely"].Contains(syntax.Tokens[word].Lower);
        if (!isUnlikely && !Words["proof"].Contains(syntax.Tokens[word].Lower))
        {
            return false;
        }
        int start = PhraseStart(syntax, word, first);
        bool isNegated = IsNone(syntax, word, first) || syntax.IsNot(start - 1) || (syntax.Tokens[start - 1].Is("from") && syntax.Tokens[start - 2].Is("far"))
            || (syntax.Tags[start - 1].IsVerb && IsNegated(syntax, new NounPhrases(syntax).GroupStart(start - 1, first), start - 1));
        return isNegated != isUnlikely;
    }

    // "does not think", "nobody thinks", "nothing to suggest", "may think"
    private static bool IsUnbelieved(Syntax syntax, int verb, int first)
    {
        NounPhrases phrases = new(syntax);
        int group = phrases.GroupStart(verb, first);
        return IsNegated(syntax, group, verb) || Enumerable.Range(group, verb - group).Any(k => syntax.Tokens[k].Lower is "may" or "might")
            || (syntax.ClassOf(group - 1) is WordClass.To && IsNone(syntax, group - 2, first))
            || (phrases.Before(group, first) is { } who && IsNone(syntax, who.Head, first));
    }

    private static int PhraseStart(Syntax syntax, int noun, int first)
    {
        int k = noun;
        while (k > first && (syntax.Tags[k - 1].IsNominal || syntax.ClassOf(k - 1) is WordClass.Adverb))
        {
            k--;
        }
        return k;
    }

    private static bool IsNegated(Syntax syntax, int group, int verb) => syntax.IsNegated(group, verb) || Enumerable.Range(group, verb - group).Any(k => syntax.Tags[k].Verb is { Base: "fail" });
}
