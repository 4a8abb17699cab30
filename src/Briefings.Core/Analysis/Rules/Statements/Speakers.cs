using System.Collections.Frozen;
using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Grammar;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Gives the words for a speaker their actor.</summary>
internal sealed class Speakers(Syntax syntax, Cast cast)
{
    private static readonly FrozenSet<string> People = WordList.Named("people");

    private static readonly FrozenSet<string> Nobody = FrozenSet.ToFrozenSet(
        ["this", "that", "there", "these", "those", "you", "nothing", "what", "nobody", "none", "neither", "either", "each", "all", "both", "some", "many",
            "few", "several", "most", "others", "another", "somebody", "someone", "anyone", "everyone", "everybody",
            "something", "everything", "anything", "more", "which", "who"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unnamed = FrozenSet.ToFrozenSet(["other", "one", "two", "three", "four", "first", "second", "third", "rest"], StringComparer.Ordinal);

    private readonly NounPhrases _phrases = new(syntax);

    /// <summary>The actor whom a phrase stands for; null for "officials", "the report", "Obama and Clinton".</summary>
    public CastMember? ActorOf(Phrase phrase) => NamedBeside(phrase) is { } beside ? cast.ActorOf(beside) : ActorOfHead(phrase);

    /// <summary>The actors of a phrase, each of them where it joins names: "Russia and North Korea".</summary>
    public IEnumerable<CastMember> ActorsOf(Phrase phrase)
    {
        if (ActorOf(phrase) is { } actor)
        {
            return [actor];
        }
        bool namesOnly = Enumerable.Range(phrase.First, phrase.Last - phrase.First + 1)
            .All(k => syntax.Tokens[k].HasCapital || syntax.ClassOf(k) is WordClass.Conjunction or WordClass.Determiner);
        return namesOnly
            ? cast.MentionsIn(syntax.Tokens[phrase.First].Start, syntax.Tokens[phrase.Last].End).Select(cast.ActorOf).OfType<CastMember>().Distinct()
            : [];
    }

    /// <summary>The words that stand for the speaker: of "his predecessor, Nadia Ferro," the name.</summary>
    public Phrase MentionOf(Phrase phrase) =>
        NamedBeside(phrase) is { } beside ? new Phrase(beside.First, beside.Last, beside.Last, beside.First, beside.Last) : phrase;

    public (string Name, bool IsActor) NameOf(Phrase phrase) =>
        ActorOf(phrase) is { } actor ? (actor.Name, true) : (syntax.Document.Between(WithOwner(phrase), phrase.Last), false);

    // "France, whose leaders": the words say whose only together with whom they hang on.
    private int WithOwner(Phrase phrase)
    {
        if (!syntax.Tokens[phrase.First].Is("whose") || _phrases.AntecedentOf(phrase.First, syntax.Document.Sentences[syntax.SentenceOf(phrase.First)].First) is not { } owner)
        {
            return phrase.First;
        }
        int first = owner.Last;
        while (first > owner.First && syntax.ClassOf(first - 1) is not (WordClass.Preposition or WordClass.Conjunction))
        {
            first--;
        }
        return first;
    }

    /// <summary>Whether a phrase can be who says or thinks: not "Tuesday", "another", or half a phrase such as "system".</summary>
    public bool CanSpeak(Phrase phrase)
    {
        string head = syntax.Tokens[phrase.Head].Lower;
        if (syntax.ClassOf(phrase.Last) is WordClass.Owner)
        {
            // "the dispute over Novak's"
            return false;
        }
        if (syntax.Tokens[phrase.First].Lower is "no" or "neither" or "few" or "hardly" && phrase.First < phrase.Last)
        {
            // "Few voters want": most do not.
            return false;
        }
        if (phrase.First == phrase.Last && syntax.ClassOf(phrase.Head) is WordClass.Pronoun or WordClass.Possessive && !Nobody.Contains(head))
        {
            return true;
        }
        if (ActorOf(phrase) is not null)
        {
            return true;
        }
        return IsWhole(phrase);
    }

    /// <summary>Whether words without a pronoun say who or what is meant: not "Tuesday", "another", or half a phrase such as "system".</summary>
    public bool IsWhole(Phrase phrase)
    {
        string head = syntax.Tokens[phrase.Head].Lower;
        bool opened = syntax.ClassOf(phrase.First) is WordClass.Determiner or WordClass.Possessive or WordClass.Number || HasName(phrase);
        if (syntax.ClassOf(phrase.First - 1) is WordClass.Not && (Nobody.Contains(syntax.Tokens[phrase.First].Lower) || syntax.Tokens[phrase.First].Is("every")))
        {
            // "Not everyone agrees."
            return false;
        }
        bool isTime = Words.TimeWords.Contains(head) && (phrase.Last - phrase.First < 2 || syntax.Tokens[phrase.Head + 1].Is("of"));
        bool isWhole = opened || IsPeople(head) || head.EndsWith('s') || IsPlural(phrase) || (phrase.Head < phrase.Last && syntax.Tokens[phrase.Head + 1].Is("of"));
        return !isTime && isWhole && !(Nobody.Contains(head) && phrase.Head - phrase.First < 2);
    }

    /// <summary>Whether a phrase can attack, praise or reject: people, their bodies, and whoever has a name; a poison cannot.</summary>
    public bool CanJudge(Phrase phrase) =>
        syntax.ClassOf(phrase.Head) is WordClass.Pronoun or WordClass.Possessive || HasName(phrase) || IsPeople(syntax.Tokens[phrase.Head].Lower) || ActorOf(phrase) is not null;

    /// <summary>"a third", "all three": somebody whom the words alone do not tell.</summary>
    public bool IsUnnamed(Phrase phrase) => phrase.Last - phrase.First < 2 && Unnamed.Contains(syntax.Tokens[phrase.Head].Lower);

    /// <summary>People and their bodies, who can want; trade and weather cannot.</summary>
    public static bool IsPeople(string head) =>
        IsOne(head) || (head.EndsWith('s') && (IsOne(head[..^1]) || (head.EndsWith("ies", StringComparison.Ordinal) && IsOne(head[..^3] + "y"))));

    /// <summary>Whether "it" or "they" at a token stands for an actor for certain: the subject of its sentence or the one before, or the only one named there.</summary>
    public bool IsCertain(CastMember actor, int pronoun)
    {
        if (actor.Kind == ActorKind.Person)
        {
            return IsCertainPerson(actor, pronoun);
        }
        int sentence = syntax.SentenceOf(pronoun);
        int first = syntax.Document.Sentences[Math.Max(0, sentence - 1)].First, here = syntax.Document.Sentences[sentence].First;
        bool named = false, alone = true;
        foreach (Mention mention in cast.MentionsIn(syntax.Tokens[first].Start, syntax.Tokens[pronoun].Start))
        {
            if (mention.Kind != MentionKind.Pronoun && cast.ActorOf(mention) is { Kind: not ActorKind.Person and not ActorKind.Place } other)
            {
                if (other == actor && (mention.First - here is >= 0 and < 3))
                {
                    return true;
                }
                named |= other == actor;
                alone &= other == actor;
            }
        }
        return named && alone;
    }

    /// <summary>Whether the article itself speaks of an actor shortly before a token; who is only spoken of in a quotation is not the one who speaks.</summary>
    public bool IsNamedByAuthor(CastMember actor, int token)
    {
        int first = syntax.Document.Sentences[Math.Max(0, syntax.SentenceOf(token) - 4)].First;
        return cast.MentionsIn(syntax.Tokens[first].Start, syntax.Tokens[token].Start).Any(mention => !syntax.IsQuoted(mention.First) && cast.ActorOf(mention) == actor);
    }

    // Going back: the first sentence that names or describes a person begins with this one, or names nobody else.
    private bool IsCertainPerson(CastMember actor, int pronoun)
    {
        int here = syntax.SentenceOf(pronoun);
        for (int sentence = here; sentence >= 0 && here - sentence <= 4; sentence--)
        {
            TokenRange range = syntax.Document.Sentences[sentence];
            int end = sentence == here ? pronoun : range.End;
            if (end == range.First)
            {
                continue;
            }
            List<CastMember> persons = [.. cast.MentionsIn(syntax.Tokens[range.First].Start, syntax.Tokens[end - 1].End)
                .Where(mention => mention.Kind != MentionKind.Pronoun && !syntax.IsQuoted(mention.First))
                .Select(cast.ActorOf).OfType<CastMember>().Where(member => member.Kind == ActorKind.Person)];
            if (persons.Count > 0)
            {
                return persons[0] == actor || persons.TrueForAll(person => person == actor);
            }
            for (int k = range.First + 1; k < end; k++)
            {
                if (Words.Roles.Contains(syntax.Tokens[k].Lower) && syntax.Tokens[k - 1].Is("the") && !syntax.IsQuoted(k))
                {
                    // "the senator": somebody else, as far as anybody can tell.
                    return false;
                }
            }
        }
        return false;
    }

    /// <summary>Whether words mean one person or more, not a body: "a resident".</summary>
    public bool IsPersonal(Phrase phrase)
    {
        string head = syntax.Tokens[phrase.Head].Lower;
        return Words.Roles.Contains(head) || (IsPeople(head) && !Words.OrganisationNouns.Contains(head) && !Words.StateNouns.Contains(head));
    }

    /// <summary>Whether words mean several.</summary>
    public bool IsPlural(Phrase phrase)
    {
        string head = syntax.Tokens[phrase.Head].Lower;
        return head is "people" or "police" || (head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal) && syntax.ClassOf(phrase.Head) is WordClass.Noun)
            || Enumerable.Range(phrase.First, phrase.Last - phrase.First + 1).Any(k => syntax.Tokens[k].Is("and"));
    }

    private static bool IsOne(string head) =>
        Words.Roles.Contains(head) || Words.OrganisationNouns.Contains(head) || Words.StateNouns.Contains(head) || People.Contains(head);

    private CastMember? ActorOfHead(Phrase phrase)
    {
        for (int k = phrase.First; k < phrase.Last; k++)
        {
            if (syntax.ClassOf(k) is WordClass.Conjunction && !syntax.Tokens[k].Is("&"))
            {
                return null;
            }
        }
        // A relative pronoun is no mention: its antecedent, which the phrase is, is one.
        Token head = syntax.Tokens[phrase.Head];
        CastMember? actor = cast.ActorAt(head.Start, head.End);
        if (actor is { Kind: ActorKind.State or ActorKind.Place } && phrase.Head > phrase.First && syntax.Tokens[phrase.Head - 1].HasCapital
            && cast.ActorAt(syntax.Tokens[phrase.Head - 1].Start, syntax.Tokens[phrase.Head - 1].End) is { } before && before != actor)
        {
            // "Breitbart London reported": not the city.
            actor = before;
        }
        bool isPersons = head.Lower is "he" or "him" or "his" or "she" or "her";
        return isPersons && actor is not { Kind: ActorKind.Person } ? null : actor;
    }

    private Mention? NamedBeside(Phrase phrase) => NamedAfter(phrase) ?? NamedLast(phrase) ?? NamedBefore(phrase);

    // "Tern Point, a fund that says it owns the mill,": the fund is Tern Point.
    private Mention? NamedBefore(Phrase phrase)
    {
        if (!(syntax.Tokens[phrase.OuterLast].Lower is "who" or "which" or "that") || !(syntax.Tokens[phrase.First].Lower is "a" or "an") || syntax.ClassOf(phrase.First - 1) is not WordClass.Comma || phrase.First < 2 || !syntax.Tokens[phrase.First - 2].HasCapital)
        {
            return null;
        }
        Token name = syntax.Tokens[phrase.First - 2];
        return cast.MentionsIn(name.Start, name.End).Cast<Mention?>().FirstOrDefault(mention => mention is { Kind: MentionKind.Name, Actor: >= 0 } named && cast.ActorOf(named)!.Kind is ActorKind.Person or ActorKind.Organisation);
    }

    // "In a talk with the Harbour Post Keller said": he, and not the talk. "Secretary of State Mike Lind": he, and not the secretary.
    private Mention? NamedLast(Phrase phrase)
    {
        List<Mention> mentions = [.. cast.MentionsIn(syntax.Tokens[phrase.First].Start, syntax.Tokens[phrase.Last].End)];
        if (mentions is not [.., { Kind: MentionKind.Name, Actor: >= 0 } last] || last.Last != phrase.Last || cast.ActorOf(last)!.Kind is not ActorKind.Person)
        {
            return null;
        }
        bool isBeside = mentions is [.., { Kind: MentionKind.Name } before, _] && last.First == before.Last + 1;
        bool isTitled = last.First > phrase.First && syntax.ClassOf(last.First - 1) is WordClass.Name && Words.Roles.Contains(syntax.Tokens[phrase.First].Lower) && syntax.Tokens[phrase.First].HasCapital;
        return isBeside || isTitled ? last : null;
    }

    // "his predecessor, Nadia Ferro,": the name in apposition says who it is.
    private Mention? NamedAfter(Phrase phrase)
    {
        int name = phrase.Last + 2;
        while (syntax.ClassOf(name) is WordClass.Name && (Words.IsTitle(Words.Bare(syntax.Tokens[name].Lower)) || Words.Honorifics.Contains(Words.Bare(syntax.Tokens[name].Lower))))
        {
            name++;
        }
        if (name >= syntax.Tokens.Count || syntax.ClassOf(phrase.Last + 1) is not WordClass.Comma || !syntax.Tokens[name].HasCapital
            || !(syntax.ClassOf(phrase.Head) is WordClass.Noun || Words.Roles.Contains(syntax.Tokens[phrase.Head].Lower)) || phrase.First == phrase.Last)
        {
            return null;
        }
        foreach (Mention mention in cast.MentionsIn(syntax.Tokens[name].Start, syntax.Tokens[name].End))
        {
            bool closes = mention.Last + 1 < syntax.Tokens.Count && syntax.Tokens[mention.Last + 1].Lower is "," or "." or "of";
            if (mention is { Kind: MentionKind.Name, Actor: >= 0 } && mention.First > phrase.Last + 1 && mention.First <= name && closes && cast.ActorOf(mention)!.Kind is not (ActorKind.State or ActorKind.Place))
            {
                return mention;
            }
        }
        return null;
    }

    private bool HasName(Phrase phrase)
    {
        for (int k = phrase.First; k <= phrase.Last; k++)
        {
            if (syntax.ClassOf(k) is WordClass.Name)
            {
                return true;
            }
        }
        return false;
    }
}
