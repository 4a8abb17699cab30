using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>What a name's own words say of its kind.</summary>
internal static class NameShape
{
    public static NameKind KindOf(Document document, CaseCensus census, int first, int last) =>
        first == last ? IsNumbered(document.Tokens, first) ? NameKind.Thing : KindOfOne(document.Tokens[first], document.TextOf(first), census, IsTheOne(document.Tokens, first, first)) : KindOfMany(document.Tokens, first, last);

    /// <summary>Whether the last word is one that ends the names of organisations, places or things.</summary>
    public static bool EndsAsName(Framed<Token> tokens, int first, int last)
    {
        var end = Words.Bare(tokens[last].Lower);
        if (last == first + 1 && Words.Surnames.Contains(end) && Words.IsGivenName(tokens[first].Lower))
            return false;
        return Words.OrganisationEnds.Contains(end) || Words.PlaceEnds.Contains(end) || Words.ThingEnds.Contains(end);
    }

    /// <summary>"Foreign Ministry", "Congress": a body that every state has, named without its state.</summary>
    public static bool IsPublicBody(Framed<Token> tokens, int first, int last)
    {
        if (!Words.PublicBodies.Contains(Words.Bare(tokens[last].Lower)))
            return false;
        for (var at = first; at < last; at++)
        {
            if (!Words.RoleModifiers.Contains(tokens[at].Lower) && !Words.PublicBodies.Contains(tokens[at].Lower))
                return false;
        }

        return true;
    }

    /// <summary>A name that has gone through "of" already goes on through another: "Institute of History of Academia Sinica".</summary>
    public static bool IsOf(Framed<Token> tokens, int first, int last)
    {
        for (var at = first + 1; at < last; at++)
        {
            if (tokens[at].Is("of"))
                return Words.OrganisationHeads.Contains(tokens[at - 1].Lower) && IsSubject(tokens[last].Lower);
        }

        return false;
    }

    /// <summary>"Food and Drug Administration", "Department of Health and Human Services", "Berrie and Co".</summary>
    public static bool JoinsByAnd(Framed<Token> tokens, int first, int last, int nextFirst, int nextLast)
    {
        var end = Words.Bare(tokens[nextLast].Lower);
        var opening = Words.Bare(tokens[nextFirst].Lower);
        // "the Office of Harbours and Division of Ferries"
        if (nextLast + 1 < tokens.Count && tokens[nextLast + 1].Is("of") && Words.OrganisationHeads.Contains(opening))
            return false;
        if (opening is "co" or "company" or "sons" or "partners" or "associates" or "brothers")
            return true;
        var before = Words.Bare(tokens[last].Lower);
        if (!IsSubject(before) || !IsSubject(opening))
            return false;
        for (var at = first; at < last; at++)
        {
            if (tokens[at].Is("of") || tokens[at].Is("for"))
                return true;
        }

        return nextLast > nextFirst && Words.OrganisationEnds.Contains(end) && !Words.OrganisationEnds.Contains(before);
    }

    /// <summary>"Annals of Inland Waters", "Discovery of Witches": an ordinary word with a capital opens a title.</summary>
    public static bool IsPlainHead(Token token) =>
        token.Shape == TokenShape.Capitalised && IsPlainOrPlural(Words.Bare(token.Lower)) && !Words.IsGivenName(token.Lower) && !Words.Surnames.Contains(token.Lower);

    private static bool IsPlainOrPlural(string word) =>
        Words.Common.Contains(word) || (word.Length > 4 && word[^1] == 's' && Words.Common.Contains(word[..^1])) || Grammar.Verbs.TryGet(word, out _, out _) || LooksLikeAdjective(word);

    // "Item 7", "Clause 31", "Building 31"
    private static bool IsNumbered(Framed<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at + 1].Shape == TokenShape.Number && Words.Common.Contains(tokens[at].Lower) && !Words.Surnames.Contains(tokens[at].Lower);

    /// <summary>What an institute or a ministry is for: "History and Philology".</summary>
    public static bool IsSubject(string word) =>
        IsPlainOrPlural(word) || Words.RoleModifiers.Contains(word) || Words.ThingEnds.Contains(word)
        || word.EndsWith("logy", StringComparison.Ordinal) || word.EndsWith("ture", StringComparison.Ordinal);

    /// <summary>"the Government said", not "the Navy captain".</summary>
    public static bool IsTheOne(Framed<Token> tokens, int first, int last) =>
        tokens[first - 1].Lower is "the" or "this" && (tokens[last + 1].Shape != TokenShape.Lower || Words.Function.Contains(tokens[last + 1].Lower) || tokens[last + 1].Lower.EndsWith("ly", StringComparison.Ordinal)
            || Grammar.ClosedClasses.TryGet(tokens[last + 1].Lower, out var known) && known is Grammar.WordClass.Adverb
            || Verbs.IsFinite(tokens[last + 1].Lower) || Grammar.Verbs.TryGet(tokens[last + 1].Lower, out _, out var forms) && forms.HasFlag(Grammar.VerbForm.Past));

    private static NameKind KindOfOne(Token token, ReadOnlySpan<char> text, CaseCensus census, bool isTheOne)
    {
        var word = Words.Bare(token.Lower);
        if (Words.NotNames.Contains(word) || Gazetteer.IsOfTwoCountries(word) || token.Shape == TokenShape.Initial || IsCode(word) || IsSpelling(text) || (Words.NameParticles.Contains(word) && token.Shape != TokenShape.AllCaps && !Words.IsGivenName(word)))
            return NameKind.Thing;
        if (token.Shape == TokenShape.AllCaps)
            return IsRomanNumber(token.Lower) || (token.Length > 3 && (Words.Common.Contains(word) || census.IsWrittenSmall(word))) ? NameKind.Thing : NameKind.Organisation;
        if (!census.IsWrittenSmall(word) && (Words.OrganisationNouns.Contains(word) || Words.PublicBodies.Contains(word) && isTheOne))
            return NameKind.Organisation;
        if (Words.Roles.Contains(word) || Words.OrganisationNouns.Contains(word) || Words.StateNouns.Contains(word))
            return Words.IsGivenName(word) ? NameKind.Unknown : NameKind.Office;
        if ((token.Shape == TokenShape.MixedCase && !BeginsWithParticle(word)) || LooksLikeAdjective(word) && !census.IsPlaced(word) || IsPluralOfCapitals(token, text))
            return Words.IsGivenName(word) ? NameKind.Unknown : NameKind.Thing;
        if (census.IsWrittenSmall(word) || (IsPlainOrPlural(word) && !Words.Surnames.Contains(word) && !Words.IsGivenName(word) && !census.IsCalledSo(word)))
            return NameKind.Thing;
        return Words.ThingEnds.Contains(word) || Words.PlaceEnds.Contains(word) && !Words.Surnames.Contains(word) ? NameKind.Thing : NameKind.Unknown;
    }

    private static NameKind KindOfMany(Framed<Token> tokens, int first, int last)
    {
        var opening = Words.Bare(tokens[first].Lower);
        var end = Words.Bare(tokens[last].Lower);
        for (var at = first + 1; at < last; at++)
        {
            if (tokens[at].Lower is "of" or "for" or "on" or "to" or "against")
                return IsOccasion(opening, tokens[at - 1].Lower) || (tokens[at - 1].Is("office") && end is "presidency") ? NameKind.Thing : KindOfHead(Words.Bare(tokens[at - 1].Lower));
        }

        // "World War II"
        if (Words.ThingHeads.Contains(opening) || Words.Juniors.Contains(end) && Words.Common.Contains(Words.Bare(tokens[last - 1].Lower)))
            return NameKind.Thing;
        // "How It Moves Us"
        if (tokens[last].Shape == TokenShape.Capitalised && end is "us" or "me" or "you" or "it" or "him" or "them")
            return NameKind.Thing;
        if (tokens[first].Shape == TokenShape.Initial && tokens[last].Shape == TokenShape.Initial)
            return NameKind.Thing;
        var given = Words.IsGivenName(opening) || tokens[first].Shape == TokenShape.Initial;
        var person = given && (last == first + 1 ? Words.Surnames.Contains(end) : HasInitial(tokens, first + 1, last));
        if (!person && Words.ThingEnds.Contains(end))
            return NameKind.Thing;
        if (!person && Words.OrganisationEnds.Contains(end))
            return NameKind.Organisation;
        if (!person && Words.PlaceEnds.Contains(end))
            return NameKind.Place;
        if (!given && Words.OrganisationHeads.Contains(opening) && tokens.Has(first, last - 1, static token => Words.NameParticles.Contains(token.Lower)))
            return NameKind.Organisation;
        if (opening is "st" or "saint" || given || HasInitial(tokens, first, last) || Words.Juniors.Contains(end))
            return NameKind.Person;
        // "Moon Jae In": neither a moon nor in anything.
        if (Words.FamilyFirst.Contains(opening) && last - first <= 2 && (last == first + 2 && end is "in" ? !HasPlainWord(tokens, first + 1, last - 1) : !HasPlainWord(tokens, first, last)))
            return NameKind.Person;
        if (IsShoutedText(tokens, first, last))
            return NameKind.Thing;
        if (tokens.Has(first, last, static token => token.Is("&") || token.Shape == TokenShape.AllCaps && !IsRomanNumber(token.Lower)))
            return NameKind.Organisation;
        if (last == first + 1 && tokens[last].Shape == TokenShape.Initial)
            return NameKind.Thing;
        if (opening is "new" or "great" or "grand" && IsAllPlain(tokens, first + 1, last))
            return NameKind.Thing;
        if (Words.PlaceHeads.Contains(opening))
            return NameKind.Place;
        if (Words.OrganisationHeads.Contains(opening))
            return NameKind.Organisation;
        if (IsAllPlain(tokens, first, last))
            return NameKind.Thing;
        return HasPlainWord(tokens, first, last) && last > first + 1 ? NameKind.Organisation : NameKind.Unknown;
    }

    // "the Fourth International Congress of Surgeons": met once.
    private static bool IsOccasion(string opening, string head) =>
        head is "congress" or "conference" && (opening is "first" or "second" or "third" || opening.EndsWith("th", StringComparison.Ordinal));

    private static NameKind KindOfHead(string head)
    {
        if (Words.OrganisationHeads.Contains(head))
            return NameKind.Organisation;
        return Words.PlaceHeads.Contains(head) ? NameKind.Place : NameKind.Thing;
    }

    /// <summary>Whether a word of the name is an ordinary English word: then it is hardly a person's.</summary>
    public static bool HasPlainWord(Framed<Token> tokens, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (Words.Common.Contains(tokens[at].Lower) && !Words.Surnames.Contains(tokens[at].Lower))
                return true;
        }

        return false;
    }

    // "Burning Man", "Match Point": a title of something.
    private static bool IsAllPlain(Framed<Token> tokens, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tokens[at].HasCapital && (!Words.Common.Contains(tokens[at].Lower) && !Words.Roles.Contains(tokens[at].Lower) || Words.Surnames.Contains(tokens[at].Lower)))
                return false;
        }

        return true;
    }

    /// <summary>"PRESS RELEASE": ordinary words in capitals.</summary>
    public static bool IsShoutedText(Framed<Token> tokens, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tokens[at].Shape != TokenShape.AllCaps || tokens[at].Length < 3 || !IsPlainOrPlural(tokens[at].Lower) && !Words.IsFunction(tokens[at].Lower))
                return false;
        }

        return last > first;
    }

    private static bool HasInitial(Framed<Token> tokens, int first, int last)
    {
        for (var at = first; at < last; at++)
        {
            if (tokens[at].Shape == TokenShape.Initial || Words.NameParticles.Contains(tokens[at].Lower))
                return true;
        }

        return false;
    }

    // "Paralympic", "Calvinist", "Sociolinguistics", "Freemasonry"
    private static bool LooksLikeAdjective(string word) =>
        word.Length > 5 && Words.AdjectiveEnds.Any(end => word.EndsWith(end, StringComparison.Ordinal));

    /// <summary>"al-Assad", "d'Arcy": a family name that begins small.</summary>
    public static bool BeginsWithParticle(string word) =>
        word.IndexOfAny(['-', '\'']) is var end and > 0 and < 4 && (word[end] == '\'' ? word[..end] is "d" or "dell" : Words.NameParticles.Contains(word[..end]));

    // "PM2.5", "SCAP-22-368"
    private static bool IsCode(string word) => word.Any(char.IsDigit) && word.AsSpan().ContainsAny('.', '-');

    // "VOR-zhahk", "CD-rom"
    private static bool IsSpelling(ReadOnlySpan<char> text) =>
        text.IndexOf('-') is var hyphen and > 1 && hyphen + 1 < text.Length && char.IsLower(text[hyphen + 1]) && !text[..hyphen].ContainsAnyExceptInRange('A', 'Z');

    // "NGOs"
    private static bool IsPluralOfCapitals(Token token, ReadOnlySpan<char> text) => token.Shape == TokenShape.Capitalised && token.Length is > 2 and < 6 && text[^1] == 's' && char.IsUpper(text[token.Length - 2]);

    private static bool IsRomanNumber(string lower) => lower.AsSpan().IndexOfAnyExcept("ivxlc") < 0;
}
