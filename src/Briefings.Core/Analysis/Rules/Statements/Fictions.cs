using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>
/// Tells the sentences whose speakers are invented or played, by the words of <c>fictions.words.txt</c>: "In the film the president says …",
/// and in a paragraph that names such a work, "… he says in the opening scene". What is said there is nobody's.
/// </summary>
internal sealed class Fictions
{
    private const int Farthest = 4;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("fictions");

    private readonly Syntax _syntax;
    private readonly HashSet<int> _invented = [];
    private readonly HashSet<int> _mocking = [];

    public Fictions(Syntax syntax)
    {
        _syntax = syntax;
        int paragraph = -1;
        bool isOpen = false;
        foreach (TokenRange sentence in syntax.Sentences)
        {
            isOpen &= sentence.Paragraph == paragraph;
            paragraph = sentence.Paragraph;
            bool mocks = Has(sentence, "mock");
            isOpen |= mocks || Has(sentence, "work");
            if (mocks)
            {
                _mocking.Add(sentence.Sentence);
            }
            if (IsSet(sentence, "work") || Plays(sentence) || (isOpen && IsSet(sentence, "part")))
            {
                _invented.Add(sentence.Sentence);
            }
        }
    }

    /// <summary>Whether those who speak in a token's sentence are invented or played.</summary>
    public bool Invent(int token) => _invented.Contains(_syntax.Tokens[token].Sentence);

    /// <summary>The same, or the sentence tells of a mockery: what it says somebody wants is no motive.</summary>
    public bool Play(int token) => Invent(token) || _mocking.Contains(_syntax.Tokens[token].Sentence);

    private bool Has(TokenRange sentence, string kind)
    {
        FrozenSet<string> words = Words[kind];
        for (int k = sentence.First; k < sentence.End; k++)
        {
            if (words.Contains(_syntax.Tokens[k].Lower))
            {
                return true;
            }
        }
        return false;
    }

    // "in the film", "in her first novel", outside quotation marks and with a verb that does not only date it ("starred in the film" is played).
    private bool IsSet(TokenRange sentence, string kind)
    {
        FrozenSet<string> words = Words[kind];
        for (int k = sentence.First + 2; k < sentence.End; k++)
        {
            if (!words.Contains(_syntax.Tokens[k].Lower) || _syntax.IsSpeech(k))
            {
                continue;
            }
            for (int back = k - 1; back > sentence.First && k - back <= Farthest && (_syntax.Tags[back].IsNominal || _syntax.ClassOf(back) is WordClass.Adverb); back--)
            {
                if (_syntax.ClassOf(back) is WordClass.Determiner or WordClass.Possessive or WordClass.Owner && InBefore(back, sentence.First))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private bool InBefore(int opening, int first)
    {
        int k = opening - 1;
        while (k > first && _syntax.ClassOf(opening) is WordClass.Owner && _syntax.ClassOf(k) is WordClass.Name or WordClass.Noun or WordClass.Determiner)
        {
            k--;
        }
        return k >= first && _syntax.Tokens[k].Is("in");
    }

    // "Keller plays the president, who says …"
    private bool Plays(TokenRange sentence)
    {
        for (int k = sentence.First; k + 2 < sentence.End; k++)
        {
            if (_syntax.Tags[k] is { IsVerb: true, Verb: { } verb } && Words["plays"].Contains(verb.Base)
                && (verb.Base == "star" ? _syntax.Tokens[k + 1].Is("as") : _syntax.ClassOf(k + 1) is WordClass.Determiner && (Rules.Words.Roles.Contains(_syntax.Tokens[k + 2].Lower) || Speakers.IsPeople(_syntax.Tokens[k + 2].Lower))))
            {
                return true;
            }
        }
        return false;
    }
}
