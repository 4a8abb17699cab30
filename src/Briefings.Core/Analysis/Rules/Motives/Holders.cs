using System.Collections.Frozen;
using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Statements;

namespace Briefings.Analysis.Rules.Motives;

/// <summary>Who holds a motive: the actors its words stand for, or else those words, where they say who or what is meant.</summary>
internal sealed class Holders(Syntax syntax, Asides asides, Cast cast)
{
    private static readonly FrozenSet<string> Selves = FrozenSet.ToFrozenSet(["i", "we", "me", "us", "my", "our"], StringComparer.Ordinal);

    private readonly NounPhrases _phrases = new(syntax);
    private readonly Clauses _clauses = new(syntax, asides);
    private readonly Speakers _names = new(syntax, cast);
    private readonly Owners _owners = new(syntax);

    /// <summary>"I", "our": whoever speaks.</summary>
    public static bool IsSelf(string lower) => Selves.Contains(lower);

    public List<string> Of(Motive motive, Statement? said)
    {
        if (IsHalfAPhrase(motive.Holder) || IsAnybody(motive, said) || syntax.Tokens[motive.Holder.First].Is("no") || syntax.Tokens[motive.Holder.First - 1].Lower is "no" or "not" || syntax.Tokens[motive.Holder.Head].Lower is "nobody" or "none" or "neither")
        {
            return [];
        }
        string head = syntax.Tokens[motive.Holder.Head].Lower;
        if (head is "there")
        {
            return motive.Kind is MotiveKind.Reason && WhatThereIs(motive.Holder) is { } found && IsNamed(found) ? [Words(found)] : [];
        }
        bool isQuoted = syntax.IsQuoted(motive.First);
        if (IsSelf(head) && motive.Kind is MotiveKind.Use && isQuoted && ReasonMarkers.At(syntax, motive.First, motive.Last) is null)
        {
            // “I think the trouble is their wish to …”: whose it is stands elsewhere.
            return [];
        }
        if (IsSelf(head))
        {
            return !isQuoted && _names.ActorOf(motive.Holder) is { } author ? [author.Name]
                : said is null && !isQuoted && head is "i" or "we" ? [syntax.Document.Between(motive.Holder.Head, motive.Holder.Head)]
                : said is { Speaker: { } self } && !(head is "i" or "me" or "my" && said is { IsByActor: false, Mention: { } many } && _names.IsPlural(many)) && (isQuoted ? IsInOwnWords(motive.First, said) : IsLabelled(said)) ? [self]
                : [];
        }
        if (said is { Speaker: null } || (said is null && (syntax.IsSpeech(motive.First) || syntax.IsQuoted(motive.First) && syntax.IsQuoted(motive.Holder.Head))))
        {
            // Somebody says it whom the article does not name, or nobody knows who: nobody's word.
            return [];
        }
        if (motive.Kind is not MotiveKind.Use && said is { Speaker: { } speaker } && !syntax.IsQuoted(motive.Holder.Head) && IsHimself(head, motive, said))
        {
            return [speaker];
        }
        bool isVague = head is "it" or "its" or "they" or "their" or "he" or "his" or "she" or "her" or "your"
            || (motive.Holder.First == motive.Holder.Last && head is "this" or "that" or "these" or "those");
        if (said is { Speaker: { } owner } && motive.Holder.First == said.CueEnd && (CueVerbs.Of(said.Stem, null, out _) & (CuePatterns.That | CuePatterns.Np | CuePatterns.Bare)) == (CuePatterns.That | CuePatterns.Np)
            && IsHimself(head switch { "his" => "he", "her" => "she", "their" => "they", _ => "" }, motive, said))
        {
            // "Novak repeated his vow to leave"
            return [owner];
        }
        List<string> actors = [.. FirstOfTwo(motive.Holder).Concat(_names.ActorsOf(motive.Holder))
            .Where(actor => actor.Kind != ActorKind.Place && !(isVague && said is { Speaker: { } turn } && turn == actor.Name && IsLabelled(said)) && (!isVague || _names.IsCertain(actor, motive.Holder.Head)))
            .Select(actor => actor.Name)];
        if (motive.Kind is MotiveKind.Use && (actors.Count > 0 || !CanHold(motive, isVague)))
        {
            // What is done to somebody is no aim of theirs: what a thing of theirs is for is the thing's.
            return motive.Thing is { } thing && !(said is null && syntax.IsQuoted(thing.Head)) && syntax.Tokens[thing.First].Lower is not ("that" or "my" or "our") && (IsNamed(thing) || Purposes.IsGiven(syntax.Tokens[thing.Head].Lower)) && !_names.ActorsOf(thing).Any() && syntax.ClassOf(thing.First - 1) is not WordClass.Preposition ? [Words(thing)] : [];
        }
        return actors.Count > 0 || !CanHold(motive, isVague) ? actors
            : _owners.OwnedIn(motive) is { } owned ? [Words(owned)]
            : syntax.ClassOf(motive.Holder.Head) is WordClass.Possessive ? [] : [Words(motive.Holder)];
    }

    // "Because the land is public, there is no right to it": what there is; "there is a chance to win" is nobody's aim.
    private Phrase? WhatThereIs(Phrase there)
    {
        int be = there.Last + 1;
        while (be < there.Last + 4 && syntax.ClassOf(be) is not WordClass.Be)
        {
            be++;
        }
        int last = be;
        while (syntax.ClassOf(last + 1) is WordClass.Not or WordClass.Adverb)
        {
            last++;
        }
        return syntax.ClassOf(be) is WordClass.Be ? _phrases.After(last, syntax.Document.Sentences[syntax.SentenceOf(be)].End) : null;
    }

    // "Who do you trust?", "one never knows", "it is hard to": nobody in particular.
    private bool IsAnybody(Motive motive, Statement? said) => syntax.Tokens[motive.Holder.Head].Lower switch
    {
        "you" or "your" or "one" => motive.Holder.First == motive.Holder.Last && (said is not null || syntax.IsQuoted(motive.First)),
        "it" => _clauses.IsEmpty(motive.Holder) && (motive.Kind is not MotiveKind.Reason || syntax.ClassOf(motive.First) is not WordClass.Subordinator and not WordClass.Preposition || syntax.Tokens[motive.First].Is("in")),
        _ => false,
    };

    // "North and South Korea": the first has its last word with the second.
    private IEnumerable<CastMember> FirstOfTwo(Phrase holder) =>
        holder.Last - holder.First == 3 && syntax.Tokens[holder.First + 1].Is("and") && Words(holder with { Last = holder.First }) + " " + Words(holder with { First = holder.Last }) is var name
            ? cast.Actors.Where(actor => actor.Name == name) : [];

    // "Families in a “caravan” from Peru are poised to": who is poised stands before the place.
    private bool IsHalfAPhrase(Phrase holder) => syntax.Tokens[holder.First - 1].Lower is "from" or "in" or "of" or "at" or "near" or "under";

    public string Words(Phrase phrase) => syntax.Document.Between(phrase.First, phrase.Last).ReplaceLineEndings(" ");

    // Not in a quotation within the quotation, nor behind another's cue: "According to Hahn, Novak said “we want peace”."
    private bool IsInOwnWords(int token, Statement said)
    {
        int offset = syntax.Tokens[token].Start, quotation = syntax.QuotationOf(token)!.Start;
        if (syntax.IsNested(token))
        {
            return false;
        }
        int from = said.Pieces.Where(piece => piece.Start <= offset).Select(piece => piece.Start).DefaultIfEmpty(quotation).Max();
        for (int k = syntax.Document.TokenAt(from); k < syntax.Tokens.Count && syntax.Tokens[k].Start < quotation; k++)
        {
            if (syntax.Tags[k] is { IsVerb: true, Verb: { } verb } && (CueVerbs.Of(verb.Base, null, out _) & CuePatterns.Quote) != 0)
            {
                return false;
            }
        }
        return true;
    }

    private bool IsLabelled(Statement said) => syntax.Tokens[said.Cue].Is(":");

    // Words of the article that can stand for a holder: no half of a phrase; a want is only people's.
    private bool CanHold(Motive motive, bool isPronoun) => motive.Kind is MotiveKind.Want
        ? !isPronoun && Speakers.IsPeople(syntax.Tokens[motive.Holder.Head].Lower) && IsNamed(motive.Holder)
        : isPronoun || syntax.ClassOf(motive.Holder.Head) is WordClass.Pronoun || IsNamed(motive.Holder);

    private bool IsNamed(Phrase holder) =>
        (syntax.ClassOf(holder.Head) is WordClass.Noun or WordClass.Name || (syntax.ClassOf(holder.Head) is WordClass.Number && syntax.ClassOf(holder.Head - 1) is WordClass.Name)) && !syntax.Tokens[holder.First].Is("whose") && _names.IsWhole(holder) && !_names.IsUnnamed(holder) && !IsFragment(holder);

    // "open to a new deal", "undermine integrity of the court": a noun that nothing opens, and that is neither many nor people.
    private bool IsFragment(Phrase holder) =>
        syntax.ClassOf(holder.First) is WordClass.Noun && !syntax.Tokens[holder.First].HasCapital && !syntax.Tokens[holder.Head].Lower.EndsWith('s') && !Speakers.IsPeople(syntax.Tokens[holder.Head].Lower);

    // "Berger said she wanted": who speaks of "she" speaks of herself, where no other can be meant.
    private bool IsHimself(string pronoun, Motive motive, Statement said)
    {
        if (said.Mention is not { } words || words.Head > motive.Holder.Head || IsLabelled(said))
        {
            // "He wants the job, Hollis said", "Hollis: He wants the job": somebody else.
            return false;
        }
        if (!said.IsByActor)
        {
            return pronoun switch
            {
                "he" or "she" => _names.IsPersonal(words) && !_names.IsPlural(words),
                "they" => _names.IsPlural(words) && !HasOthers(words.Last + 1, motive.Holder.Head),
                _ => false,
            };
        }
        return pronoun is "he" or "she" && cast.Actors.FirstOrDefault(actor => actor.Name == said.Speaker) is { Kind: ActorKind.Person } actor
            && actor.Gender is var gender && (gender == Gender.Unknown || gender == (pronoun == "he" ? Gender.Male : Gender.Female));
    }

    // "The aides said the voters would see that they must leave": the nearest of the two.
    private bool HasOthers(int first, int end) =>
        Enumerable.Range(first, Math.Max(0, end - first)).Any(k => syntax.Tags[k + 1].IsFinite && syntax.Tokens[k].Lower.EndsWith('s') && syntax.ClassOf(k) is WordClass.Noun or WordClass.Name);
}
