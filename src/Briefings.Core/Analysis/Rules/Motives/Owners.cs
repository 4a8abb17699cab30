using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Whose an aim is that a noun names: "Norway's plan to close the port" is Norway's, whatever the sentence is about.</summary>
internal sealed class Owners(Syntax syntax)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("purpose-words");

    /// <summary>Who stands before the noun phrase that ends before "to": "Norway's plan to", "her push to"; null where nobody does.</summary>
    public Phrase? Before(int to, int first)
    {
        int k = to - 1;
        while (k > first && syntax.ClassOf(k) is WordClass.Noun)
        {
            k--;
        }
        return syntax.ClassOf(k) switch
        {
            WordClass.Possessive => new Phrase(k, k, k, k, k),
            WordClass.Owner when !Words["settled"].Contains(syntax.Tokens[to - 1].Lower) => NameBefore(k, first),
            _ => null,
        };
    }

    /// <summary>"the attempt of Norway to close the port": it is none of the subject's.</summary>
    public bool IsAimOf(int to, int first) =>
        NameBefore(to, first) is { } whose && whose.First - 2 >= first && syntax.Tokens[whose.First - 1].Is("of") && Words["aim"].Contains(syntax.Tokens[whose.First - 2].Lower);

    /// <summary>"its hope to win", where it is not certain whose: "its" alone would say nothing, so that the hope holds it.</summary>
    public Phrase? OwnedIn(Motive motive)
    {
        int owner = motive.Holder.First, noun = motive.First - (syntax.ClassOf(motive.First) is WordClass.Noun ? 0 : 1);
        if (owner != motive.Holder.Last || syntax.ClassOf(owner) is not WordClass.Possessive)
        {
            return null;
        }
        while (noun > owner && syntax.ClassOf(noun) is WordClass.Be)
        {
            noun--;
        }
        return noun > owner && Enumerable.Range(owner + 1, noun - owner).All(k => syntax.ClassOf(k) is WordClass.Noun or WordClass.Number or WordClass.Name)
            ? new Phrase(owner, noun, noun, owner, noun) : null;
    }

    private Phrase? NameBefore(int owner, int first)
    {
        int k = owner;
        while (k > first && syntax.ClassOf(k - 1) is WordClass.Noun or WordClass.Name or WordClass.Determiner or WordClass.Possessive or WordClass.Number)
        {
            k--;
        }
        return k < owner ? new Phrase(k, owner - 1, owner - 1, k, owner - 1) : null;
    }
}
