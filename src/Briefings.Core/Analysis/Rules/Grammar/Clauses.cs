using System.Collections.Frozen;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Grammar;

/// <summary>Who does what in a clause, and whether it is done or only supposed.</summary>
internal sealed partial class Clauses(Syntax syntax, Asides asides)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("reason-verbs");

    private static readonly FrozenSet<string> Devoted = ClassedWords.Named("want-words")["devoted"];

    private readonly NounPhrases _phrases = new(syntax);

    /// <summary>The nearest verb before a token in its sentence; -1 where there is none.</summary>
    public int VerbBefore(int token, int first)
    {
        for (int k = token - 1; k >= first; k--)
        {
            if (asides.FirstOf(k) is var aside and >= 0)
            {
                k = aside;
                continue;
            }
            if (EchoAt(k, first) is var echo and > 0)
            {
                k = echo;
                continue;
            }
            Tag tag = syntax.Tags[k];
            if (tag.IsVerb)
            {
                return k;
            }
            if (tag.Class is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Subordinator or WordClass.That)
            {
                return tag.Class is WordClass.Be or WordClass.Have or WordClass.Do ? k : -1;
            }
            if (syntax.Tokens[k].Lower is ";" or ":")
            {
                return -1;
            }
        }
        return -1;
    }

    // "as critical as Novak has been, because": of whom the clause is not. The word that opens what is only compared; -1 where nothing is.
    private int EchoAt(int verb, int first) =>
        syntax.ClassOf(verb) is WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Modal && syntax.ClassOf(verb + 1) is WordClass.Comma or WordClass.Mark
        && _phrases.Before(verb, first) is { } same && same.First > first && syntax.Tokens[same.First - 1].Lower is "as" or "than" ? same.First - 1 : -1;

    /// <summary>Who does what the clause before a token tells; nobody where it only happens to him.</summary>
    public Phrase? AgentBefore(int token, TokenRange sentence)
    {
        int verb = VerbBefore(token, sentence.First);
        return verb < 0 || IsUndergone(verb) || IsBarred(verb) ? null : AgentOf(verb, _phrases.GroupStart(verb, sentence.First), sentence);
    }

    /// <summary>The subject of a verb; of a participle or an infinitive, that of the clause it hangs on. None for a passive.</summary>
    public Phrase? AgentOf(int verb, int group, TokenRange sentence)
    {
        for (int steps = 0; steps < 4; steps++)
        {
            if ((IsPassive(verb, group) && !(Devoted.Contains(syntax.Tokens[verb].Lower) && syntax.Tokens[verb + 1].Is("to"))) || IsDenied(group))
            {
                return null;
            }
            bool hangs = (group == verb || OnlyNot(group, verb)) && (syntax.Tags[verb].Forms & (VerbForm.Gerund | VerbForm.Base)) == syntax.Tags[verb].Forms
                && syntax.Tags[verb].Class is WordClass.Verb;
            if (!hangs || syntax.Tags[verb].Forms == VerbForm.Base && group > sentence.First && syntax.ClassOf(group - 1) is not WordClass.To and not WordClass.Conjunction)
            {
                if (WhomTheySayOf(group, sentence.First) is { } spokenOf)
                {
                    return spokenOf;
                }
                if (group > sentence.First && syntax.ClassOf(group - 1) is not (WordClass.Conjunction or WordClass.Adverb))
                {
                    Phrase? subject = _phrases.Before(group, sentence.First);
                    if (subject is { } relative && relative.OuterLast > relative.Last && relative.OuterFirst > sentence.First
                        && syntax.ClassOf(relative.OuterFirst - 1) is WordClass.Preposition)
                    {
                        // "officials close to the president, who spoke": which of them spoke the grammar does not tell.
                        return null;
                    }
                    if (subject is not null || syntax.ClassOf(group - 1) is not (WordClass.Comma or WordClass.Subordinator))
                    {
                        return subject;
                    }
                }
            }
            int outer = OuterVerb(group, sentence.First);
            if (outer >= 0 && Accused(verb, group, outer, sentence) is { } accused)
            {
                return accused;
            }
            if (outer < 0)
            {
                return group == sentence.First ? SubjectAfterComma(verb, sentence) : null;
            }
            verb = outer;
            group = _phrases.GroupStart(outer, sentence.First);
        }
        return null;
    }

    // "denied ever seeking it to win", "ruled out selling it to pay": whatever it would be for, nobody does it.
    private bool IsDenied(int group)
    {
        while (syntax.ClassOf(group) is WordClass.Adverb)
        {
            group++;
        }
        return syntax.Tags[group].CanBe(VerbForm.Gerund) && Denials.Rule(syntax, group - 1);
    }

    // The verb of the clause that a group hangs on: "…, though recalled him", "relies less on a model touted by dealers and can begin to".
    private int OuterVerb(int group, int first)
    {
        int outer = VerbBefore(group > first && syntax.ClassOf(group - 1) is WordClass.Subordinator ? group - 1 : group, first);
        while (outer > first && IsReduced(outer) && VerbBefore(outer, first) is var main and >= 0)
        {
            outer = main;
        }
        return outer;
    }

    private bool IsReduced(int verb) =>
        syntax.Tags[verb].CanBe(VerbForm.Participle) && !syntax.Tags[verb].CanBe(VerbForm.Gerund) && syntax.Tokens[verb + 1].Is("by") && !syntax.Tags[verb + 2].CanBe(VerbForm.Gerund)
        && syntax.ClassOf(verb - 1) is WordClass.Noun or WordClass.Name;

    /// <summary>The nearest subject before a token, whatever its clause: what the words are about, and not who acts.</summary>
    public Phrase? TopicBefore(int token, TokenRange sentence)
    {
        for (int k = token - 1; k > sentence.First; k--)
        {
            int group = syntax.Tags[k].IsFinite ? _phrases.GroupStart(k, sentence.First) : sentence.First;
            if (group > sentence.First && _phrases.Before(group, sentence.First) is { } subject)
            {
                return subject;
            }
            if (group > sentence.First && (syntax.ClassOf(group - 1) is WordClass.Wh or WordClass.That || syntax.Tokens[group - 1].Is("who")))
            {
                // "those nobody knows, who left": about whom the grammar does not tell.
                return null;
            }
        }
        return null;
    }

    /// <summary>Who or what the passive clause before a token is done to; null where it is no passive.</summary>
    public Phrase? PatientBefore(int token, TokenRange sentence) =>
        VerbBefore(token, sentence.First) is var verb and >= 0 && _phrases.GroupStart(verb, sentence.First) is var group && group > sentence.First && IsPassive(verb, group)
            ? _phrases.Before(group, sentence.First)
            : null;

    /// <summary>By whom a passive is done, where the words between it and <paramref name="end"/> say so: "closed by the council".</summary>
    public Phrase? DoerOf(int verb, int group, int end)
    {
        if (!IsPassive(verb, group))
        {
            return null;
        }
        int by = Enumerable.Range(verb + 1, end - verb - 1).FirstOrDefault(k => syntax.Tokens[k].Is("by"), -1);
        return by > 0 && _phrases.After(by, end) is { } doer && doer.Last == end - 1 ? doer : null;
    }

    // "Sol, who critics say wants to leave": those who say it stand between.
    private Phrase? WhomTheySayOf(int group, int first)
    {
        if (group - 2 <= first || syntax.Tags[group - 1] is not { IsVerb: true, IsFinite: true, Verb: { } says } || (CueVerbs.Of(says.Base, null, out _) & CuePatterns.Bare) == 0)
        {
            return null;
        }
        int said = _phrases.GroupStart(group - 1, first);
        return said > first && _phrases.Before(said, first) is { } teller && teller.First - 1 > first && syntax.Tokens[teller.First - 1].Lower is "who" or "which" or "that" or "whom"
            ? _phrases.Before(teller.First, first)
            : null;
    }

    // "accuses Lisenne of using the river": who uses it is the one accused.
    private Phrase? Accused(int gerund, int group, int outer, TokenRange sentence)
    {
        int of = group - 1;
        while (of > outer && syntax.ClassOf(of) is WordClass.Adverb)
        {
            of--;
        }
        return of - 1 > outer && syntax.Tokens[of].Lower is "of" or "for" or "from" && syntax.Tags[gerund].CanBe(VerbForm.Gerund)
            && syntax.Tags[outer] is { IsVerb: true, Verb: { } verb } && Verbs.Attributes(verb)
            && _phrases.After(outer, sentence.End) is { } object_ && object_.Last < of
                ? object_ : null;
    }

    /// <summary>The subject of the main clause, where a sentence opens with something else: "To win, the party must …".</summary>
    public Phrase? SubjectAfterComma(int from, TokenRange sentence)
    {
        for (int k = from; k < sentence.End; k++)
        {
            if (syntax.ClassOf(k) is WordClass.Comma)
            {
                return _phrases.After(k, sentence.End);
            }
        }
        return null;
    }

    private bool OnlyNot(int group, int verb)
    {
        for (int k = group; k < verb; k++)
        {
            if (syntax.ClassOf(k) is not (WordClass.Not or WordClass.Adverb))
            {
                return false;
            }
        }
        return true;
    }

    public bool IsPassive(int verb, int group)
    {
        if (!syntax.Tags[verb].CanBe(VerbForm.Participle) || syntax.Tags[verb].CanBe(VerbForm.Gerund))
        {
            return false;
        }
        for (int k = group; k < verb; k++)
        {
            if (syntax.ClassOf(k) is WordClass.Be)
            {
                // "he's heralded plans": he has.
                return !(syntax.Tokens[k].Is("'s") && k == verb - 1 && syntax.ClassOf(verb + 1) is WordClass.Noun or WordClass.Determiner or WordClass.Possessive);
            }
        }
        return false;
    }
}
