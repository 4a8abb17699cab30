using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Nouns that attribute: "his claim that …", "the government's refusal to …".</summary>
internal sealed class NounCues(Syntax syntax, NounPhrases phrases)
{
    private static readonly FrozenSet<string> Nouns = WordList.Named("cue-nouns");

    /// <summary>Whose claim it is (null where nobody's is told), where its content begins, and the noun.</summary>
    public (Phrase? Holder, int First, string Stem)? At(int i, TokenRange sentence)
    {
        if (i + 1 >= sentence.End || syntax.ClassOf(i) is not WordClass.Noun || syntax.IsQuoted(i))
        {
            return null;
        }
        string noun = Singular(syntax.Tokens[i].Lower);
        if (!Nouns.Contains(noun) || syntax.ClassOf(i + 1) is not (WordClass.That or WordClass.To))
        {
            return null;
        }
        return HolderOf(i, sentence.First) is { } holder ? (holder, i + 1, noun) : null;
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

    private static string Singular(string noun) => noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) ? noun[..^1] : noun;
}
