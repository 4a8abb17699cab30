using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Finds wants, needs, fears and aims ("wants to", "is eager to", "its goal is to") and what drives somebody to act.</summary>
internal sealed class Wants(Syntax syntax, Asides asides)
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("want-words");

    private static readonly FrozenSet<string> Drives = FrozenSet.ToFrozenSet(
        ["drive", "force", "prompt", "lead", "push", "compel", "spur", "motivate", "inspire", "tempt", "cause"], StringComparer.Ordinal);

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);
    private readonly Wordings _wordings = new(syntax, asides);

    // "I want to thank you", "I wish to emphasise": a manner of speaking.
    private bool IsManner(int i, Phrase holder) =>
        syntax.Tokens[holder.Head].Lower is "i" or "we" && syntax.ClassOf(i + 1) is WordClass.To && syntax.Tags[i + 2].Verb is { } says
        && Words["manner"].Contains(says.Base);

    // "wanted to know why the bill failed": a question, asked in other words.
    private bool IsAsked(int i) => syntax.Tokens[i + 2].Is("know") && (syntax.ClassOf(i + 3) is WordClass.Wh || syntax.Tokens[i + 3].Lower is "whether" or "if");

    public Motive? At(int i, TokenRange sentence) => OfVerb(i, sentence) ?? OfDevotion(i, sentence) ?? OfAdjective(i, sentence) ?? OfNoun(i, sentence) ?? OfNounOf(i, sentence) ?? Driven(i, sentence);

    private Motive? OfVerb(int i, TokenRange sentence)
    {
        Tag tag = syntax.Tags[i];
        if (!tag.IsVerb || tag.Verb is not { } verb || i + 1 >= sentence.End)
        {
            return null;
        }
        bool plain = Words["verb"].Contains(verb.Base), toOnly = Words["toverb"].Contains(verb.Base);
        bool infinitive = syntax.ClassOf(i + 1) is WordClass.To;
        bool isDone = Grammar.Verbs.TryGet(syntax.Tokens[i + 1].Lower, out _, out VerbForm next) && (next & VerbForm.Participle) != 0 && (next & VerbForm.Base) == 0;
        bool phrase = plain && !isDone && (syntax.Tags[i + 1].IsNominal || syntax.ClassOf(i + 1) is WordClass.That or WordClass.ObjectPronoun);
        if (!(infinitive && (plain || toOnly)) && !phrase)
        {
            return null;
        }
        int group = _phrases.GroupStart(i, sentence.First);
        bool isNegated = syntax.IsNegated(group, i);
        if (IsHearsay(group, i))
        {
            return null;
        }
        bool passive = tag.CanBe(VerbForm.Participle) && !tag.CanBe(VerbForm.Gerund) && syntax.Has(WordClass.Be, group, i);
        if (passive || ((toOnly || verb.Base is "need") && isNegated) || _clauses.IsSupposed(group, i, sentence) || _clauses.AgentOf(i, group, sentence) is not { } holder)
        {
            return null;
        }
        if (IsManner(i, holder) || (verb.Base is "want" && IsAsked(i)) || (holder.First > sentence.First && syntax.Tokens[holder.First - 1].Lower is "what" or "where" or "how" or "whom" or "whatever" or "all"))
        {
            // "what we need is a plan", "where we need to go": what is needed stands elsewhere.
            return null;
        }
        int first = isNegated ? group : infinitive ? i + 1 : i;
        // "The law aims to protect tenants": what a thing aims at is what it is made for.
        bool isThings = toOnly && infinitive && !isNegated && Words["thingverb"].Contains(verb.Base)
            && !syntax.Tokens[holder.Head].HasCapital && syntax.ClassOf(holder.Head) is WordClass.Noun && !Speakers.IsPeople(syntax.Tokens[holder.Head].Lower);
        // "We need to know": the author's own wish is no report, but what he needs is a reason.
        bool isNeed = verb.Base is "need" && syntax.ClassOf(holder.Head) is WordClass.Pronoun && syntax.Tokens[holder.Head].Lower is "i" or "we" or "you";
        return _wordings.Of(holder, first, _wordings.EndOf(i + 1, sentence) - 1, isThings || isNeed ? MotiveKind.Reason : MotiveKind.Want);
    }

    // "is said to want": nobody says who says so.
    private bool IsHearsay(int group, int verb)
    {
        for (int k = group; k + 1 < verb; k++)
        {
            if (syntax.ClassOf(k) is WordClass.Be && syntax.Tags[k + 1] is { IsVerb: true } told && told.CanBe(VerbForm.Participle) && !told.CanBe(VerbForm.Gerund))
            {
                return true;
            }
        }
        return false;
    }

    // "is committed to cutting emissions", "is bent on cutting them"
    private Motive? OfDevotion(int i, TokenRange sentence)
    {
        string behind = syntax.Tokens[i + 1].Lower;
        if (behind is not ("to" or "on") || !Words[behind is "to" ? "devoted" : "bent"].Contains(syntax.Tokens[i].Lower))
        {
            return null;
        }
        int doing = i + 2;
        while (doing < sentence.End && syntax.ClassOf(doing) is WordClass.Adverb or WordClass.Not)
        {
            doing++;
        }
        int group = _phrases.GroupStart(i, sentence.First);
        return doing < sentence.End && syntax.Tags[doing].CanBe(VerbForm.Gerund) && syntax.Has(WordClass.Be, group, i) && !syntax.IsNegated(group, i) && !_clauses.IsSupposed(group, i, sentence)
            && _phrases.Before(group, sentence.First) is { } holder
                ? _wordings.Of(holder, i, _wordings.EndOf(doing, sentence) - 1, MotiveKind.Reason) : null;
    }

    private Motive? OfAdjective(int i, TokenRange sentence)
    {
        if (!Words["adjective"].Contains(syntax.Tokens[i].Lower) || i + 2 >= sentence.End || syntax.ClassOf(i + 1) is not WordClass.To)
        {
            return null;
        }
        int group = _phrases.GroupStart(i, sentence.First);
        return group < i && syntax.Has(WordClass.Be, group, i) && !_clauses.IsSupposed(group, i, sentence) && _phrases.Before(group, sentence.First) is { } holder && !syntax.IsLedBy("how", holder.First, sentence.First)
            ? _wordings.Of(holder, syntax.IsNegated(group, i) ? group : i, _wordings.EndOf(i + 1, sentence) - 1, MotiveKind.Reason)
            : null;
    }

    // "Its goal is to …", "his desire to …"
    private Motive? OfNoun(int i, TokenRange sentence)
    {
        if (syntax.ClassOf(i) is not WordClass.Noun || !Words["noun"].Contains(syntax.Tokens[i].Lower.TrimEnd('s')) && !Words["noun"].Contains(syntax.Tokens[i].Lower)
            || i + 2 >= sentence.End || OwnerOf(i, sentence.First) is not { } holder)
        {
            return null;
        }
        bool direct = syntax.ClassOf(i + 1) is WordClass.To or WordClass.That;
        bool stated = syntax.ClassOf(i + 1) is WordClass.Be && syntax.ClassOf(i + 2) is WordClass.To or WordClass.That;
        // "Its aim is a treaty."
        bool isNamed = !direct && syntax.ClassOf(i + 1) is WordClass.Be && syntax.ClassOf(i + 2) is WordClass.Determiner or WordClass.Possessive && Words["after"].Contains(syntax.Tokens[i].Lower);
        int last = _wordings.EndOf(i + 2, sentence) - 1;
        return direct ? _wordings.Of(holder, i, _wordings.BeforeVerb(i + 3, last, syntax.HasFinite(sentence.First, holder.First) ? VerbForm.None : VerbForm.Finite), MotiveKind.Reason)
            : stated || isNamed ? _wordings.Of(holder, i + 2, last, MotiveKind.Reason)
            : null;
    }

    // "The goal of the mission was to collect dust."
    private Motive? OfNounOf(int i, TokenRange sentence)
    {
        if (!syntax.Tokens[i + 1].Is("of") || !Words["noun"].Contains(syntax.Tokens[i].Lower) || _phrases.After(i + 1, sentence.End) is not { } whose || whose.Last + 3 >= sentence.End)
        {
            return null;
        }
        int be = whose.Last + 1;
        return syntax.ClassOf(be) is WordClass.Be && syntax.ClassOf(be + 1) is WordClass.To && _phrases.Before(be, sentence.First) is { } holder
            ? _wordings.Of(holder, be + 1, _wordings.EndOf(be + 2, sentence) - 1, MotiveKind.Reason) : null;
    }

    private Phrase? OwnerOf(int noun, int first)
    {
        int k = noun - 1;
        while (k >= first && syntax.ClassOf(k) is WordClass.Noun && noun - k < 4)
        {
            k--;
        }
        return k < first ? null : syntax.ClassOf(k) switch
        {
            WordClass.Possessive => new Phrase(k, k, k, k, k),
            WordClass.Owner => _phrases.Before(k, first),
            _ => null,
        };
    }

    // "Heavy losses have driven Putin to reach out …": the subject is what drives the object.
    private Motive? Driven(int i, TokenRange sentence)
    {
        if (syntax.Tags[i] is not { IsVerb: true, Verb: { } verb } || !Drives.Contains(verb.Base))
        {
            return null;
        }
        if (syntax.Tags[i].CanBe(VerbForm.Gerund))
        {
            return DrivenThen(i, sentence);
        }
        int group = _phrases.GroupStart(i, sentence.First);
        if (syntax.ClassOf(group - 1) is WordClass.To or WordClass.Conjunction || syntax.Has(WordClass.Be, group, i) || _clauses.IsSupposed(group, i, sentence) || _phrases.After(i, sentence.End) is not { } holder
            || holder.Last + 1 >= sentence.End || syntax.ClassOf(holder.Last + 1) is not WordClass.To)
        {
            return null;
        }
        if (group - 2 > sentence.First && syntax.Tokens[group - 1].Lower is "that" or "which")
        {
            // "a vision that led him to leave"
            group--;
            group = syntax.ClassOf(group - 1) is WordClass.Comma ? group - 1 : group;
        }
        int first = ClauseStart(group, sentence.First);
        return first < group ? _wordings.Of(holder with { Head = holder.Last }, first, group - 1, MotiveKind.Reason) : null;
    }

    // "The storm came nearer, prompting the council to close the schools."
    private Motive? DrivenThen(int i, TokenRange sentence)
    {
        int end = i - 1;
        if (end <= sentence.First || syntax.ClassOf(end) is not WordClass.Comma || _phrases.After(i, sentence.End) is not { } holder || syntax.ClassOf(holder.Last + 1) is not WordClass.To)
        {
            return null;
        }
        int first = ClauseStart(end, sentence.First);
        return end - first > 2 && syntax.HasFinite(first, end) && !_clauses.IsSupposed(first, end, sentence) ? _wordings.Of(holder with { Head = holder.Last }, first, end - 1, MotiveKind.Reason) : null;
    }

    private int ClauseStart(int group, int first)
    {
        int k = group;
        while (k > first && syntax.ClassOf(k - 1) is not (WordClass.Subordinator or WordClass.That or WordClass.Mark or WordClass.Quote))
        {
            k--;
        }
        return k;
    }
}
