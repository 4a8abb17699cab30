using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>What stands around a name says what it names: "in Umkomaas", "Bitar said", "Chao, 45,".</summary>
internal sealed class KindVotes(Document document)
{
    private readonly Framed<Token> _tokens = document.Tokens;

    public void Count(NameSpan name, CastEntry entry)
    {
        var sentence = document.Sentences[document.IndexOf(name.Sentence)];
        if (!CaseCensus.BeginsSentence(document, sentence, name.First) || document.IsDateline(sentence) || IsSubject(name))
            entry.InnerNames++;
        if (SignatureReading.IsSignature(document, name))
        {
            entry.IsSigner = true;
            entry.InnerNames++;
            entry.PersonVotes += 3;
            entry.PersonSigns++;
        }

        if (name.Last + 1 < sentence.End && _tokens[name.Last + 1].Shape == TokenShape.Lower && !Words.Function.Contains(Lower(name.Last + 1)) && !IsVerb(name.Last + 1))
            entry.ModifierVotes++;
        var before = Lower(name.RoleFirst - 1);
        var after = Lower(name.Last + 1);
        if (name.RoleFirst < name.First)
        {
            entry.PersonVotes += 3;
            entry.PersonSigns++;
        }

        if (name.RoleFirst == name.First && IsOneOfMany(name))
            entry.KindOfThingVotes++;
        if (IsOfOrganisation(name))
            entry.OrganisationSigns++;
        if (IsOfPlace(name))
            entry.PlaceVotes += 2;
        if (before is "in" or "near" or "outside" or "through" or "across" && after is not "'s" and not "v.")
            entry.PlaceVotes++;
        if (before is "to" or "for" && Words.JourneyWords.Contains(Lower(name.First - 2)) && after != "'s")
            entry.PlaceVotes++;
        var isOwner = name.Count == 1 && Words.PersonOwned.Contains(after == "'s" ? Lower(name.Last + 2) : after);
        // "the Lind administration": the article is the administration's.
        if (before == "the" && !isOwner)
            entry.OrganisationVotes++;
        if (Words.PersonVerbs.Contains(after) || Words.PersonVerbs.Contains(before) || (Words.Auxiliaries.Contains(after) && before.Length == 0))
            entry.PersonVotes++;
        if (isOwner || (Words.Auxiliaries.Contains(after) && Words.PersonVerbs.Contains(Lower(name.Last + 2))))
            entry.PersonVotes++;
        if (after == "," && IsPersonAfterComma(name.Last + 2))
        {
            entry.PersonVotes += 3;
            entry.PersonSigns++;
        }

        if (after == "," && name.Last + 2 < _tokens.Count && Gazetteer.Places.Match(_tokens, name.Last + 2, _tokens.Count, out _)
            + Gazetteer.States.Match(_tokens, name.Last + 2, _tokens.Count, out _) > 0 && name.Kind != NameKind.Person)
            entry.PlaceVotes += 2;
    }

    /// <summary>Decides what the name's own words left open.</summary>
    public static NameKind Decide(CastEntry entry)
    {
        // "songs for Ada Marsh, which is something": one sign is not enough against a given name.
        var needed = entry.NameWords is [var given, _, ..] && Words.IsGivenName(given) ? 1 : 0;
        if (entry.OrganisationSigns > needed && entry.PersonSigns == 0 && entry.Kind is NameKind.Unknown or NameKind.Person)
            return NameKind.Organisation;
        // "in Chelsea": a club's name that is a woman's and a district's as well is no club for certain.
        if (entry is { Kind: NameKind.Organisation, Known: { } known } && Words.IsGivenName(known.ToLowerInvariant()) && entry.PlaceVotes * 3 > entry.Names)
            return NameKind.Place;
        if (entry.Kind != NameKind.Unknown)
            return entry.Kind;
        if (entry.PlaceVotes >= 2 && entry.PersonSigns == 0 && entry.PlaceVotes >= entry.PersonVotes)
            return NameKind.Place;
        if (entry.PersonVotes > 0 && entry.PersonVotes >= entry.PlaceVotes && entry.OrganisationVotes * 3 <= entry.Names)
            return NameKind.Person;
        if (entry.PlaceVotes > entry.OrganisationVotes && entry.PlaceVotes * 4 >= entry.Names)
            return NameKind.Place;
        if (entry.OrganisationVotes > 0 && entry.OrganisationVotes * 20 >= entry.Names)
            return NameKind.Organisation;
        entry.IsGuess = true;
        if (entry.NameWords.Length > 1)
            return entry.NameWords.Any(word => Words.Common.Contains(word) && !Words.Surnames.Contains(word)) ? NameKind.Organisation : NameKind.Person;
        // Named again and again without a word of what it is: in news that is a person whom everybody knows.
        return entry.Names > 2 || entry.NameWords.Any(word => Words.IsGivenName(word) || Words.Surnames.Contains(word) || Words.Leaders.Contains(word)) ? NameKind.Person : NameKind.Organisation;
    }

    // "Brightwater's shareholders", "Aurelia Copper, which", "Deepwell, a research group", "rating firm Corvin & Hale", "a fund, Tern Point,"
    private bool IsOfOrganisation(NameSpan name)
    {
        var next = name.Last + 1;
        if (next < _tokens.Count && _tokens[next].Shape == TokenShape.Possessive)
            return Words.OrganisationOwned.Contains(Lower(next + 1));
        if (Words.OrganisationFollowed.Contains(Lower(next)) && _tokens[next].Shape == TokenShape.Lower)
            return true;
        if (Lower(next) == "," && (Lower(next + 1) is "which" || IsOrganisationPhrase(next + 1)))
            return true;
        var before = name.First - 1;
        // "a law firm, Corvin Hale,"
        if (Lower(before) == "," && Lower(next) is "," or "." && Words.OrganisationNouns.Contains(Lower(before - 1)))
            return true;
        return Words.OrganisationNouns.Contains(Lower(before)) && before > 0 && _tokens[before].Shape == TokenShape.Lower;
    }

    private bool IsOrganisationPhrase(int at)
    {
        if (Lower(at) is not ("a" or "an" or "the"))
            return false;
        var isRanked = false;
        for (var noun = at + 1; noun < at + 7 && noun < _tokens.Count; noun++)
        {
            // "the world's second-largest nickel producer" is no person.
            isRanked |= Lower(noun).EndsWith("largest", StringComparison.Ordinal) || Lower(noun).EndsWith("biggest", StringComparison.Ordinal);
            if (isRanked && Words.OrganisationNouns.Contains(Lower(noun)))
                return true;
            if (_tokens[noun].Shape == TokenShape.Possessive)
                continue;
            if (Words.Roles.Contains(Lower(noun)) || !_tokens[noun].IsWord || Words.Function.Contains(Lower(noun)))
                return false;
            if (Words.OrganisationNouns.Contains(Lower(noun)) && !Words.Roles.Contains(Lower(noun + 1)))
                return true;
        }

        return false;
    }

    // "a Chevrolet", "another Northerner", "2,300 Humvees": not where a noun follows, "a Tesla spokesman".
    private bool IsOneOfMany(NameSpan name)
    {
        if (name.First < 2 || _tokens[name.First - 1].Sentence != name.Sentence)
            return false;
        var before = _tokens[name.First - 1];
        if (before.Lower is not ("a" or "an" or "another" or "every" or "your" or "my") && (before.Shape != TokenShape.Number || _tokens[name.First - 2].Shape != TokenShape.Lower))
            return false;
        return name.Last + 1 >= _tokens.Count || Words.Function.Contains(Lower(name.Last + 1)) || _tokens[name.Last + 1].Shape is not (TokenShape.Lower or TokenShape.Possessive);
    }

    // "the town of Santa Ilse", "the waters of the Aster", "the bishop of Chalk"
    private bool IsOfPlace(NameSpan name)
    {
        var of = Lower(name.First - 1) == "the" ? name.First - 2 : name.First - 1;
        return Lower(of) == "of" && Words.PlaceOwners.Contains(Lower(of - 1)) || (Lower(name.First - 1) == "the" && Lower(name.Last + 1) is "river" or "valley" or "region");
    }

    // At the head of a sentence with a verb behind it, and no plural: "Parma beat Vicenza", "Halden News interviews".
    private bool IsSubject(NameSpan name) =>
        name.Last + 1 < _tokens.Count && (!Lower(name.Last).EndsWith('s') || Lower(name.Last + 1).EndsWith('s'))
        && (IsVerb(name.Last + 1) || _tokens[name.Last + 1].Shape == TokenShape.Possessive);

    // "said", "came"
    private bool IsVerb(int token) =>
        Verbs.IsFinite(Lower(token)) || (Grammar.Verbs.TryGet(Lower(token), out _, out var forms) && forms.HasFlag(Grammar.VerbForm.Past));

    private bool IsPersonAfterComma(int at) =>
        at < _tokens.Count && (Lower(at) == "who" || (_tokens[at].Shape == TokenShape.Number && _tokens[at].Length == 2 && Lower(at + 1) == ","));

    private string Lower(int token) => token < 0 || token >= _tokens.Count ? "" : _tokens[token].Lower;
}
