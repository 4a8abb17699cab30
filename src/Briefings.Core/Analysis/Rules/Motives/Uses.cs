using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>
/// Finds what a thing or a deed is for where nobody is told to pursue it: "the right to vote", "time to prepare", "a framework for directing money". It is held by what
/// the words are about, never by a listed actor.
/// </summary>
internal sealed class Uses(Syntax syntax, Asides asides)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> NoPurpose = ClassedWords.Named("no-purpose");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("purpose-words");

    private const int LongestDoer = 8;

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);
    private readonly Wordings _wordings = new(syntax, asides);
    private readonly Owners _owners = new(syntax);
    private readonly Undone _undone = new(syntax, new Clauses(syntax, asides));

    public Motive? At(int i, TokenRange sentence) => OfNoun(i, sentence) ?? OfEffect(i, sentence);

    // "Half of the aid goes through the bank, ensuring that it arrives": what it is good for.
    private Motive? OfEffect(int i, TokenRange sentence) =>
        i > sentence.First + 1 && i + 2 < sentence.End && syntax.ClassOf(i - 1) is WordClass.Comma && syntax.Tags[i] is { Verb: { } effects } tag && tag.CanBe(VerbForm.Gerund)
        && Words["effect"].Contains(effects.Base) && (_clauses.AgentBefore(i - 1, sentence) ?? _clauses.PatientBefore(i - 1, sentence)) is { } topic && !_clauses.IsSupposed(sentence.First, i, sentence)
            ? _wordings.Of(topic, i, _wordings.EndOf(i + 1, sentence) - 1, MotiveKind.Use) : null;

    private Motive? OfNoun(int i, TokenRange sentence)
    {
        if (i - 1 < sentence.First || i + 2 >= sentence.End || !(syntax.ClassOf(i - 1) is WordClass.Noun or WordClass.Name || IsMeasure(i - 1)) || syntax.IsQuoted(i) != syntax.IsQuoted(i - 1)
            || !(IsInfinitive(i) || IsGerund(i) || IsClause(i, sentence)) || NoPurpose["address"].Contains(syntax.Tokens[i - 1].Lower) || _wordings.IsDenied(i, sentence) || _wordings.IsLevel(i, sentence))
        {
            return null;
        }
        int verb = _clauses.VerbBefore(i, sentence.First);
        if (verb == i - 1 || _owners.IsAimOf(i, sentence.First) || ((IsGerund(i) || syntax.Tags[verb].CanBe(VerbForm.Gerund)) && _undone.IsBlamed(IsGerund(i) ? i : verb, sentence.First))
            || (verb >= 0 && (_clauses.TakesTime(verb, sentence.First) || IsObjectOfControl(verb, i) || _undone.IsNotDone(verb, sentence.First))))
        {
            return null;
        }
        int noun = i - 1;
        while (noun > sentence.First && (syntax.ClassOf(noun - 1) is WordClass.Noun or WordClass.Determiner or WordClass.Possessive or WordClass.Number || IsWithinPhrase(noun - 1, sentence.First)))
        {
            noun--;
        }
        if (Grammar.Verbs.TryGet(syntax.Tokens[noun].Lower, out Verb opening, out VerbForm form) && form == VerbForm.Present && NoPurpose["control"].Contains(opening.Base))
        {
            // "a program that allows wealthy foreigners to stay"
            return null;
        }
        if (syntax.Tokens[i - 1].Is("order") && syntax.Tokens[i - 2].Is("in"))
        {
            return null;
        }
        if (syntax.Tokens[noun - 1].Is("how") || (verb >= 0 && Enumerable.Range(verb, i - verb).Any(word => syntax.Tokens[word].Is("too"))) || IsPredicate(noun, i, sentence.First) || (syntax.Tokens[noun - 1].Is("to") && syntax.Tokens[noun - 2].Is("up")) || IsWhichOrNone(noun, i, sentence.First))
        {
            return null;
        }
        int last = _wordings.EndOf(i + 1, sentence) - 1;
        // "the right to strike": the words behind tell which right, and no use of it.
        bool isWhich = NoPurpose["noun"].Contains(syntax.Tokens[i - 1].Lower), isOwned = isWhich && syntax.ClassOf(noun) is WordClass.Possessive;
        Phrase? thing = isOwned || isWhich && !Purposes.IsGiven(syntax.Tokens[i - 1].Lower) ? null : new(noun, i - 1, i - 1, noun, i - 1);
        if (thing is null && syntax.ClassOf(noun - 1) is WordClass.Owner)
        {
            return null;
        }
        bool isSubject = !syntax.HasFinite(sentence.First, noun);
        last = isOwned || isSubject ? _wordings.BeforeVerb(i + 2, last, isSubject ? VerbForm.Finite : VerbForm.None) : last;
        // "their ability to deduct it" is theirs, whatever the sentence is about.
        Phrase? owner = isOwned && syntax.Tokens[noun].Lower is not ("my" or "our") ? new(noun, noun, noun, noun, noun) : null;
        return (owner ?? _clauses.TopicBefore(noun, sentence) ?? _phrases.Before(i, sentence.First)) is { } topic
            ? _wordings.Of(topic, topic.Last < noun ? noun : i, last, MotiveKind.Use) is { } use ? use with { Thing = thing } : null
            : null;
    }

    private bool IsInfinitive(int i) => syntax.ClassOf(i) is WordClass.To && (syntax.Tags[i + 1].CanBe(VerbForm.Base) || syntax.ClassOf(i + 1) is WordClass.Be or WordClass.Have or WordClass.Do);

    private bool IsGerund(int i) => syntax.Tokens[i].Is("for") && syntax.Tags[i + 1].CanBe(VerbForm.Gerund);

    // "arrangements for the crop to be frozen"
    private bool IsClause(int i, TokenRange sentence)
    {
        if (!syntax.Tokens[i].Is("for") || _phrases.After(i, sentence.End) is not { } who || who.Last - i > LongestDoer)
        {
            return false;
        }
        int to = who.Last + 1;
        return to + 1 < sentence.End && IsInfinitive(to);
    }

    // "brave enough to", "sufficient to": it tells what something is fit for.
    private bool IsMeasure(int word) => syntax.Tokens[word].Lower is "enough";

    // "the only way to"
    private bool IsWithinPhrase(int word, int first) => syntax.ClassOf(word) is WordClass.Adverb && word > first && syntax.ClassOf(word - 1) is WordClass.Determiner or WordClass.Possessive;

    // "It is possible to", "I am proud to": what is said of somebody, and no thing that is for it.
    private bool IsPredicate(int noun, int to, int first)
    {
        int k = noun - 1;
        while (k > first && syntax.ClassOf(k) is WordClass.Adverb)
        {
            k--;
        }
        return noun == to - 1 && k >= first && syntax.ClassOf(k) is WordClass.Be && !Words["fit"].Contains(syntax.Tokens[noun].Lower);
    }

    // "the first woman to win" tells which one, "no date to resume" and "without a date to resume" that there is none.
    private bool IsWhichOrNone(int noun, int to, int first)
    {
        int k = noun;
        while (k > first && (syntax.Tags[k - 1].IsNominal || syntax.ClassOf(k - 1) is WordClass.Adverb))
        {
            k--;
        }
        return (k > first && syntax.Tokens[k - 1].Lower is "without" or "nor" or "not")
            || (Speakers.IsPeople(syntax.Tokens[to - 1].Lower) && Enumerable.Range(k, to - k).Any(word => syntax.Tokens[word].Is("only")))
            || Enumerable.Range(k, to - k).Any(word => syntax.Tokens[word].Lower is "first" or "second" or "third" or "last" or "next" or "latest" or "youngest" or "oldest" or "no" or "not" or "any" or "neither" or "nowhere");
    }

    // "asked the court to rule": the infinitive is what is asked, and the noun who is to do it.
    private bool IsObjectOfControl(int verb, int to) =>
        syntax.ClassOf(to) is WordClass.To && syntax.Tags[verb].Verb is { Base: var stem } && (NoPurpose["control"].Contains(stem) || Words["hire"].Contains(stem) || (stem is "call" && syntax.Tokens[verb + 1].Lower is "on" or "upon" or "for")) && !HasAim(verb, to);

    // "driven by the wish of women to choose"
    private bool HasAim(int verb, int to)
    {
        int by = Enumerable.Range(verb, to - verb).FirstOrDefault(k => syntax.Tokens[k].Is("by"), to);
        return Enumerable.Range(by, to - by).Any(k => Words["aim"].Contains(syntax.Tokens[k].Lower));
    }
}
