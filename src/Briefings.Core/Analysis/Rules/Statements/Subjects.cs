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
            return phrases.Before(group, sentence.First) is { } nearest ? WhoStandsBefore(nearest, sentence.First) ?? nearest : null;
        }
        if (gerund && i - 1 > sentence.First && syntax.ClassOf(i - 1) is WordClass.Noun && syntax.Tokens[i - 1].Lower.EndsWith('s') && Speakers.IsPeople(syntax.Tokens[i - 1].Lower))
        {
            // "he had artists writing songs"
            return phrases.Before(i, sentence.First);
        }
        if (gerund && i == sentence.First)
        {
            return phrases.After(CommaAfter(i, sentence.End), sentence.End);
        }
        for (int s = found.Count - 1; s >= firstOfSentence; s--)
        {
            if (found[s].Cue < i && found[s].Mention is { } shared)
            {
                return shared with { OuterFirst = shared.First, OuterLast = group };
            }
        }
        int from = infinitive ? i - 2 : group - 1;
        for (int k = from; k > sentence.First; k--)
        {
            if (syntax.IsSpeech(k))
            {
                return null;
            }
            if (syntax.Tags[k].IsFinite && phrases.Before(phrases.GroupStart(k, sentence.First), sentence.First) is { } subject
                && !(gerund && HangsBehind(subject, sentence)))
            {
                return subject;
            }
        }
        return null;
    }

    // "those who live by the lake suspect": the lake ends what is told of them.
    private Phrase? WhoStandsBefore(Phrase nearest, int first)
    {
        if (nearest.First <= first + 2 || nearest.OuterFirst != nearest.First || syntax.ClassOf(nearest.First - 1) is not WordClass.Preposition)
        {
            return null;
        }
        for (int k = nearest.First - 2; k > first && nearest.First - k < 8 && syntax.ClassOf(k) is not WordClass.Comma; k--)
        {
            if (syntax.Tokens[k].Is("who"))
            {
                return phrases.Before(k, first);
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

    public int CommaAfter(int k, int end)
    {
        while (k < end && syntax.ClassOf(k) is not WordClass.Comma)
        {
            k++;
        }
        return k;
    }
}
