using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>
/// Cuts a run of capitals into names: "Russian Defense Minister Sergei Shoigu" is a demonym, an office and a person; "U.S. State
/// Department" is one organisation.
/// </summary>
internal sealed class NameSegmenter(Document document, CaseCensus census, TokenRange sentence, List<NameSpan> names)
{
    private readonly Framed<Token> _tokens = document.Tokens;
    private readonly NameEnds _ends = new(document, sentence);
    private int _runEnd;

    /// <summary>Adds the names of the run and gives the index of the first token not read.</summary>
    public int Read(int first, int last)
    {
        _runEnd = last;
        var role = -1;
        for (var at = first; at <= _runEnd;)
            at = Next(at, ref role);
        return _runEnd + 1;
    }

    private string Word(int token) => Words.Bare(_tokens[token].Lower);

    private int Next(int at, ref int role)
    {
        if (ReadListed(at, ref role) is var afterListed and > 0)
            return afterListed;
        if (ReadTitle(at, ref role) is var afterTitle and > 0)
            return afterTitle;
        if (IsSkipped(at))
            return at + 1;
        return ReadOther(at, ref role);
    }

    // "Friday", "Islamic", "Republican" before another name.
    private bool IsSkipped(int at)
    {
        if (!Words.NotNames.Contains(_tokens[at].Lower) && (_tokens[at].Shape != TokenShape.MixedCase || NameShape.BeginsWithParticle(_tokens[at].Lower)))
            return false;
        // "Jan Lind" is no January.
        if (at + 1 == _runEnd && Words.IsGivenName(_tokens[at].Lower) && !Words.NotNames.Contains(_tokens[_runEnd].Lower))
            return false;
        // "the SEP" may be no month.
        if (at == _runEnd && _tokens[at] is { Shape: TokenShape.AllCaps, Length: > 2 } && at > sentence.First && _tokens[at - 1].Is("the"))
            return false;
        return at == _runEnd || (!NameShape.EndsAsName(_tokens, at, _runEnd) && !IsPartOfPlace(at));
    }

    // "East Prussia", "North Kivu"; "West European" speaks of one.
    private bool IsPartOfPlace(int at) =>
        at + 1 == _runEnd && IsQuarter(at) && !Words.Common.Contains(Word(_runEnd)) && !Words.NotNames.Contains(Word(_runEnd))
        && Listed(_runEnd, _runEnd + 1).Kind is NameKind.Unknown or NameKind.Place or NameKind.State;

    private bool IsQuarter(int at) => Word(at) is "north" or "south" or "east" or "west";

    private int ReadListed(int at, ref int role)
    {
        // "Bosnia and Herzegovina" goes on behind its run.
        var (length, kind, known) = Listed(at, sentence.End);
        if (length == 0)
            return 0;
        if (at + length > _runEnd + 1)
            _runEnd = NameFinder.EndOfRun(_tokens, at + length - 1, sentence.End);
        var (end, next) = (_runEnd + 1, at + length);
        // "Del. Ada Price" is a delegate, not of Delaware.
        if (length == 1 && next < end && Words.IsTitle(Words.FullTitle(Word(at))) && Words.IsGivenName(Word(next)) && (at == sentence.First || !_tokens[at - 1].Is(",")))
            return 0;
        if (length == 1 && IsPartOfPlace(at))
            return Whole(at, NameKind.Unknown);
        // "the West European custom"
        if (length == 1 && next < end && IsQuarter(at) && !NameShape.EndsAsName(_tokens, at, _runEnd) && (Words.NotNames.Contains(Word(next)) || Listed(next, end).Kind == NameKind.Demonym))
            return next;
        if (next == end)
            return Extends(at, next - 1) ? Whole(at, kind == NameKind.Organisation ? kind : NameKind.Unknown) : Add(at, next - 1, kind, known, at);
        if (IsRoleWord(next) || (Words.NotNames.Contains(_tokens[next].Lower) && !NameShape.EndsAsName(_tokens, next, _runEnd)))
        {
            Add(at, next - 1, kind, known, at);
            role = role < 0 ? at : role;
            return next;
        }

        // "House Judiciary Chairman Bob Goodlatte"
        for (var inside = next + 1; inside < _runEnd; inside++)
        {
            if (!IsRoleWord(inside))
                continue;
            Add(at, next - 1, kind, known, at);
            role = role < 0 ? at : role;
            return inside;
        }

        // "Virginia Woolf", "Austin Powers"
        if (length == 1 && kind is NameKind.Place or NameKind.Seat or NameKind.State or NameKind.Organisation && Words.IsGivenName(Word(at)) && !NameShape.EndsAsName(_tokens, next, _runEnd) && Listed(next, end).Kind != NameKind.Group)
            return Whole(at, NameKind.Person);
        if ((Words.IsGivenName(Word(next)) || Listed(next, end).Length > 0) && !NameShape.EndsAsName(_tokens, next, _runEnd))
            return Add(at, next - 1, kind, known, at);
        // "Russian Foreign Ministry": the ministry is named by what follows, the state stays in its name.
        if (kind is NameKind.Demonym && !NameShape.EndsAsName(_tokens, next, _runEnd))
            return Add(at, next - 1, kind, known, at);
        if (kind is NameKind.Demonym or NameKind.State && NameShape.IsPublicBody(_tokens, next, _runEnd) && !IsForces(at, next))
        {
            Add(at, next - 1, kind, known, at);
            return next;
        }

        return Whole(at, kind == NameKind.Organisation ? kind : NameKind.Unknown);
    }

    // "the U.S. Army": what would be any army without its state.
    private bool IsForces(int at, int next) => next == _runEnd && _tokens[at].Shape == TokenShape.AllCaps && Words.StateForces.Contains(Word(next));

    private (int Length, NameKind Kind, string? Known) Listed(int at, int end)
    {
        var best = (Length: 0, Kind: NameKind.Unknown, Known: (string?)null);
        Try(Gazetteer.Organisations, NameKind.Organisation);
        Try(Gazetteer.States, NameKind.State);
        Try(Gazetteer.Demonyms, NameKind.Demonym);
        Try(Gazetteer.Seats, NameKind.Seat);
        Try(Gazetteer.Places, NameKind.Place);
        Try(Gazetteer.Groups, NameKind.Group);
        return best;

        void Try(PhraseBook<string> book, NameKind kind)
        {
            var length = book.Match(_tokens, at, end, out var known);
            if (length > best.Length)
                best = (length, kind, known);
        }
    }

    private bool IsRoleWord(int at) =>
        Words.IsTitle(Word(at)) || (Words.Roles.Contains(Word(at)) && at < _runEnd && CaseCensus.BeginsSentence(document, sentence, at) && !Words.IsGivenName(Word(at)))
        || (Words.RoleModifiers.Contains(Word(at)) && at < _runEnd && IsRoleWord(at + 1));

    private int ReadTitle(int at, ref int role)
    {
        if (!IsRoleWord(at))
            return 0;
        var last = at;
        // "Rep. Don Harding" is no don.
        while (last < _runEnd && IsRoleWord(last + 1) && !(Words.IsGivenName(Word(last + 1)) && last + 1 < _runEnd))
            last++;
        last = EndOfRole(last);
        // "Mr. King" is called so, a crown prince is one.
        var roleFirst = role < 0 ? at : role;
        if (last == _runEnd && last > at && Words.Surnames.Contains(Word(last)) && !(Words.TitlesKept.Contains(Word(last)) && Words.RoleModifiers.Contains(Word(last - 1))))
            last--;
        if (last == _runEnd)
            return ReadOffice(at, last, roleFirst);

        var first = last + 1;
        if (Words.IsGivenName(Word(last)) && !Words.TitlesKept.Contains(Word(last)) && last == at && !Words.IsGivenName(Word(first)))
            return 0;
        var isBearer = first == _runEnd && (Words.Honorifics.Contains(Word(last)) || !Words.OrganisationEnds.Contains(Word(first)));
        if (!isBearer && !Words.IsGivenName(Word(first)) && NameShape.EndsAsName(_tokens, first, _runEnd))
            return Whole(at, Word(_runEnd) is "presidency" ? NameKind.Unknown : NameKind.Organisation);
        // "General Delivery", "Major League"
        if (first == _runEnd && last == at && !Words.Honorifics.Contains(Word(last)) && Words.Common.Contains(Word(first)) && !Words.Surnames.Contains(Word(first)) && !Words.IsGivenName(Word(first)))
            return Whole(at, NameKind.Unknown);
        if (Words.TitlesKept.Contains(Word(last)))
            first = last;
        role = -1;
        return Person(first, roleFirst, Gendered(at, last));
    }

    // "Chief Harbour Agent Rodney Scott": the role goes on to the word that stands before the given name.
    private int EndOfRole(int last)
    {
        for (var inside = last + 1; inside < _runEnd && inside <= last + 3 && !Words.IsGivenName(Word(inside)); inside++)
        {
            if (Words.Roles.Contains(Word(inside)) && Words.IsGivenName(Word(inside + 1)))
                return inside;
        }

        return last;
    }

    private int ReadOffice(int at, int last, int roleFirst)
    {
        var next = last + 2;
        if (next < sentence.End && _tokens[last + 1].Lower is "of" or "for" && _tokens[next].HasCapital)
        {
            var end = NameFinder.EndOfRun(_tokens, next, sentence.End);
            if (_ends.OfField(next, end) is var holder and > 0)
            {
                _runEnd = end;
                return Person(holder, roleFirst, Gender.Unknown);
            }
        }

        return Add(at, last, NameKind.Office, null, roleFirst);
    }

    private Gender Gendered(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (Words.TitlesMale.Contains(Word(at)))
                return Gender.Male;
            if (Words.TitlesFemale.Contains(Word(at)))
                return Gender.Female;
        }

        return Gender.Unknown;
    }

    private int Person(int first, int roleFirst, Gender gender)
    {
        var last = _runEnd;
        while (last > first && _ends.IsTail(first, last))
            last--;
        if (last - first <= 1 && last == _runEnd && _ends.OfEpithet(last) is var epithet and > 0 && _tokens[last + 1].Is("the"))
            _runEnd = last = epithet;
        names.Add(new NameSpan(sentence.Sentence, first, last, NameKind.Person, null, roleFirst) { Gender = gender });
        return _runEnd + 1;
    }

    private int ReadOther(int at, ref int role)
    {
        // "FBI Director James Comey": an office inside the run parts what stands before it from the person behind it.
        if (!Words.IsGivenName(Word(at)))
        {
            for (var inside = at + 1; inside < _runEnd; inside++)
            {
                if (!IsRoleWord(inside))
                    continue;
                var kind = NameShape.KindOf(document, census, at, inside - 1);
                Add(at, inside - 1, kind == NameKind.Person ? NameKind.Unknown : kind, null, at);
                role = role < 0 ? at : role;
                return inside;
            }
        }

        return Whole(at, NameKind.Unknown);
    }

    // Everything from here to the end of the run, and what "of" or "and" adds to it.
    private int Whole(int at, NameKind given)
    {
        if (given == NameKind.Unknown && at == _runEnd && _ends.OfEpithet(at) is var epithet and > 0)
        {
            names.Add(new NameSpan(sentence.Sentence, at, epithet, NameKind.Person, null, at));
            return epithet + 1;
        }

        while (Extends(at, _runEnd))
            _runEnd = NameFinder.EndOfRun(_tokens, _tokens[_runEnd + 2].HasCapital ? _runEnd + 2 : _runEnd + 3, sentence.End);
        if (Math.Max(_ends.OfCampus(at, _runEnd), _ends.OfSubjects(at, _runEnd)) is var further and > 0)
            _runEnd = further;
        var last = _runEnd;
        while (last > at && _ends.IsTail(at, last) && !_tokens[last - 1].Is("&"))
            last--;
        last = _ends.WithoutOffice(at, last);
        // What is left of "Institute of Mathematics" is no name's end.
        while (last > at && !_tokens[last].HasCapital)
            last--;
        var kind = given == NameKind.Unknown ? NameShape.KindOf(document, census, at, last) : given;
        if ((kind is NameKind.Unknown or NameKind.Organisation or NameKind.Person && NameMarks.IsWork(_tokens, sentence, at, last)) || NameMarks.IsAddress(_tokens, sentence, last))
            kind = NameKind.Thing;
        // "Massachusetts Institute of Technology", whose "of" the run does not reach over.
        var known = kind == NameKind.Organisation && Gazetteer.Organisations.Match(_tokens, at, last + 1, out var listed) == last - at + 1 ? listed : null;
        names.Add(new NameSpan(sentence.Sentence, at, last, kind, known, at));
        return _runEnd + 1;
    }

    private bool Extends(int first, int last)
    {
        if (last + 2 >= sentence.End || last - first > 16)
            return false;
        var capital = _tokens[last + 2].HasCapital ? last + 2 : last + 3;
        if (capital >= sentence.End || !_tokens[capital].HasCapital || (capital == last + 3 && !_tokens[last + 2].Is("the")))
            return false;
        // "the committee of China's parliament" is not the Committee of China.
        if (_tokens[last + 1].Is("of") && !_tokens[last].Is("university") && _ends.IsOwner(capital))
            return false;
        var head = Word(last);
        // "the Achievement Award of the Association for Tides": who gave it has a name of its own.
        if (capital == last + 3 && Words.ThingEnds.Contains(head) && Words.OrganisationHeads.Contains(Word(capital)))
            return false;
        return _tokens[last + 1].Lower switch
        {
            "of" => !Words.NotNames.Contains(head) && !Words.Roles.Contains(head)
                && (Words.OrganisationHeads.Contains(head) || Words.PlaceHeads.Contains(head) || Words.ThingEnds.Contains(head) || NameShape.IsOf(_tokens, first, last)
                || (first == last && NameShape.IsPlainHead(_tokens[last]) && !census.IsWrittenSmall(head) && !CaseCensus.BeginsSentence(document, sentence, first))),
            "for" or "on" or "to" or "against" => Words.OrganisationHeads.Contains(head)
                && (last > first || !census.IsWrittenSmall(head) || (!Words.PublicBodies.Contains(head) && !CaseCensus.BeginsSentence(document, sentence, first))),
            "and" => capital == last + 2 && NameShape.JoinsByAnd(_tokens, first, last, capital, NameFinder.EndOfRun(_tokens, capital, sentence.End)),
            _ => false,
        };
    }

    private int Add(int first, int last, NameKind kind, string? known, int roleFirst)
    {
        names.Add(new NameSpan(sentence.Sentence, first, last, kind, known, roleFirst));
        return last + 1;
    }
}
