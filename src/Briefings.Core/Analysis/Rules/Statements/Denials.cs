using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Tells what is denied or taken back, by the words of <c>denials.words.txt</c>.</summary>
internal static class Denials
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("denials");

    /// <summary>Whether somebody says that a thing is not so, or does not say that it is.</summary>
    public static bool Denies(Statement statement) => statement.IsNegated || IsVerb(statement.Stem);

    public static bool IsVerb(string stem) => Words["verb"].Contains(stem);

    /// <summary>Whether the verb at a token, or before it with adverbs between, denies the participle behind it: "denied ever seeking", "ruled out selling", "cleared of selling".</summary>
    public static bool Rule(Syntax syntax, int before)
    {
        while (syntax.ClassOf(before) is WordClass.Adverb)
        {
            before--;
        }
        if (syntax.Tokens[before].Lower is "of" or "from")
        {
            return IsCleared(syntax, before);
        }
        bool isOut = syntax.Tokens[before].Is("out");
        return syntax.Tags[isOut ? before - 1 : before] is { IsVerb: true, Verb: { } verb } && (isOut ? verb.Base == "rule" : IsVerb(verb.Base));
    }

    // "found not guilty of killing", "acquitted her of killing"
    private static bool IsCleared(Syntax syntax, int of)
    {
        int k = of - 1;
        while (syntax.Tags[k].IsNominal && !syntax.Tokens[k].Is("guilty") || syntax.ClassOf(k) is WordClass.ObjectPronoun)
        {
            k--;
        }
        return (syntax.Tokens[k].Is("guilty") && syntax.ClassOf(k - 1) is WordClass.Not) || syntax.Tokens[of - 1].Is("innocent")
            || (syntax.Tags[k] is { IsVerb: true, Verb: { } verb } && Words["cleared"].Contains(verb.Base));
    }

    /// <summary>
    /// Whether a clause that begins before a token hangs on something denied, or on a rumour that nobody vouches for: "rejected claims that Norway
    /// wants", "rumours that he wants".
    /// </summary>
    public static bool Cover(Syntax syntax, int token, TokenRange sentence)
    {
        for (int k = token - 1; k > sentence.First; k--)
        {
            bool isDenied = syntax.Tags[k] is { IsVerb: true, Verb: { } verb } && IsVerb(verb.Base);
            if (isDenied || (syntax.ClassOf(k) is WordClass.That && UnsureBefore(syntax, Doubts.BeforeAside(syntax, k, sentence.First), sentence.First)))
            {
                return true;
            }
        }
        return false;
    }

    // "rumours that", "claims by Ada Sol, the judge, that"; but "no question that"
    private static bool UnsureBefore(Syntax syntax, int that, int first)
    {
        int k = that - 1;
        while (k > first && syntax.ClassOf(k) is WordClass.Name || syntax.Tokens[k].Is("by"))
        {
            k--;
        }
        return Words["unsure"].Contains(syntax.Tokens[k].Lower) && !Doubts.IsNone(syntax, k, first);
    }

    /// <summary>Whether a sentence holds something up as untrue, or up to be tested: "It is not true that …", "Reports that … are false.", "The claim: …"</summary>
    public static bool Frame(Syntax syntax, TokenRange sentence)
    {
        FrozenSet<string> untrue = Words["frame"];
        for (int k = sentence.First; k < sentence.End; k++)
        {
            string word = syntax.Tokens[k].Lower;
            bool isUntrue = word is "true" && k > sentence.First && (syntax.Tokens[k - 1].Lower is "not" or "never" or "hardly" || syntax.Tokens[k - 1].Lower.EndsWith("n't", StringComparison.Ordinal));
            bool isTested = k - sentence.First is 1 or 2 && syntax.Tokens[k].Is(":") && Words["label"].Contains(syntax.Tokens[k - 1].Lower);
            if (isUntrue || isTested || (word is "truth" && k > sentence.First && syntax.Tokens[k - 1].Is("no")) || untrue.Contains(word))
            {
                return true;
            }
        }
        return false;
    }
}
