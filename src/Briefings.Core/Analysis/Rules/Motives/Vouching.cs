using System.Collections.Frozen;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Statements;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>
/// On whose word a motive stands that no statement covers, by the words of <c>vouching.words.txt</c>: "In Berger's view, …"; and where nobody stands behind it:
/// "reportedly because …", "is thought to have left because …", "Some say …".
/// </summary>
internal sealed class Vouching(Syntax syntax, Speakers names)
{
    private const int LongestOwner = 8;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = ClassedWords.Named("vouching");

    private static readonly FrozenSet<string> Adverbs = [.. WordList.Named("hearsay-words"), .. Words["perhaps"]];

    private readonly NounPhrases _phrases = new(syntax);

    /// <summary>"thinks that Norway left": nobody says it, and yet it is no view of the article's.</summary>
    public static bool IsBelief(Statement statement) => Words["belief"].Contains(statement.Stem);

    /// <summary>Whose view a sentence gives: "In her view, …", "…, according to people who know".</summary>
    public Statement? ViewOf(Motive motive, TokenRange sentence) => InView(sentence) ?? Alleged(motive, sentence) ?? According(motive, sentence);

    /// <summary>"because she said she was ill": her own word for it.</summary>
    public bool IsOwnWord(Motive motive, string holder)
    {
        int who = motive.First + (ReasonMarkers.At(syntax, motive.First, motive.Last)?.Length ?? 0);
        return who > motive.First && syntax.ClassOf(who) is WordClass.Pronoun && syntax.Tags[who + 1] is { IsVerb: true, Verb: { } says } && (CueVerbs.Of(says.Base, null, out _) & CuePatterns.Quote) != 0
            && names.ActorOf(new Phrase(who, who, who, who, who))?.Name == holder;
    }

    /// <summary>Whether the author passes a motive on without standing for it.</summary>
    public bool IsHearsay(Motive motive, TokenRange sentence) =>
        IsAdverb(sentence.First) || IsAdverb(motive.First - 1) || IsOfNobody(motive.Holder.First, sentence.First) || IsPassedOn(motive, sentence) || IsClaimed(motive, sentence);

    // "Tom reportedly left because", "The bank is thought to have left because"
    private bool IsPassedOn(Motive motive, TokenRange sentence)
    {
        bool isBefore = motive.First > motive.Holder.Last;
        int verb = isBefore ? motive.First : motive.Holder.Last + 1, end = isBefore ? motive.Holder.Last : sentence.End;
        while ((isBefore ? verb > end : verb < end) && !syntax.Tags[verb].IsVerb)
        {
            verb += isBefore ? -1 : 1;
        }
        int group = _phrases.GroupStart(verb, sentence.First);
        return Enumerable.Range(group, verb - group).Any(k => IsAdverb(k) || (k + 2 < verb && syntax.ClassOf(k) is WordClass.Be && syntax.ClassOf(k + 2) is WordClass.To && syntax.Tags[k + 1] is { Verb: { } says } && Grammar.Verbs.Attributes(says) && !syntax.Tags[k + 1].CanBe(VerbForm.Gerund)));
    }

    // "…, it has been claimed"
    private bool IsClaimed(Motive motive, TokenRange sentence)
    {
        int verb = sentence.End - 1;
        while (verb > motive.Last && !syntax.Tags[verb].IsVerb)
        {
            verb--;
        }
        int it = _phrases.GroupStart(verb, sentence.First) - 1;
        return it > motive.Last && syntax.Tokens[it].Is("it") && syntax.ClassOf(it - 1) is WordClass.Comma && syntax.Has(WordClass.Be, it, verb) && syntax.Tags[verb].Verb is { } claims && Grammar.Verbs.Attributes(claims);
    }

    // "Some say Norway left because", "It is thought that Norway left because"
    private bool IsOfNobody(int holder, int first)
    {
        int verb = syntax.ClassOf(holder - 1) is WordClass.That ? holder - 2 : holder - 1;
        return SubjectOf(verb, first) is { } who && who.First == who.Last && Words["vague"].Contains(syntax.Tokens[who.Head].Lower);
    }

    private Phrase? SubjectOf(int verb, int first) =>
        verb > first && syntax.Tags[verb] is { IsVerb: true, Verb: { } says } && Grammar.Verbs.Attributes(says) ? _phrases.Before(_phrases.GroupStart(verb, first), first) : null;

    // "Rehm alleged, without giving proof, that they left because", "the case alleged they left because"
    private Statement? Alleged(Motive motive, TokenRange sentence)
    {
        int clause = syntax.ClassOf(motive.Holder.First - 1) is WordClass.That ? Doubts.BeforeAside(syntax, motive.Holder.First - 1, sentence.First) : motive.Holder.First, verb = clause - 1;
        bool isSaid = syntax.Tags[verb].Verb is { } says && (CueVerbs.Of(says.Base, null, out _) & (CuePatterns.Quote | CuePatterns.Bare)) != 0 && !CueVerbs.IsMind(says.Base);
        return isSaid && SubjectOf(verb, sentence.First) is { } who && names.CanSpeak(who) ? By(who, verb, clause, sentence.End - 1) : null;
    }

    private Statement? InView(TokenRange sentence)
    {
        int owner = 0;
        for (int k = sentence.First + 1; syntax.Tokens[sentence.First].Is("in") && k - sentence.First < LongestOwner && syntax.Tags[k].IsNominal; k++)
        {
            owner = owner == 0 && syntax.ClassOf(k) is WordClass.Owner or WordClass.Possessive ? k : owner;
            if (owner > 0 && Words["view"].Contains(syntax.Tokens[k].Lower))
            {
                int last = syntax.ClassOf(owner) is WordClass.Owner ? owner - 1 : owner, first = last == owner ? owner : sentence.First + 1;
                return By(new Phrase(first, last, last, first, last), sentence.First, k + 1, sentence.End - 1);
            }
        }
        return null;
    }

    private Statement? According(Motive motive, TokenRange sentence)
    {
        int cue = motive.Last + 1;
        while (cue < sentence.End && !syntax.Tokens[cue].Is("according"))
        {
            cue++;
        }
        int last = cue + 1;
        while (last + 1 < sentence.End && syntax.ClassOf(last + 1) is not (WordClass.Comma or WordClass.Mark or WordClass.Quote))
        {
            last++;
        }
        int head = Enumerable.Range(cue, last - cue + 1).FirstOrDefault(k => Speakers.IsPeople(syntax.Tokens[k].Lower), -1);
        // "people familiar with the matter": all of it says who they are.
        return head > cue + 1 && syntax.ClassOf(cue - 1) is WordClass.Comma ? By(new Phrase(cue + 2, last, head, cue + 2, last), cue, sentence.First, cue - 1) : null;
    }

    private Statement By(Phrase who, int cue, int first, int last)
    {
        Piece piece = new(syntax.Tokens[first].Start, syntax.Tokens[last].End);
        bool isPronoun = syntax.ClassOf(who.Head) is WordClass.Possessive;
        var (name, isActor) = names.NameOf(who);
        bool isKnown = !isPronoun || (names.ActorOf(who) is { } actor && names.IsCertain(actor, who.Head));
        return new Statement([piece], cue, cue + 1, "view", who, isKnown ? name : null, Basis.Reported) { IsByActor = isKnown && isActor };
    }

    private bool IsAdverb(int token) => Adverbs.Contains(syntax.Tokens[token].Lower);
}
