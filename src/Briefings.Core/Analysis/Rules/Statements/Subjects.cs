using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Finds who stands as the subject of a cue; an infinitive's or a participle's is that of an earlier clause.</summary>
internal sealed class Subjects(Syntax syntax, NounPhrases phrases, List<Statement> found)
{
    /// <summary>Null where nobody stands there. What shares its verb group with an earlier cue shares its speaker.</summary>
    public Phrase? Of(int i, int group, TokenRange sentence, int firstOfSentence)
    {
        Tag tag = syntax.Tags[i];
        bool gerund = tag.CanBe(VerbForm.Gerund) && group == i;
        bool infinitive = group == i && i > sentence.First && syntax.ClassOf(i - 1) is WordClass.To;
        if (!gerund && !infinitive && group > sentence.First && syntax.ClassOf(group - 1) is not WordClass.Conjunction)
        {
            return phrases.Before(group, sentence.First);
        }
        if (gerund && i > sentence.First && syntax.ClassOf(i - 1) is WordClass.Pronoun)
        {
            // "simple for anyone wanting to borrow"
            return phrases.Before(i, sentence.First);
        }
        if (gerund && i - 1 > sentence.First && syntax.ClassOf(i - 1) is WordClass.Noun && syntax.Tokens[i - 1].Lower.EndsWith('s') && Speakers.IsPeople(syntax.Tokens[i - 1].Lower))
        {
            // "he had artists writing songs"
            return phrases.Before(i, sentence.First);
        }
        if (gerund && i - 2 > sentence.First && IsInserted(i) && syntax.ClassOf(i - 3) is WordClass.Name
            && phrases.Before(i - 2, sentence.First) is { } cut)
        {
            // "Many were glad when Novak, after railing against the tax, left."
            return cut;
        }
        if (gerund && i == sentence.First)
        {
            return phrases.After(CommaAfter(i, sentence.End), sentence.End);
        }
        for (int s = found.Count - 1; s >= firstOfSentence; s--)
        {
            if (found[s].Cue < i && found[s].Mention is { } shared && !(gerund && IsInRelative(found[s].Cue)))
            {
                return gerund && WhoSaidThen(found[s].Cue, i, sentence.First) is { } other ? other : shared with { OuterFirst = shared.First, OuterLast = group };
            }
        }
        int from = infinitive ? i - 2 : group - 1;
        for (int k = from; k > sentence.First; k--)
        {
            if (syntax.IsSpeech(k) || syntax.Tokens[k].Lower is ":" or ";")
            {
                return null;
            }
            if (syntax.Tags[k].IsFinite && phrases.Before(phrases.GroupStart(k, sentence.First), sentence.First) is { } subject
                && !(gerund && (HangsBehind(subject, sentence) || IsInRelative(phrases.GroupStart(k, sentence.First)))))
            {
                return subject;
            }
        }
        return null;
    }

    /// <summary>"Novak, after railing against the tax, left": whether a participle opens what two commas insert.</summary>
    public bool IsInserted(int gerund) =>
        syntax.ClassOf(gerund - 2) is WordClass.Comma && syntax.Tokens[gerund - 1].Lower is "after" or "before" or "while" or "when" or "despite" or "without";

    /// <summary>"blocked a ship that carried coal, saying": whether a verb's group tells which ship.</summary>
    public bool IsInRelative(int group) =>
        syntax.Tokens[group - 1].Lower is "who" or "which" or "that" && syntax.Tags[group - 2].IsNominal && syntax.Tags[group].IsFinite;

    // "The Gazette reported on the speech, when he said …, complaining that": he complained.
    private Phrase? WhoSaidThen(int cue, int gerund, int first)
    {
        for (int k = gerund - 1; k > cue; k--)
        {
            if (syntax.Tags[k] is { IsVerb: true, IsFinite: true, Verb: { } says } && (CueVerbs.Of(says.Base, null, out _) & CuePatterns.Quote) != 0
                && phrases.Before(phrases.GroupStart(k, first), first) is { } who && syntax.Tokens[who.First - 1].Is("when"))
            {
                return who;
            }
        }
        return null;
    }

    // "a message in which he wrote a line, ruling that …": who rules is the subject of the main clause.
    private bool HangsBehind(Phrase subject, TokenRange sentence) =>
        subject.OuterFirst - 1 > sentence.First
        && (syntax.ClassOf(subject.OuterFirst - 1) is WordClass.Noun
            || (syntax.ClassOf(subject.OuterFirst - 1) is WordClass.That && syntax.Tags[subject.OuterFirst - 2].IsNominal)
            || (syntax.ClassOf(subject.OuterFirst - 1) is WordClass.Wh && syntax.ClassOf(subject.OuterFirst - 2) is not WordClass.Comma));

    /// <summary>"The men who attacked Berger left": where, behind a relative clause, the verb of its noun stands; the end where none does.</summary>
    public int VerbBehind(int from, int end)
    {
        int open = 0;
        for (int k = from + 1; k < end; k++)
        {
            if (syntax.ClassOf(k) is WordClass.Wh or WordClass.That or WordClass.Subordinator || syntax.Tokens[k].Is("who"))
            {
                open++;
            }
            else if (syntax.Tags[k].IsFinite && !(syntax.Tags[k].IsVerb && syntax.Tags[k + 1].IsFinite) && syntax.ClassOf(k - 1) is not (WordClass.To or WordClass.Modal or WordClass.Be or WordClass.Have or WordClass.Do or WordClass.Conjunction) && open-- == 0)
            {
                return phrases.GroupStart(k, from);
            }
        }
        return end;
    }

    public int CommaAfter(int k, int end)
    {
        while (k < end && syntax.ClassOf(k) is not WordClass.Comma)
        {
            k++;
        }
        return k;
    }
}
