using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>
/// Tells where what was not done has no such motive, by the words of <c>undone.words.txt</c>: what somebody did not or would not do in order to win he may have done for
/// another reason, and why he could not do it is no reason of his.
/// </summary>
internal sealed class Undone(Syntax syntax, Clauses clauses)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("undone");

    private readonly NounPhrases _phrases = new(syntax);

    /// <summary>Whether a marker right behind such a deed tells its aim or its ground.</summary>
    public bool Covers(int marker, int length, ReasonMarkers.Kind kind, TokenRange sentence)
    {
        int verb = clauses.VerbBefore(marker, sentence.First);
        if (verb < 0 || syntax.ClassOf(marker - 1) is WordClass.Comma or WordClass.Mark)
        {
            return false;
        }
        int group = _phrases.GroupStart(verb, sentence.First);
        bool isAim = kind is ReasonMarkers.Kind.Purpose or ReasonMarkers.Kind.Price && syntax.Tokens[marker + length - 1].Lower is "to" or "of" or "for" or "at";
        return isAim && !Enumerable.Range(marker, length).Any(k => syntax.ClassOf(k) is WordClass.Not) ? IsUndone(group, verb)
            : Is("acting", verb) ? clauses.IsNegated(group, verb)
            : IsUnable(group, verb) || IsDenied(group, verb);
    }

    /// <summary>"did not sign", "hardly came", "refused to sign", "was cleared of signing"</summary>
    public bool IsUndone(int group, int verb) =>
        IsDenied(group, verb) || clauses.IsNegated(group, verb) || Enumerable.Range(group, verb - group).Any(k => Is("refusing", k) || Words["hardly"].Contains(syntax.Tokens[k].Lower));

    private bool IsDenied(int group, int verb) => syntax.Tags[verb].CanBe(VerbForm.Gerund) && Denials.Rule(syntax, group - 1);

    // "couldn't attend", "was unable to attend"; but "could not accept it", which is a will.
    private bool IsUnable(int group, int verb)
    {
        if (Is("stance", verb))
        {
            return false;
        }
        bool could = Enumerable.Range(group, verb - group).Any(k => syntax.Tokens[k].Is("couldn't") || (syntax.Tokens[k].Is("could") && syntax.ClassOf(k + 1) is WordClass.Not));
        return could || (group == verb && syntax.ClassOf(verb - 1) is WordClass.To && syntax.Tokens[verb - 2].Is("unable"));
    }

    private bool Is(string kind, int token) => syntax.Tags[token] is { IsVerb: true, Verb: { } verb } && Words[kind].Contains(verb.Base);
}
