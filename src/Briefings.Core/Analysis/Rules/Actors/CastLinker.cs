using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Joins the names of a document that name the same actor: "Vladimir Putin", "Mr. Putin", "Putin".</summary>
internal sealed partial class CastLinker
{
    private readonly Document _document;
    private readonly List<CastEntry> _entries = [];
    private readonly Dictionary<string, CastEntry> _byKey = new(StringComparer.Ordinal);
    private readonly PersonIndex _persons = new();
    private readonly ShortForms _shortForms;
    private readonly CastEntry?[] _entryOf;
    private readonly IReadOnlyList<NameSpan> _names;
    private readonly HeadNames _heads;
    private readonly KnownAs _knownAs;
    private readonly HashSet<string> _wholeNames;

    public CastLinker(Document document, IReadOnlyList<NameSpan> names)
    {
        _document = document;
        _names = names;
        _entryOf = new CastEntry?[names.Count];
        _shortForms = new ShortForms(document);
        _heads = new HeadNames(document, names);
        _knownAs = new KnownAs(document, names);
        _wholeNames = [.. names.Where(name => name.Count > 1).Select(name => document.Between(name.First, name.Last))];
        LinkListed();
        // "Tern Point" is known when "Tern Point Capital" is.
        LinkFullNames(static name => name.Kind is NameKind.Organisation or NameKind.Place);
        LinkFullNames(static _ => true);
        KinReading.Mark(document, names, EntryOf);
        LinkOtherNames();
        LinkHeads();
        LinkShortNames();
        LinkOtherNames();
        LinkSeats();
    }

    public IReadOnlyList<CastEntry> Entries => _entries;

    /// <summary>The actor of a name, by its index; null for what names nobody.</summary>
    public CastEntry? EntryOf(int name) => _entryOf[name];

    /// <summary>Whether a name is but the head of a body's whole name, with its article: "the Society".</summary>
    public bool IsHead(int name) => _heads.Of(name) is var whole and >= 0 && ReferenceEquals(_entryOf[whole], _entryOf[name]);

    /// <summary>Whether a name is another's in another language: no name to list them under.</summary>
    public bool IsTranslation(int name) => _knownAs.IsTranslation(name);

    public CastEntry? Known(string name) => _byKey.GetValueOrDefault("known " + name);

    private void LinkListed()
    {
        var peoples = new PeopleReading(_document, _names);
        for (var index = 0; index < _names.Count; index++)
        {
            var name = _names[index];
            if (name.Known is null || name.Kind == NameKind.Seat)
                continue;
            if (peoples.IsPeople(index))
            {
                var people = _document.Between(name.First, name.Last);
                Link(index, "known " + people, NameKind.Group, people).Names++;
                continue;
            }

            var kind = name.Kind == NameKind.Demonym ? NameKind.State : name.Kind;
            var entry = Link(index, "known " + name.Known, kind, name.Known);
            if (name.Kind != NameKind.Demonym)
                entry.Names++;
            if (name.Kind == NameKind.Organisation && name.Count > 1)
                _shortForms.AddListed(name, entry);
        }
    }

    private void LinkFullNames(Func<NameSpan, bool> isMeant)
    {
        for (var index = 0; index < _names.Count; index++)
        {
            var name = _names[index];
            if (_entryOf[index] is not null || name.Count < 2 || !isMeant(name) || name.Kind is NameKind.Office or NameKind.Thing or NameKind.Seat)
                continue;
            var words = WordsOf(name);
            var isPerson = name.Kind == NameKind.Person || (name.Kind == NameKind.Unknown && !IsAfterArticle(name));
            if (Same(name, words, isPerson) is { } known)
            {
                Join(index, known);
                if (isPerson && words.Length > known.NameWords.Length)
                    _persons.Rename(known, words);
                continue;
            }

            var entry = Link(index, CompanyName.Key(words), name.Kind, null);
            entry.Names++;
            if (entry.NameWords.Length == 0)
            {
                entry.NameWords = words;
                if (isPerson)
                    _persons.Add(entry);
                else if (name.Kind is NameKind.Organisation or NameKind.Unknown)
                    _shortForms.Add(name, entry);
            }
        }
    }

    // Whom a name of two words or more names, of those who are known by now.
    private CastEntry? Same(NameSpan name, string[] words, bool isPerson)
    {
        if (isPerson && (_persons.Find(words, name.Gender) ?? (words.Length == 1 ? _persons.FindByEpithet(words[0]) : null)) is { } person)
            return person;
        if (name.Kind == NameKind.Organisation && _shortForms.ListedBody(name) is { } body && Known(body) is { } listed)
            return listed;
        var key = CompanyName.Key(words);
        return _byKey.ContainsKey(key) ? null : name.Kind switch { NameKind.Unknown => _shortForms.Find(key), NameKind.Organisation => _shortForms.FindWhole(key), _ => null };
    }

    private void LinkOtherNames()
    {
        for (var index = 0; index < _names.Count; index++)
        {
            if (_knownAs.Of(index) is var first and >= 0 && _entryOf[first] is { } entry && !ReferenceEquals(entry, _entryOf[index]))
                Merge(_entryOf[index], index, entry);
        }
    }

    private void Merge(CastEntry? other, int index, CastEntry entry)
    {
        if (other is null)
        {
            Join(index, entry);
            return;
        }

        other.SameAs = entry;
        entry.Names += other.Names;
        other.Names = 0;
        for (var name = 0; name < _entryOf.Length; name++)
            _entryOf[name] = ReferenceEquals(_entryOf[name], other) ? entry : _entryOf[name];
    }

    private void LinkHeads()
    {
        for (var index = 0; index < _names.Count; index++)
        {
            if (_entryOf[index] is null && _heads.Of(index) is var whole and >= 0 && _entryOf[whole] is { } entry)
                Join(index, entry);
        }
    }

    // Who has a title of his own gender is known best, a bare name least.
    private void LinkShortNames()
    {
        LinkShortNames(static name => name.Gender != Gender.Unknown);
        LinkShortNames(static name => name.RoleFirst < name.First);
        LinkShortNames(static _ => true);
    }

    private void LinkShortNames(Func<NameSpan, bool> isMeant)
    {
        for (var index = 0; index < _names.Count; index++)
        {
            var name = _names[index];
            if (_entryOf[index] is not null || name.Count > 1 || !isMeant(name))
                continue;
            if (name.Kind is not (NameKind.Office or NameKind.Thing or NameKind.Seat))
                LinkShortName(index, name);
            // "the SEP" is no month.
            else if (name.Kind == NameKind.Thing && Capitals(name) is { Length: > 2 } capitals && _shortForms.Find(capitals) is { } body)
                Join(index, body);
        }
    }

    // "D.N.C." as "dnc"; null where it is not all in capitals.
    private string? Capitals(NameSpan name) =>
        _document.Tokens[name.First] is { Shape: TokenShape.AllCaps } token ? token.Lower.Replace(".", "", StringComparison.Ordinal) : null;

    private void LinkShortName(int index, NameSpan name)
    {
        var words = WordsOf(name);
        var key = string.Join(' ', words);
        var entry = Capitals(name) is { } capitals ? _shortForms.Find(capitals) : null;
        if (entry is null && name.Kind is NameKind.Person or NameKind.Unknown)
            entry = _persons.FindShort(words, name.Gender, TitleOf(name));
        if (name.RoleFirst == name.First)
            entry ??= _shortForms.Find(key);
        if (entry is not null)
        {
            Join(index, entry);
            return;
        }

        entry = Link(index, key, name.Kind, null);
        entry.Names++;
        if (entry.NameWords.Length == 0)
            entry.NameWords = words;
        if (name.Kind == NameKind.Person)
            _persons.Add(entry);
    }

    // "Beijing supports": the state acts, and nobody is listed twice. Only "in Beijing": a city.
    private void LinkSeats()
    {
        JoinBearers();
        var seats = Enumerable.Range(0, _names.Count).Where(index => _entryOf[index] is null && _names[index].Kind == NameKind.Seat).Select(index => _names[index]).ToLookup(name => _document.Tokens[name.Last].Lower, StringComparer.Ordinal);
        var acting = seats.Where(seat => seat.Any(name => SeatReading.IsState(_document, name)) && !seat.Any(name => SeatReading.IsCity(_document, name))).Select(seat => seat.Key).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < _names.Count; index++)
        {
            var name = _names[index];
            if (name.Kind != NameKind.Seat || _entryOf[index] is not null)
                continue;
            if (Known(name.Known!) is { } state && acting.Contains(_document.Tokens[name.Last].Lower))
            {
                Join(index, state);
                continue;
            }

            if (name.Known == "United States" && Known("Washington, D.C.") is { } capital)
            {
                Join(index, capital);
                continue;
            }

            var text = Gazetteer.PlaceName(_document.Between(name.First, name.Last));
            Link(index, "known " + text, NameKind.Place, text).Names++;
        }
    }

    // "a portrait of Washington", where the article names George Washington; "in Washington" is the city none the less.
    private void JoinBearers()
    {
        for (var index = 0; index < _names.Count; index++)
        {
            var name = _names[index];
            if (_entryOf[index] is null && name is { Kind: NameKind.Seat, Count: 1 } && (name.First == 0 || !Words.PlacePrepositions.Contains(_document.Tokens[name.First - 1].Lower))
                && _persons.FindShort(WordsOf(name), name.Gender, null) is { NameWords.Length: > 1 } bearer && Words.IsGivenName(bearer.NameWords[0]) && bearer.NameWords[^1] == _document.Tokens[name.Last].Lower)
                Join(index, bearer);
        }
    }

    private CastEntry Link(int index, string key, NameKind kind, string? known)
    {
        if (!_byKey.TryGetValue(key, out var entry))
        {
            entry = new CastEntry(_entries.Count) { Kind = kind, Known = known };
            _entries.Add(entry);
            _byKey[key] = entry;
        }

        Attach(index, entry);
        return entry;
    }

    private void Join(int index, CastEntry entry)
    {
        entry = entry.SameAs ?? entry;
        Attach(index, entry);
        entry.Names++;
    }

    private void Attach(int index, CastEntry entry)
    {
        _entryOf[index] = entry;
        if (entry.Kind == NameKind.Unknown && _names[index].Kind != NameKind.Unknown)
            entry.Kind = _names[index].Kind;
        if (TitleOf(_names[index]) is { } title)
            entry.Titles.Add(title);
        if (_names[index].Count > 3 && Enumerable.Range(_names[index].First, _names[index].Count).FirstOrDefault(at => _document.Tokens[at].Shape == TokenShape.OpenQuote) is var quote and > 0)
            entry.Nickname = _document.Tokens[quote + 1].Lower;
        if (_names[index].Gender != Gender.Unknown && entry.Gender == Gender.Unknown)
            entry.Gender = _names[index].Gender;
    }

    private string? TitleOf(NameSpan name) => name.RoleFirst < name.First ? Words.FullTitle(Words.Bare(_document.Tokens[name.First - 1].Lower)) : null;

    private bool IsAfterArticle(NameSpan name) => name.First > 0 && _document.Tokens[name.First - 1].Is("the");

    private string[] WordsOf(NameSpan name)
    {
        var words = new List<string>(name.Count);
        // "St. Jerome", "Saint Jerome" and "Jerome" are one.
        var first = name.Count > 1 && name.Kind == NameKind.Person && Words.TitlesKept.Contains(Words.Bare(_document.Tokens[name.First].Lower)) ? name.First + 1 : name.First;
        // "Edward Lind Jr." is Lind; beside an Edward Lind he is another.
        var isDropped = name.Count > 2 && name.Kind == NameKind.Person && Words.Juniors.Contains(Words.Bare(_document.Tokens[name.Last].Lower))
            && !_wholeNames.Contains(_document.Between(name.First, name.Last - 1));
        var last = isDropped ? name.Last - 1 : name.Last;
        for (var token = first; token <= last; token++)
        {
            var isBody = token == first && token < last && name.Kind is NameKind.Organisation;
            if (_document.Tokens[token].IsWord)
                words.AddRange(Folding.WithoutAccents(isBody ? Acronym.Spelled(_document.Tokens, token) : _document.Tokens[token].Lower).Split(['-', ' '], StringSplitOptions.RemoveEmptyEntries));
        }

        return [.. words];
    }
}
