using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>Where a name ends: what still belongs to it behind its capitals, and what does not though it has one.</summary>
internal sealed class NameEnds(Document document, TokenRange sentence)
{
    private readonly Framed<Token> _tokens = document.Tokens;

    /// <summary>"Trump Friday", "Kim North Korea", "Marenia On": the last word is none of the name; "Theresa May" is one.</summary>
    public bool IsTail(int first, int last) =>
        (Words.NotNames.Contains(_tokens[last].Lower) || (Words.Prepositions.Contains(_tokens[last].Lower) && _tokens[last].Shape == TokenShape.Capitalised))
        && !Words.Surnames.Contains(Word(last)) && !Words.Juniors.Contains(Word(last)) && !IsGivenAndMonth(first, last) && !IsSyllable(first, last);

    // "Moon Jae In left": a family name, and a given name of two syllables.
    private bool IsSyllable(int first, int last) =>
        last == first + 2 && _tokens[last].Is("in") && Words.FamilyFirst.Contains(_tokens[first].Lower)
        && (last + 1 >= sentence.End || !_tokens[last + 1].HasCapital && !Words.Determiners.Contains(_tokens[last + 1].Lower) && _tokens[last + 1].Shape != TokenShape.Number);

    private bool IsGivenAndMonth(int first, int last) =>
        last == first + 1 && Words.IsGivenName(Word(first)) && Word(last) is "may" or "april" or "june" or "august" or "march";

    /// <summary>"the Office of Harbour Safety Acting Director, Ada Winter": the last word without the office, which is hers.</summary>
    public int WithoutOffice(int first, int last)
    {
        if (last < first + 3 || !_tokens[first + 1].Is("of") || !Words.IsTitle(Word(last)))
            return last;
        last--;
        return Word(last) is "acting" or "deputy" or "interim" or "assistant" or "associate" ? last - 1 : last;
    }

    /// <summary>"Hilary of Poitiers", "Alexander the Great": the end of a given name and what tells its bearer from others; 0 where there is none.</summary>
    public int OfEpithet(int given)
    {
        var last = given + 2;
        if (last >= sentence.End || _tokens[last].Shape != TokenShape.Capitalised || !Words.IsGivenName(Word(given))
            || !_tokens[given + 1].Is("of") && !_tokens[given + 1].Is("the") || NameFinder.EndOfRun(_tokens, last, sentence.End) != last)
            return 0;
        var isPlain = Words.Common.Contains(Word(last)) || Words.NotNames.Contains(Word(last)) || Words.Roles.Contains(Word(last));
        return isPlain == _tokens[given + 1].Is("the") ? last : 0;
    }

    /// <summary>"Secretary of State Ada Winter", "Minister for Health Ada Winter": where the name begins behind what the office is over; 0 where none does.</summary>
    public int OfField(int first, int last)
    {
        for (var at = first + 1; at < last; at++)
        {
            if (Words.IsGivenName(Word(at)))
                return Enumerable.Range(first, at - first).All(word => NameShape.IsSubject(Word(word))) ? at : 0;
        }

        return last > first && (Words.RoleModifiers.Contains(Word(first)) || Word(first) == "state") && !Words.OrganisationEnds.Contains(Word(last)) ? first + 1 : 0;
    }

    /// <summary>"Department for Tides, Harbours and Rural Affairs": the end of all that a department is for; 0 where it is for one thing.</summary>
    public int OfSubjects(int first, int last)
    {
        var of = Enumerable.Range(first, last - first + 1).FirstOrDefault(at => _tokens[at].Lower is "for" or "of");
        if (of <= first || !Words.OrganisationHeads.Contains(Word(of - 1)) || !NameShape.IsSubject(Word(last)))
            return 0;
        var end = last;
        while (_tokens[end + 1].Is(",") && _tokens[end + 2].HasCapital && NameShape.IsSubject(Word(end + 2)))
            end = NameFinder.EndOfRun(_tokens, end + 2, sentence.End);
        if (end == last || !_tokens[end + 1].Is("and") || !_tokens[end + 2].HasCapital)
            return 0;
        end = NameFinder.EndOfRun(_tokens, end + 2, sentence.End);
        return NameShape.IsSubject(Word(end)) ? end : 0;
    }

    /// <summary>"University of California, Berkeley", "University of Texas at Austin": the town is part of the name; 0 where there is none.</summary>
    public int OfCampus(int first, int last)
    {
        if (last + 2 >= sentence.End || !_tokens[last + 2].HasCapital || !_tokens[last + 1].Is(",") && !_tokens[last + 1].Is("at"))
            return 0;
        var of = first + 1;
        if (!_tokens[first].Is("university") || of >= last || !_tokens[of].Is("of") || !Words.Regions.Contains(document.Between(of + 1, last).ToLowerInvariant()))
            return 0;
        var end = NameFinder.EndOfRun(_tokens, last + 2, sentence.End);
        var isTown = !Words.Regions.Contains(document.Between(last + 2, end).ToLowerInvariant()) && Gazetteer.States.Match(_tokens, last + 2, end + 1, out _) == 0;
        var isClosed = end + 1 >= sentence.End || _tokens[end + 1].Shape is TokenShape.Mark or TokenShape.CloseQuote || _tokens[last + 1].Is("at");
        return isTown && isClosed ? end : 0;
    }

    private string Word(int token) => Words.Bare(_tokens[token].Lower);

    /// <summary>"of China's parliament": who follows owns what comes next.</summary>
    public bool IsOwner(int capital)
    {
        var end = NameFinder.EndOfRun(_tokens, capital, sentence.End);
        return end + 1 < sentence.End && _tokens[end + 1].Shape == TokenShape.Possessive;
    }
}
