using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>
/// Tells where what was not done has no such motive, by the words of <c>undone.words.txt</c>: what somebody did not or would not do in order to win he may have done for
/// another reason, why he could not do it is no reason of his, and why he should do it is somebody else's.
/// </summary>
internal sealed class Undone(Syntax syntax, Clauses clauses)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("undone");

    private readonly NounPhrases _phrases = new(syntax);

    /// <summary>Whether a marker right behind such a deed tells its aim or its ground.</summary>
    public bool Covers(int marker, int length, ReasonMarkers.Kind kind, TokenRange sentence)
    {
        int verb = clauses.VerbBefore(marker, sentence.First);
        if (verb < 0)
        {
            return false;
        }
        int group = _phrases.GroupStart(verb, sentence.First);
        // "We should leave because", "I couldn't come because": the speaker's own account.
        bool isOwn = _phrases.Before(group, sentence.First) is { } who && syntax.Tokens[who.Head].Lower is "i" or "we";
        return syntax.ClassOf(marker - 1) is not (WordClass.Comma or WordClass.Mark)
            && ((!isOwn && Chain(verb, sentence.First).Any(IsSupposed)) || (IsNot(marker, length, kind, verb, sentence.First) || (!isOwn && IsUnable(group, verb))));
    }

    /// <summary>"did not sign", "hardly came", "refused to sign", "was cleared of signing"; and what hangs on it: "may find a way to sign".</summary>
    public bool IsUndone(int verb, int first) => Chain(verb, first).Any(link => IsNegated(link) || IsDenied(link) || IsSupposed(link));

    /// <summary>The same, of the verb alone, whatever it hangs on.</summary>
    public bool IsNotDone(int verb, int first) => Chain(verb, first).First() is var link && (IsNegated(link) || IsDenied(link));

    // The verb, and those that it hangs on: "lose" and "vote" of "lose their right to vote".
    private IEnumerable<(int Group, int Verb)> Chain(int verb, int first)
    {
        while (verb >= 0)
        {
            int group = _phrases.GroupStart(verb, first);
            yield return (group, verb);
            int outer = group > first && (syntax.ClassOf(group - 1) is WordClass.To || (group == verb && syntax.Tags[verb].CanBe(VerbForm.Gerund))) ? clauses.VerbBefore(group, first) : -1;
            verb = syntax.ClassOf(outer) is WordClass.Be ? -1 : outer;
        }
    }

    private bool IsNegated((int Group, int Verb) link)
    {
        // "did not" of a verb that no list knows
        int end = syntax.ClassOf(link.Verb) is WordClass.Do ? link.Verb + 2 : link.Verb;
        return syntax.IsNegated(link.Group, end) || Enumerable.Range(link.Group, end - link.Group).Any(k => Is("refusing", k) || Words["hardly"].Contains(syntax.Tokens[k].Lower));
    }

    /// <summary>"blamed the council for closing it to please them": whether what follows "for" is what somebody is said to have done, whoever wanted it.</summary>
    public bool IsBlamed(int token, int first)
    {
        int outer = token;
        do
        {
            outer = clauses.VerbBefore(outer, first);
        }
        while (outer >= 0 && syntax.Tags[outer].CanBe(VerbForm.Gerund));
        return outer >= 0 && Is("blaming", outer);
    }

    private bool IsNot(int marker, int length, ReasonMarkers.Kind kind, int verb, int first)
    {
        bool isAim = kind is ReasonMarkers.Kind.Purpose or ReasonMarkers.Kind.Price && syntax.Tokens[marker + length - 1].Lower is "to" or "of" or "for" or "at";
        return isAim && !Enumerable.Range(marker, length).Any(k => syntax.ClassOf(k) is WordClass.Not) ? IsUndone(verb, first)
            : Is("acting", verb) || Words["only"].Contains(syntax.Tokens[marker - 1].Lower) ? Chain(verb, first).Any(IsNegated)
            : IsDenied((_phrases.GroupStart(verb, first), verb));
    }

    // "may resign", "should resign"
    private bool IsSupposed((int Group, int Verb) link) =>
        Enumerable.Range(link.Group, link.Verb - link.Group).Any(k => Words["supposed"].Contains(syntax.Tokens[k].Lower) && !(syntax.Tokens[k].Is("could") && syntax.ClassOf(k + 1) is WordClass.Not));

    private bool IsDenied((int Group, int Verb) link) => syntax.Tags[link.Verb].CanBe(VerbForm.Gerund) && Denials.Rule(syntax, link.Group - 1);

    // "couldn't attend", "failed to attend", "was unable to attend"; but "could not accept it", which is a will.
    private bool IsUnable(int group, int verb)
    {
        if (Is("stance", verb))
        {
            return false;
        }
        bool cannot = Enumerable.Range(group, verb - group).Any(k =>
            Words["unable"].Contains(syntax.Tokens[k].Lower) || syntax.Tags[k].Verb is { Base: "fail" } || (syntax.Tokens[k].Is("could") && syntax.ClassOf(k + 1) is WordClass.Not));
        return cannot || (group == verb && syntax.ClassOf(verb - 1) is WordClass.To && Words["unable"].Contains(syntax.Tokens[verb - 2].Lower));
    }

    private bool Is(string kind, int token) => syntax.Tags[token] is { IsVerb: true, Verb: { } verb } && Words[kind].Contains(verb.Base);
}
