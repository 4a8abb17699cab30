using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>
/// Tells where "as" and "for" give a reason: behind a comma, before a clause, and "as" where it opens a sentence. "As" tells a time as well ("as police fired"), and what others
/// say ("as he put it"): it gives a reason where the clause tells a state ("as the money was gone") and not a deed ("as prices rise").
/// </summary>
internal sealed class Conjunctions(Syntax syntax)
{
    private const int LongestSubject = 10;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("reason-verbs");

    private readonly NounPhrases _phrases = new(syntax);

    public (ReasonMarkers.Kind, int)? At(int i, TokenRange sentence)
    {
        if (i == sentence.First)
        {
            return syntax.Tokens[i].Is("as") && FiniteAfter(i, sentence) is var told && told > i + 1 && IsLasting(told) && IsState(told, sentence) && !Tells(i, told, sentence) && IsBeforeClause(told, sentence)
                ? (ReasonMarkers.Kind.Cause, 1) : null;
        }
        if (i - 2 < sentence.First || !(syntax.ClassOf(i - 1) is WordClass.Comma || syntax.Tokens[i - 1].Is("(")) || syntax.ClassOf(i - 2) is WordClass.That
            || IsSpoken(i, sentence))
        {
            return null;
        }
        int verb = FiniteAfter(i, sentence);
        bool isReason = verb > i + 1 && (syntax.Tokens[i].Is("as") ? IsState(verb, sentence) && !Tells(i, verb, sentence) : syntax.HasFinite(sentence.First, i));
        return isReason ? (ReasonMarkers.Kind.Cause, 1) : null;
    }

    // "As the money was gone, they left."
    private bool IsBeforeClause(int verb, TokenRange sentence)
    {
        int comma = verb;
        while (comma < sentence.End && syntax.ClassOf(comma) is not WordClass.Comma)
        {
            comma++;
        }
        return _phrases.After(comma, sentence.End) is { } subject && syntax.HasFinite(subject.Last + 1, Math.Min(sentence.End, subject.Last + 3));
    }

    // The verb of a subject that stands right behind.
    private int FiniteAfter(int i, TokenRange sentence)
    {
        int k = i + 1;
        while (k < sentence.End && k - i <= LongestSubject && !TakesUpAnother(k)
            && (syntax.Tags[k].IsNominal || syntax.ClassOf(k) is WordClass.Pronoun or WordClass.Adverb or WordClass.Conjunction || syntax.Tokens[k].Lower is "of" or "in" or "this" or "that"))
        {
            k++;
        }
        return k < sentence.End && syntax.Tags[k].IsFinite && k > i + 1 && !Rules.Words.TimeWords.Contains(syntax.Tokens[k - 1].Lower) && !syntax.Tokens[k - 1].Is("time") && !syntax.Tokens[k - 1].Is("who") ? k : -1;
    }

    // ", for our crews and he said": another clause.
    private bool TakesUpAnother(int k) => syntax.ClassOf(k) is WordClass.Conjunction && syntax.Tokens[k + 1].Lower is "he" or "she" or "it" or "they" or "we";

    private bool IsState(int verb, TokenRange sentence) => syntax.ClassOf(verb) switch
    {
        WordClass.Be or WordClass.Modal or WordClass.Have when IsEcho(verb, sentence) => false,
        WordClass.Be or WordClass.Modal or WordClass.Have => verb + 1 < sentence.End && syntax.Tokens[verb + 1].Lower is not ("." or "," or ";" or "now" or "then"),
        WordClass.Do => verb + 1 < sentence.End && (syntax.ClassOf(verb + 1) is WordClass.Not || syntax.Tokens[verb].Lower.EndsWith("n't", StringComparison.Ordinal)),
        _ => IsLasting(verb),
    };

    // "as prices rise", "as they prepare to leave" tell a time; so does "as they have grown" at the head of a sentence.
    private bool IsLasting(int verb) => syntax.ClassOf(verb) is WordClass.Be or WordClass.Do or WordClass.Modal || (syntax.Tags[verb].Verb is { } found && Words["state"].Contains(found.Base));

    // "as it was in May", "as we are not": the same again, and no reason.
    private bool IsEcho(int verb, TokenRange sentence)
    {
        int k = verb + 1;
        while (k < sentence.End && syntax.ClassOf(k) is WordClass.Not)
        {
            k++;
        }
        return k >= sentence.End || syntax.ClassOf(k) is WordClass.Comma or WordClass.Mark || (syntax.ClassOf(verb - 1) is WordClass.Pronoun && syntax.ClassOf(k) is WordClass.Preposition && !syntax.Tokens[k].Is("to"));
    }

    // "as they were leaving" tells a time, "as he has said" and "as is known" who says it.
    private bool Tells(int i, int verb, TokenRange sentence)
    {
        for (int k = verb; k < Math.Min(sentence.End, verb + 4); k++)
        {
            if (syntax.Tags[k] is { IsVerb: true } tag && (tag.CanBe(VerbForm.Gerund) && k > verb && syntax.Tokens[verb].Lower is "was" or "were" || tag.Verb is { } told && Words["telling"].Contains(told.Base) || tag.Verb is { } cue && k > verb && (CueVerbs.Of(cue.Base, null, out _) & CuePatterns.Bare) != 0))
            {
                return true;
            }
        }
        return syntax.Tokens[i + 1].Lower is "long" or "soon" or "well" or "far" or "much" or "if" or "though";
    }

    // "The bridge was closed, France said, as the money was gone": who acts stands before who speaks.
    private bool IsSpoken(int i, TokenRange sentence)
    {
        for (int k = i - 2; k > sentence.First && syntax.ClassOf(k) is not WordClass.Comma; k--)
        {
            if (syntax.Tags[k] is { IsVerb: true, IsFinite: true, Verb: { } says } && (CueVerbs.Of(says.Base, null, out _) & CuePatterns.Bare) != 0)
            {
                return true;
            }
        }
        return false;
    }
}
