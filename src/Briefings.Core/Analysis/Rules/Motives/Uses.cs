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

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);
    private readonly Wordings _wordings = new(syntax, asides);

    public Motive? At(int i, TokenRange sentence)
    {
        if (i - 1 < sentence.First || i + 2 >= sentence.End || syntax.ClassOf(i - 1) is not (WordClass.Noun or WordClass.Name) || syntax.IsQuoted(i) != syntax.IsQuoted(i - 1)
            || !(IsInfinitive(i) || IsGerund(i)) || NoPurpose["address"].Contains(syntax.Tokens[i - 1].Lower) || _wordings.IsDenied(i, sentence) || _wordings.IsLevel(i, sentence))
        {
            return null;
        }
        int verb = _clauses.VerbBefore(i, sentence.First);
        if (verb == i - 1 || (verb >= 0 && IsObjectOfControl(verb, i)))
        {
            return null;
        }
        int noun = i - 1;
        while (noun > sentence.First && syntax.ClassOf(noun - 1) is WordClass.Noun or WordClass.Determiner or WordClass.Possessive or WordClass.Number)
        {
            noun--;
        }
        return (_clauses.TopicBefore(noun, sentence) ?? _phrases.Before(i, sentence.First)) is { } topic
            ? _wordings.Of(topic, topic.Last < noun ? noun : i, _wordings.EndOf(i + 1, sentence) - 1, MotiveKind.Use)
            : null;
    }

    private bool IsInfinitive(int i) => syntax.ClassOf(i) is WordClass.To && (syntax.Tags[i + 1].CanBe(VerbForm.Base) || syntax.ClassOf(i + 1) is WordClass.Be or WordClass.Have or WordClass.Do);

    private bool IsGerund(int i) => syntax.Tokens[i].Is("for") && syntax.Tags[i + 1].CanBe(VerbForm.Gerund);

    // "asked the court to rule": the infinitive is what is asked, and the noun who is to do it.
    private bool IsObjectOfControl(int verb, int to) =>
        syntax.ClassOf(to) is WordClass.To && syntax.Tags[verb].Verb is { Base: var stem } && NoPurpose["control"].Contains(stem);
}
