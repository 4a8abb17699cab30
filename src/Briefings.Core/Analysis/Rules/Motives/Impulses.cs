using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>
/// Finds what moves somebody, told in a participle or an adjective beside the deed: "Believing the ice was safe, she …", "…, convinced that …",
/// "Driven by debts, he …", "afraid of the dark, they …"; and reasons that are called so: "The reason she left is that …".
/// </summary>
internal sealed class Impulses(Syntax syntax, Asides asides)
{
    private const int Longest = 30, LongestClause = 18;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("impulse-words");

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);
    private readonly Wordings _wordings = new(syntax, asides);

    public Motive? At(int i, TokenRange sentence) => OfState(i, sentence) ?? OfFeeling(i, sentence) ?? OfPassive(i, sentence) ?? OfSource(i, sentence) ?? OfReason(i, sentence);

    private Motive? OfFeeling(int i, TokenRange sentence)
    {
        // "not knowing", "having heard": the thought begins a word before.
        int first = syntax.ClassOf(i - 1) is WordClass.Not || syntax.Tokens[i - 1].Is("having") ? i - 1 : i;
        bool opens = _wordings.IsHead(first, sentence), trails = first > sentence.First + 1 && syntax.ClassOf(first - 1) is WordClass.Comma;
        if (!(opens || trails) || i + 2 >= sentence.End || !Moves(i, opens))
        {
            return null;
        }
        int comma = _wordings.CommaAfter(i, sentence);
        bool isInserted = trails && comma + 1 < sentence.End && syntax.Tags[comma + 1].IsFinite;
        if (comma - i > Longest && (opens || isInserted))
        {
            return null;
        }
        Phrase? holder = opens ? comma < sentence.End ? Acting(_clauses.SubjectAfterComma(i, sentence), sentence) : null
            : isInserted ? _phrases.Before(first - 1, sentence.First)
            : _clauses.AgentBefore(first - 1, sentence);
        return holder is { } moved && !syntax.Tokens[moved.Head].Is("there") ? _wordings.Of(moved, first, opens || isInserted ? comma - 1 : _wordings.EndOf(i + 1, sentence) - 1, MotiveKind.Reason) : null;
    }

    // "Being ill, she stayed."
    private Motive? OfState(int i, TokenRange sentence)
    {
        if (!syntax.Tokens[i].Is("being") || !_wordings.IsHead(i, sentence) || syntax.ClassOf(i + 1) is not (WordClass.Noun or WordClass.Determiner or WordClass.Adverb))
        {
            return null;
        }
        int comma = _wordings.CommaAfter(i, sentence);
        return comma < sentence.End && comma - i <= Longest && !syntax.HasFinite(i + 1, comma) && Acting(_clauses.SubjectAfterComma(i, sentence), sentence) is { } holder
            ? _wordings.Of(holder, i, comma - 1, MotiveKind.Reason) : null;
    }

    // "the counsel, Sol Berg, threatened to leave": after a name in commas it is the verb of the clause.
    private bool Moves(int i, bool opens)
    {
        Grammar.Verbs.TryGet(syntax.Tokens[i].Lower, out Verb? verb, out VerbForm forms);
        bool leads = syntax.Tokens[i + 1].Lower is "by" or "that" or "of" or "about" or "at" or "over" or "with" or "to" or "for";
        if (syntax.Tokens[i - 1].Is("having"))
        {
            return verb is not null && (forms & VerbForm.Participle) != 0 && (Words["mind"].Contains(verb.Base) || Words["learnt"].Contains(verb.Base));
        }
        return (verb is not null && (forms & VerbForm.Gerund) != 0 && Words["mind"].Contains(verb.Base) && !syntax.Tokens[i + 1].Lower.StartsWith("about", StringComparison.Ordinal))
            || (verb is not null && (forms & VerbForm.Participle) != 0 && Words["moved"].Contains(verb.Base) && leads && (opens || verb.Base is "determine" || syntax.Tokens[i + 1].Lower is not ("to" or "for")))
            || (Words["feeling"].Contains(syntax.Tokens[i].Lower) && leads);
    }

    // "The strike was driven by debts."
    private Motive? OfPassive(int i, TokenRange sentence) =>
        i + 2 < sentence.End && syntax.Tokens[i + 1].Is("by") && syntax.Tags[i] is { IsVerb: true, Verb: { } drives } && Words["driven"].Contains(drives.Base)
        && _phrases.GroupStart(i, sentence.First) is var group && group < i && _clauses.IsPassive(i, group)
            ? OfSubject(group, i, i, sentence) : null;

    // "The quarrel stems from a debt."
    private Motive? OfSource(int i, TokenRange sentence) =>
        i + 2 < sentence.End && syntax.Tokens[i + 1].Is("from") && Grammar.Verbs.TryGet(syntax.Tokens[i].Lower, out Verb stems, out VerbForm forms) && Words["source"].Contains(stems.Base)
        && (syntax.Tags[i].IsFinite || ((forms & VerbForm.Present) != 0 && !syntax.HasFinite(sentence.First, i)))
            ? OfSubject(_phrases.GroupStart(i, sentence.First), i, i + 1, sentence) : null;

    private Motive? OfSubject(int group, int verb, int first, TokenRange sentence) =>
        !syntax.IsNegated(group, verb) && !_clauses.IsSupposed(group, verb, sentence) && _phrases.Before(group, sentence.First) is { } holder
            ? _wordings.Of(holder, first, _wordings.EndOf(first + 1, sentence) - 1, MotiveKind.Reason) : null;

    // "The reason she left is that the rents had doubled.", "The reason she left was the rent."
    private Motive? OfReason(int i, TokenRange sentence)
    {
        if (syntax.Tokens[i].Lower is not ("reason" or "reasons") || i + 4 >= sentence.End)
        {
            return null;
        }
        int before = syntax.Tokens[i + 1].Lower is "why" or "that" ? i + 1 : i;
        if (Acting(_phrases.After(before, sentence.End), sentence) is not { } holder)
        {
            return null;
        }
        for (int k = holder.Last + 2; k + 2 < sentence.End && k - i < LongestClause; k++)
        {
            bool isClause = syntax.Tokens[k + 1].Lower is "that" or "because";
            if (syntax.ClassOf(k) is WordClass.Be && syntax.ClassOf(k - 1) is not WordClass.Modal && (isClause || syntax.ClassOf(k + 1) is WordClass.Determiner or WordClass.Possessive))
            {
                int first = isClause ? k + 2 : k + 1;
                return _wordings.Of(holder, first, _wordings.EndOf(first, sentence) - 1, MotiveKind.Reason);
            }
        }
        return null;
    }

    private Phrase? Acting(Phrase? subject, TokenRange sentence) =>
        subject is { } who && who.Last + 1 < sentence.End && (syntax.Tags[who.Last + 1].IsFinite || (syntax.ClassOf(who.Last + 1) is WordClass.Adverb && who.Last + 2 < sentence.End && syntax.Tags[who.Last + 2].IsFinite)) ? who : null;
}
