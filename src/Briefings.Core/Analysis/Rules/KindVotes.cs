namespace Briefings.Analysis.Rules;

/// <summary>What stands around a name says what it names: "in Umkomaas", "Bitar said", "Chao, 45,".</summary>
internal sealed class KindVotes(Document document)
{
    private readonly IReadOnlyList<Token> _tokens = document.Tokens;

    public void Count(NameSpan name, CastEntry entry)
    {
        var sentence = document.Sentences[document.IndexOf(name.Sentence)];
        if (!CaseCensus.BeginsSentence(document, sentence, name.First) || document.IsDateline(sentence) || IsSubject(name))
            entry.InnerNames++;
        if (name.Last + 1 < sentence.End && _tokens[name.Last + 1].Shape == TokenShape.Lower && !Words.Function.Contains(Lower(name.Last + 1)) && !Verbs.IsFinite(Lower(name.Last + 1)))
            entry.ModifierVotes++;
        var before = Lower(name.RoleFirst - 1);
        var after = Lower(name.Last + 1);
        if (name.RoleFirst < name.First)
            entry.PersonVotes += 3;
        if (before is "in" or "near" or "outside" && after != "'s")
            entry.PlaceVotes++;
        if (before == "the")
            entry.OrganisationVotes++;
        if (Words.PersonVerbs.Contains(after) || Words.PersonVerbs.Contains(before) || (Words.Auxiliaries.Contains(after) && before.Length == 0))
            entry.PersonVotes++;
        if (after == "," && IsPersonAfterComma(name.Last + 2))
            entry.PersonVotes += 3;
        if (after == "," && name.Last + 2 < _tokens.Count && Gazetteer.Places.Match(_tokens, name.Last + 2, _tokens.Count, out _)
            + Gazetteer.States.Match(_tokens, name.Last + 2, _tokens.Count, out _) > 0 && name.Kind != NameKind.Person)
            entry.PlaceVotes += 2;
    }

    /// <summary>Decides what the name's own words left open.</summary>
    public static NameKind Decide(CastEntry entry)
    {
        if (entry.Kind != NameKind.Unknown)
            return entry.Kind;
        if (entry.PersonVotes > 0 && entry.PersonVotes >= entry.PlaceVotes && entry.OrganisationVotes * 3 <= entry.Names)
            return NameKind.Person;
        if (entry.PlaceVotes > entry.OrganisationVotes && entry.PlaceVotes * 4 >= entry.Names)
            return NameKind.Place;
        if (entry.OrganisationVotes > 0)
            return NameKind.Organisation;
        entry.IsGuess = true;
        if (entry.NameWords.Length > 1)
            return entry.NameWords.Any(word => Words.Common.Contains(word) && !Words.Surnames.Contains(word)) ? NameKind.Organisation : NameKind.Person;
        // Named again and again without a word of what it is: in news that is a person whom everybody knows.
        return entry.Names > 2 || entry.NameWords.Any(Words.IsGivenName) ? NameKind.Person : NameKind.Organisation;
    }

    // At the head of a sentence with a verb behind it, and no plural: "Parma beat Vicenza".
    private bool IsSubject(NameSpan name) =>
        name.Last + 1 < _tokens.Count && !Lower(name.Last).EndsWith('s')
        && (Verbs.IsFinite(Lower(name.Last + 1)) || _tokens[name.Last + 1].Shape == TokenShape.Possessive);

    private bool IsPersonAfterComma(int at) =>
        at < _tokens.Count && (Lower(at) == "who" || (_tokens[at].Shape == TokenShape.Number && _tokens[at].Length == 2 && Lower(at + 1) == ","));

    private string Lower(int token) => token < 0 || token >= _tokens.Count ? "" : _tokens[token].Lower;
}
