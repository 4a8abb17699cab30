using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>Finds runs of words with capitals and hands each to <see cref="NameSegmenter"/>.</summary>
internal sealed class NameFinder(Document document, CaseCensus census)
{
    // No name is longer; what goes on is a list, a table or a trap.
    private const int LongestRun = 20;

    private readonly Framed<Token> _tokens = document.Tokens;
    private readonly List<NameSpan> _names = [];

    /// <summary>The names of a document in the order of its text.</summary>
    public List<NameSpan> Read()
    {
        foreach (var sentence in document.Sentences)
        {
            if (!document.IsEnglish)
                ReadForeign(sentence);
            else if (document.IsDateline(sentence))
                ReadDateline(sentence);
            else if (census.IsShouted(sentence.Sentence))
                ReadShouted(sentence);
            else
                ReadStory(sentence);
        }

        return _names;
    }

    /// <summary>Index of the last token of the run of capitals that begins at a token.</summary>
    public static int EndOfRun(Framed<Token> tokens, int first, int end)
    {
        var last = first;
        end = Math.Min(end, first + LongestRun);
        for (var next = first + 1; next < end; next = last + 1)
        {
            var follows = next + 1 < end && tokens[next + 1].HasCapital;
            // "… met with Kim Jong Un The Washington Post reports": a heading ran into the text.
            if (tokens[next].Is("the"))
                break;
            if (IsNameWord(tokens[next]))
                last = next;
            else if (IsNickname(tokens, next, end))
                last = next + 3;
            else if (Particles(tokens, next, end) is var named and > 0)
                last = named;
            else if (follows && IsNameWord(tokens[next + 1]) && (Words.NameParticles.Contains(tokens[next].Lower) || tokens[next].Is("&")))
                last = next + 1;
            else if (follows && tokens[next].Shape == TokenShape.Possessive && OwnsName(tokens, last, next + 1))
                last = next + 1;
            else
                break;
        }

        return last;
    }

    // "Edward "Ned" Harding", "Edward J. "Ned" Price"
    private static bool IsNickname(Framed<Token> tokens, int open, int end) =>
        open + 3 < end && tokens[open].Shape == TokenShape.OpenQuote && tokens[open + 1].Shape == TokenShape.Capitalised && tokens[open + 2].Shape == TokenShape.CloseQuote && tokens[open + 3].Shape == TokenShape.Capitalised
        && !Words.IsFunction(tokens[open + 3].Lower)
        && (Words.IsGivenName(tokens[open - 1].Lower) || tokens[open - 1].Shape == TokenShape.Initial
            || tokens[open - 1].Shape == TokenShape.Capitalised && !Words.IsFunction(tokens[open - 1].Lower) && !Words.Common.Contains(tokens[open - 1].Lower) && !Words.Roles.Contains(tokens[open - 1].Lower)
                && !Words.Common.Contains(tokens[open + 3].Lower));

    // "de la Cruz", "van den Berg": the name behind two or three particles; 0 where there is none.
    private static int Particles(Framed<Token> tokens, int first, int end)
    {
        var at = first;
        while (at < end && at - first < 3 && Words.NameParticles.Contains(tokens[at].Lower))
            at++;
        return at - first > 1 && at < end && tokens[at].HasCapital ? at : 0;
    }

    // "Lloyd's", "Growers' League": the owner is part of the name. "Britain's Parliament" has its own.
    private static bool OwnsName(Framed<Token> tokens, int owner, int owned) =>
        Words.PossessiveNames.Contains(tokens[owner].Lower)
        || (tokens[owner - 1].Lower is "st" or "st." or "saint" && Words.OrganisationEnds.Contains(Words.Bare(tokens[owned].Lower)))
        || (tokens[owner].Lower.EndsWith('s') && tokens[owned - 1].Length == 1 && !Words.Surnames.Contains(tokens[owner].Lower)
            && Words.Unions.Contains(Words.Bare(tokens[owned].Lower)));

    private static bool IsNameWord(Token token) =>
        token.HasCapital && token.Lower is not ("i" or "i'm" or "i've" or "i'd" or "i'll") && !IsCompound(token);

    // "Kremlin-backed", "anti-American", "non-Western": they speak of a name and are none.
    private static bool IsCompound(Token token)
    {
        var hyphen = token.Lower.LastIndexOf('-');
        if (hyphen <= 0)
            return false;
        return token.Shape == TokenShape.MixedCase
            ? token.Lower[..hyphen] is "non" or "anti" or "pro" or "mid" or "ex" or "pre" or "post" or "un" or "cross" or "trans" or "then"
            : Words.HyphenTails.Contains(token.Lower[(hyphen + 1)..]) || IsParticiple(token.Lower[(hyphen + 1)..]);
    }

    // "Marenia-created"
    private static bool IsParticiple(string tail) =>
        tail.EndsWith("ed", StringComparison.Ordinal) && Grammar.Verbs.TryGet(tail, out _, out var forms) && forms.HasFlag(Grammar.VerbForm.Participle);

    private void ReadStory(TokenRange sentence)
    {
        var story = DatelineReading.End(document, sentence);
        if (story > sentence.First)
            ReadDateline(sentence with { End = story });
        ReadSentence(sentence with { First = story });
    }

    private void ReadSentence(TokenRange sentence)
    {
        var segmenter = new NameSegmenter(document, census, sentence, _names);
        for (var at = sentence.First; at < sentence.End;)
        {
            if (PartyReading.End(_tokens, at, sentence.End) is var party and > 0)
            {
                at = party;
                continue;
            }

            if (!IsNameWord(_tokens[at]) || NameMarks.IsOfStreet(_tokens, at))
            {
                at++;
                continue;
            }

            var last = EndOfRun(_tokens, at, sentence.End);
            var first = WithoutOpening(sentence, at, last);
            at = first > last ? last + 1 : segmenter.Read(first, last);
        }
    }

    // In a language whose words it does not know: a given name and what follows it, and what everybody knows.
    private void ReadForeign(TokenRange sentence)
    {
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (!IsNameWord(_tokens[at]))
                continue;
            var last = EndOfRun(_tokens, at, sentence.End);
            while (at < last && !Words.IsGivenName(_tokens[at].Lower))
                at++;
            if (at < last)
                _names.Add(new NameSpan(sentence.Sentence, at, last, NameKind.Person, null, at));
            else if (Gazetteer.States.Match(_tokens, at, last + 1, out var state) > 0)
                _names.Add(new NameSpan(sentence.Sentence, at, at, NameKind.State, state, at));
            else if (Gazetteer.Places.Match(_tokens, at, last + 1, out var place) > 0)
                _names.Add(new NameSpan(sentence.Sentence, at, at, NameKind.Place, place, at));
            at = last;
        }
    }

    // "AL-AIN, United Arab Emirates": places, all of them.
    private void ReadDateline(TokenRange sentence)
    {
        for (var at = sentence.First; at < sentence.End; at++)
        {
            // "(Harbour Wire)": who sent the story.
            if (_tokens[at].Is("("))
                return;
            if (!_tokens[at].HasCapital || Words.Dates.Contains(Words.Bare(_tokens[at].Lower)) || (Words.Common.Contains(_tokens[at].Lower) && _tokens[at].Shape != TokenShape.AllCaps && !IsListed(at, sentence.End - 1)))
                continue;
            var last = EndOfRun(_tokens, at, sentence.End);
            var length = last - at + 1;
            if (Gazetteer.States.Match(_tokens, at, last + 1, out var state) == length)
                _names.Add(new NameSpan(sentence.Sentence, at, last, NameKind.State, state, at));
            else if (Gazetteer.Places.Match(_tokens, at, last + 1, out _) == length || Gazetteer.Seats.Match(_tokens, at, last + 1, out _) == length)
                _names.Add(new NameSpan(sentence.Sentence, at, last, NameKind.Place, Gazetteer.PlaceName(document.Between(at, last)), at));
            else if (Gazetteer.Organisations.Match(_tokens, at, last + 1, out _) == 0 && !NameShape.IsShoutedText(_tokens, at, last))
                _names.Add(new NameSpan(sentence.Sentence, at, last, NameKind.Place, null, at));
            at = last;
        }
    }

    // Headlines: only what everybody knows.
    private void ReadShouted(TokenRange sentence)
    {
        for (var at = sentence.First; at < sentence.End;)
        {
            var length = Gazetteer.States.Match(_tokens, at, sentence.End, out var known);
            var kind = NameKind.State;
            if (length == 0)
            {
                length = Gazetteer.Organisations.Match(_tokens, at, sentence.End, out known);
                kind = NameKind.Organisation;
            }

            if (length == 0 && EndOfPerson(at, sentence.End) is var last and > 0)
                (length, kind) = (last - at + 1, NameKind.Person);
            if (length > 0)
                _names.Add(new NameSpan(sentence.Sentence, at, at + length - 1, kind, known, at));
            at += Math.Max(1, length);
        }
    }

    // "by Ada Winter": after a small word, a given name and one more; 0 where it is none.
    private int EndOfPerson(int first, int end) =>
        first > 0 && _tokens[first - 1].Is("by") && first + 1 < end && Words.IsGivenName(_tokens[first].Lower) && EndOfRun(_tokens, first, end) is var last && last > first && last < first + 3 ? last : 0;

    // Leaves out words that have their capital from the beginning of the sentence only.
    private int WithoutOpening(TokenRange sentence, int first, int last)
    {
        if (IsParticle(first, last))
            return first;
        while (first <= last && IsArticleOrOther(first))
            first++;
        if (first > last || !CaseCensus.BeginsSentence(document, sentence, first))
            return first;
        var word = Words.Bare(_tokens[first].Lower);
        // "Said Ellis: …"
        if (word == "said" && last > first && _tokens[last + 1].Lower is ":" or ",")
            return first + 1;
        if (first == last)
            return IsOrdinary(word) && !IsListed(first, last) && !Words.IsTitle(word) ? last + 1 : first;
        // "Former U.S. Senator Ada Frost": the state's name begins behind it.
        if (word is "former" or "retired" or "interim" or "acting" && IsListed(first + 1, last))
            return first + 1;
        if (IsListed(first, last) || Words.IsTitle(word) || Words.Roles.Contains(word) || (Words.RoleModifiers.Contains(word) && word is not ("then" or "now"))
            || Words.IsGivenName(word))
            return first;
        return IsOrdinary(word) && !EndsAsName(first, last) ? WithoutOpening(sentence, first + 1, last) : first;
    }

    // "De Blasio said", where the article names somebody de Blasio.
    private bool IsParticle(int first, int last) =>
        first + 1 == last && Words.NameParticles.Contains(_tokens[first].Lower) && census.IsWrittenWithCapital(_tokens[last].Lower);

    // "the All Blacks"
    private bool IsArticleOrOther(int token) =>
        !(_tokens[token].Is("all") && token > 0 && _tokens[token - 1].Is("the")) && _tokens[token].Shape != TokenShape.AllCaps && Words.IsFunction(_tokens[token].Lower) && !IsListed(token, token + 1);

    private bool IsOrdinary(string word)
    {
        if (Words.IsFunction(word))
            return true;
        if (census.IsWrittenWithCapital(word) && !census.IsWrittenSmall(word))
            return false;
        return census.IsWrittenSmall(word) || Words.Common.Contains(word) || IsNegated(word)
            || IsHyphenated(word)
            || (word.Length > 5 && (word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal))
                && !Words.IsGivenName(word) && !Words.Surnames.Contains(word));
    }

    // "Unsubtle"
    private static bool IsNegated(string word) => word.StartsWith("un", StringComparison.Ordinal) && (Words.Common.Contains(word[2..]) || Grammar.Verbs.TryGet(word[2..], out _, out _));

    // "Sixty-one", "Three-quarters", "Long-term"
    private static bool IsHyphenated(string word)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && (Words.Common.Contains(word[..hyphen]) || Words.Numbers.Contains(word[..hyphen])) && !Words.IsGivenName(word[..hyphen]);
    }

    private bool IsListed(int first, int last) =>
        Gazetteer.States.Match(_tokens, first, last + 1, out _) > 0 || Gazetteer.Organisations.Match(_tokens, first, last + 1, out _) > 0
        || Gazetteer.Places.Match(_tokens, first, last + 1, out _) > 0 || Gazetteer.Demonyms.Match(_tokens, first, last + 1, out _) > 0
        || Gazetteer.Seats.Match(_tokens, first, last + 1, out _) > 0 || Gazetteer.Groups.Match(_tokens, first, last + 1, out _) > 0;

    private bool EndsAsName(int first, int last)
    {
        var end = Words.Bare(_tokens[last].Lower);
        return !IsListed(first + 1, last) && !Words.IsTitle(Words.Bare(_tokens[first + 1].Lower))
            && (Words.OrganisationEnds.Contains(end) || Words.PlaceEnds.Contains(end) || Words.ThingEnds.Contains(end));
    }
}
