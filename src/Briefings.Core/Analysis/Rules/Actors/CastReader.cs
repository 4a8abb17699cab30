using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;
using Briefings.Articles;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Finds everybody whom a document names, and every mention of them.</summary>
internal sealed class CastReader
{
    private readonly Document _document;
    private readonly CaseCensus _census;
    private readonly List<NameSpan> _names;
    private readonly CastLinker _linker;
    private readonly RoleReading _roles;
    private readonly ReferenceResolver _references;
    private readonly IReadOnlySet<int> _own;
    private readonly CastEntry? _author;
    private readonly List<(Mention Mention, CastEntry Entry)> _mentions = [];

    private CastReader(Document document)
    {
        _document = document;
        _census = new CaseCensus(document);
        _names = new NameFinder(document, _census).Read();
        var outlet = new OutletReading(document);
        var works = new WorkReading(document);
        var surnames = new SurnameReading(document, _names);
        _names = [.. _names.SelectMany(surnames.Part).Select(outlet.Read).Select(surnames.Read).Select(works.Read)];
        _names = [.. _names.Select(works.ReadAgain)];
        var learned = new LearnedStates(document, _names);
        _linker = new CastLinker(document, _names);
        _roles = new RoleReading(document);
        _references = new ReferenceResolver(document, _linker, _roles, learned);
        _own = document.IsEnglish ? AuthorReading.In(document) : new HashSet<int>();
        _author = _own.Count > 0 ? _linker.Author(document.Article.Byline!) : null;
        if (_author is not null)
            _author.IsSigner = document.Article.Paragraphs.Any(paragraph => paragraph.Furniture == Furniture.Byline && paragraph.Start > document.Text.Length / 2);
    }

    public static Cast Read(Document document)
    {
        var reader = new CastReader(document);
        reader.ReadKinds();
        if (document.IsEnglish)
        {
            reader.ReadRoles();
            new OfficeReading(document, reader._names, reader._linker).Read();
        }

        reader.ReadMentions();
        return CastRanking.Cast(document, reader._census, reader._linker.Entries, reader._mentions);
    }

    // Kinds, genders and roles first: what refers to somebody needs them.
    private void ReadKinds()
    {
        var votes = new KindVotes(_document);
        for (var index = 0; index < _names.Count; index++)
        {
            if (_linker.EntryOf(index) is { } entry)
                votes.Count(_names[index], entry);
        }

        foreach (var entry in _linker.Entries)
        {
            entry.Kind = KindVotes.Decide(entry);
            if (entry.IsPerson && entry.Gender == Gender.Unknown)
                entry.Gender = GenderReading.OfName(entry.NameWords);
        }
    }

    private void ReadRoles()
    {
        for (var index = 0; index < _names.Count; index++)
        {
            if (_linker.EntryOf(index) is { IsPerson: true } sovereign && _names[index].Count > 1 && Words.FullTitle(_document.Tokens[_names[index].First].Lower) is var title && Words.TitlesKept.Contains(title))
            {
                sovereign.RoleWords.Add(title);
                sovereign.Offices.Add(new(new HashSet<string>([title], StringComparer.Ordinal), new HashSet<string>()));
            }

            if (_linker.EntryOf(index) is { IsPerson: true } entry && _roles.Of(_names[index]) is var (first, last))
                AddRole(entry, first, last);
            else if (_linker.EntryOf(index) is { Kind: NameKind.Organisation, Role: null } organisation && _roles.OfOrganisation(_names[index]) is var (from, to))
                organisation.Role = _document.Between(from, to);
        }
    }

    private void AddRole(CastEntry entry, int first, int last)
    {
        while (first <= last && Words.Honorifics.Contains(Words.Bare(_document.Tokens[first].Lower)))
            first++;
        // "accused Mr. Lind"
        if (Words.Honorifics.Contains(Words.Bare(_document.Tokens[last].Lower)) && !Words.Roles.Contains(_document.Tokens[last].Lower))
            return;
        // "Lind, Lind's adviser Ada Frost": somebody else's role.
        if (first > last || (entry.NameWords.Length > 0 && Enumerable.Range(first, last - first).Any(at => _document.Tokens[at].Is(entry.NameWords[^1]) && _document.Tokens[at + 1].Shape == TokenShape.Possessive)))
            return;
        // "manager of the president's campaign" is no president.
        var end = Enumerable.Range(first, last - first + 1).FirstOrDefault(at => Words.Prepositions.Contains(_document.Tokens[at].Lower), last + 1);
        if (IsPluralTitle(end - 1))
            return;
        entry.Offices.Add(new(Office.WordsIn(_document.Tokens, first, end - 1), Office.WordsIn(_document.Tokens, end, last)));
        for (var at = first; at < end; at++)
        {
            var word = _document.Tokens[at].Lower;
            entry.RoleWords.Add(Words.FullTitle(word));
            if (entry.Gender == Gender.Unknown && (Words.HeWords.Contains(word) || Words.SheWords.Contains(word)))
                entry.Gender = Words.HeWords.Contains(word) ? Gender.Male : Gender.Female;
        }

        if (_references.StateIn(first, last) is { } state)
            entry.RoleWords.Add(state);
        // "Sen." is read as a title and printed as none.
        if (first == last && Words.FullTitle(_document.Tokens[first].Lower) != _document.Tokens[first].Lower)
            return;
        var role = _document.Between(first, last);
        if (entry.Role is null || (entry.Role.Length < role.Length && !entry.Role.Contains(' ', StringComparison.Ordinal)))
            entry.Role = role;
    }

    private void ReadMentions()
    {
        var name = 0;
        for (var index = 0; index < _document.Sentences.Count; index++)
        {
            var sentence = _document.Sentences[index];
            _references.BeginSentence(index);
            for (var at = sentence.First; at < sentence.End;)
            {
                while (name < _names.Count && _names[name].Last < at)
                    name++;
                at = name < _names.Count && _names[name].First == at ? ReadName(name) : _document.IsEnglish ? ReadWord(at, sentence) : at + 1;
            }
        }
    }

    private int ReadName(int index)
    {
        var name = _names[index];
        var entry = _linker.EntryOf(index);
        if (name.Kind == NameKind.Office && entry is null)
            return ReadWord(name.Last, _document.Sentences[_document.IndexOf(name.Sentence)]);
        if (entry is null || (name.Kind == NameKind.Demonym && !IsPeople(name)))
            return name.Last + 1;
        var first = name.First;
        while (first > name.RoleFirst && Words.Honorifics.Contains(Words.Bare(_document.Tokens[first - 1].Lower)))
            first--;
        if (first < name.First)
        {
            // "Mrs. Lind", the wife of Lind, is not "Lind".
            if (name.Count > 1 || !entry.IsKin)
                entry.AddForm(_document.Between(name.First, name.Last));
            if (name.Count > 1)
                entry.NameForms.Add(_document.Between(name.First, name.Last));
        }
        else if (name.RoleFirst < name.First && name.First - name.RoleFirst <= 2 && IsTitle(name))
            entry.AddForm(_document.Between(name.RoleFirst, name.Last));
        if (_linker.IsHead(index))
        {
            // "the Society": its article belongs to it.
            Add(first - 1, name.Last, MentionKind.Description, entry);
            return name.Last + 1;
        }

        Add(first, name.Last, MentionKind.Name, entry);
        if (_linker.IsTranslation(index))
            entry.NameForms.Remove(_document.Between(first, name.Last));
        if (entry.Kind == NameKind.Place && EndOfRegion(index) is var region and > 0)
            entry.AddForm(_document.Between(first, region));
        if (entry is { IsPerson: true, NameWords.Length: 1 } && EndOfOrigin(name) is var origin and > 0)
            entry.AddForm(_document.Between(first, origin));
        return name.Last + 1;
    }

    // "Bonosus of Sardica": whoever has but one name by the place they are known with; 0 where there is none.
    private int EndOfOrigin(NameSpan name)
    {
        var origin = name.Last + 2;
        return origin < _document.Tokens.Count && _document.Tokens[origin].Sentence == name.Sentence && _document.Tokens[name.Last + 1].Is("of") && _document.Tokens[origin].Shape == TokenShape.Capitalised
            && NameFinder.EndOfRun(_document.Tokens, origin, _document.Tokens.Count) == origin ? origin : 0;
    }

    // "Cambridge, Massachusetts", "Levico, Trento, Italy": a place by its fullest name; 0 where nothing says where it lies.
    private int EndOfRegion(int index)
    {
        var last = _names[index].Last;
        // "Pennsylvania, North Carolina": two of a list.
        if (Words.Regions.Contains(_document.Between(_names[index].First, last).ToLowerInvariant()))
            return 0;
        for (var next = index + 1; next < _names.Count && next <= index + 2; next++)
        {
            var region = _names[next];
            if (region.First != last + 2 || region.Sentence != _names[index].Sentence || !_document.Tokens[last + 1].Is(","))
                return 0;
            last = region.Last;
            if (region.Kind == NameKind.State || Words.Regions.Contains(_document.Between(region.First, last).ToLowerInvariant()))
                return last;
            if (region.Kind is not (NameKind.Place or NameKind.Unknown))
                return 0;
        }

        return 0;
    }

    // "President Trump", "Vice President Harris"
    private bool IsTitle(NameSpan name)
    {
        for (var at = name.RoleFirst; at < name.First; at++)
        {
            var token = _document.Tokens[at];
            if (!token.HasCapital || IsPluralTitle(at) || !(Words.IsTitle(Words.Bare(token.Lower)) || Words.RoleModifiers.Contains(token.Lower)))
                return false;
        }

        return true;
    }

    // "Justices Lind and Frost"
    private bool IsPluralTitle(int token) => Words.Bare(_document.Tokens[token].Lower) is [.. var one, 's'] && Words.IsTitle(one);

    // "Russians", "the Chinese say"
    private bool IsPeople(NameSpan name)
    {
        if (Gazetteer.IsPeople(_document.Tokens[name.Last].Lower))
            return true;
        var next = name.Last + 1 < _document.Tokens.Count ? _document.Tokens[name.Last + 1].Lower : "";
        return name.First > 0 && _document.Tokens[name.First - 1].Is("the") && (Words.Auxiliaries.Contains(next) || Words.PersonVerbs.Contains(next));
    }

    private int ReadWord(int at, TokenRange sentence)
    {
        var word = _document.Tokens[at].Lower;
        if (_own.Contains(at))
        {
            // Not passed on: no "he" that follows is the author.
            _mentions.Add((MentionAt(at, at, MentionKind.Pronoun), _author!));
        }
        else if (_references.Pronoun(at, sentence) is { } person)
        {
            Add(at, at, MentionKind.Pronoun, person);
        }
        else if (Words.Describing.Contains(word) && !IsBeforeName(at, sentence)
            && _references.Description(at, sentence.Sentence, out var first) is { } entry
            && (_mentions.Count == 0 || _mentions[^1].Mention.Last < first) && !IsBesideName(first))
        {
            Add(first, at, MentionKind.Description, entry);
        }

        return at + 1;
    }

    // "Oskar Lindqvist, the minister, …": his role, not another word for him.
    private bool IsBesideName(int first) =>
        _mentions.Count > 0 && _mentions[^1].Mention is { Kind: MentionKind.Name } mention && mention.Last + 2 == first && _document.Tokens[first - 1].Is(",");

    private bool IsBeforeName(int at, TokenRange sentence) => at + 1 < sentence.End && _document.Tokens[at + 1].HasCapital;

    private void Add(int first, int last, MentionKind kind, CastEntry entry)
    {
        var mention = MentionAt(first, last, kind);
        _mentions.Add((mention, entry));
        if (kind != MentionKind.Pronoun)
            entry.AddForm(_document.Between(first, last));
        if (kind == MentionKind.Name && !Gazetteer.IsPeople(_document.Tokens[last].Lower))
            entry.NameForms.Add(_document.Between(first, last));
        _references.Passed(mention, entry);
    }

    private Mention MentionAt(int first, int last, MentionKind kind) =>
        new(_document.Tokens[first].Start, _document.Tokens[last].End, _document.Tokens[first].Sentence, first, last, kind, -1);
}
