using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>
/// Offices that the article writes as names and whose holder it never names: "the Taoiseach", "the Minister for Housing". Where it
/// names one who may hold it, it is a description of them, or of nobody for certain.
/// </summary>
internal sealed class OfficeReading(Document document, List<NameSpan> names, CastLinker linker)
{
    private readonly Framed<Token> _tokens = document.Tokens;

    private readonly bool _isInterview = IntervieweeReading.IsInterview(document);

    // Those inside another's words: "the Secretary of the President of the Club".
    private readonly HashSet<int> _inner = [];

    public void Read()
    {
        var offices = Enumerable.Range(0, names.Count).Where(IsOffice).GroupBy(index => Key(names[index]), StringComparer.Ordinal).OrderByDescending(group => group.Key.Count(c => c == ' ')).ToList();
        foreach (var office in offices.Select(group => group.Where(index => !_inner.Contains(index)).ToList()).Where(group => group.Count > 0))
        {
            var name = names[office[0]];
            var end = EndOf(name);
            var held = new Office(Office.WordsIn(_tokens, FirstOf(name), name.Last), Office.WordsIn(_tokens, name.Last + 2, end));
            if (linker.Entries.Any(entry => entry.IsPerson && (!entry.IsOffice || held.Fields.Count == 0) && entry.Offices.Exists(other => other.Words.Contains(_tokens[name.Last].Lower) && other.MayBe(held.Words, held.Fields))))
                continue;
            linker.AddOffice(office, document.Between(FirstOf(name), end), held);
            foreach (var index in office)
                Widen(index, end - name.Last);
        }
    }

    private bool IsOffice(int index)
    {
        var name = names[index];
        return name.Kind == NameKind.Office && linker.EntryOf(index) is null && _tokens[name.Last].Shape == TokenShape.Capitalised && IsHeld(name)
            && (IsAddressed(name) || NameShape.IsTheOne(_tokens, name.RoleFirst, name.Last) && !IsSaidOfSomebody(index));
    }

    // "served as the Director", "Nehru, the Father of our Nation"
    private bool IsSaidOfSomebody(int index)
    {
        var before = names[index].RoleFirst - 2;
        return _tokens[before].Lower is "as" or "became" or "become" or "becomes" || Words.Auxiliaries.Contains(_tokens[before].Lower)
            || (_tokens[before].Is(",") && index > 0 && names[index - 1].Last == before - 1);
    }

    // "Minister for Housing" is one mention; in "President of the United States" the state has its own.
    private void Widen(int index, int by)
    {
        var name = names[index];
        var inner = new List<int>();
        for (var inside = index + 1; inside < names.Count && names[inside].First <= name.Last + by; inside++)
        {
            if (linker.EntryOf(inside) is { } entry && !(IsMinister(name) && entry.Known is null))
                return;
            inner.Add(inside);
        }

        foreach (var inside in inner)
        {
            // "Power", of the Minister of Power, is nobody.
            if (linker.EntryOf(inside) is { } field)
                field.Names--;
        }

        _inner.UnionWith(inner);
        names[index] = name with { Last = name.Last + by };
    }

    private bool IsMinister(NameSpan name) => _tokens[name.Last].Lower is "minister" or "secretary";

    // "Secretary-General", "Commander-in-Chief"; not "the Justice deals", nor "the Father of our Nation", who is somebody's.
    private bool IsHeld(NameSpan name)
    {
        var word = _tokens[name.Last].Lower;
        return word.Split('-').Any(Words.IsTitle) && (name.RoleFirst < name.Last || word is not ("justice" or "general"))
            && !(_tokens[name.Last + 1].Is("of") && EndOf(name) == name.Last);
    }

    private string Key(NameSpan name) => document.Between(FirstOf(name), EndOf(name)).ToLowerInvariant();

    // Who is asked questions, or bears the word as a name, is addressed by it in person: "Mr. Justice".
    private bool IsAddressed(NameSpan name) =>
        FirstOf(name) > name.RoleFirst && !_isInterview && !linker.Entries.Any(entry => entry.IsPerson && entry.NameWords.Contains(_tokens[name.Last].Lower));

    // "Madam Speaker", "Mr. Chief Justice": how an office is addressed.
    private int FirstOf(NameSpan name)
    {
        var first = name.RoleFirst;
        while (first < name.Last && Words.Honorifics.Contains(Words.Bare(_tokens[first].Lower)))
            first++;
        return first;
    }

    // "Minister for Housing and Planning", "President of the United States"
    private int EndOf(NameSpan name)
    {
        var next = name.Last + 1;
        if (!(_tokens[next].Lower is "of" or "for"))
            return name.Last;
        next += _tokens[next + 1].Is("the") ? 2 : 1;
        if (!_tokens[next].HasCapital || _tokens[next].Sentence != name.Sentence)
            return name.Last;
        var end = NameFinder.EndOfRun(_tokens, next, _tokens.Count);
        return _tokens[end + 1].Is("and") && IsSubject(_tokens[end + 2]) ? end + 2 : end;
    }

    private static bool IsSubject(Token word) => word.HasCapital && Words.Common.Contains(word.Lower) && !Words.IsTitle(word.Lower) && !Words.PublicBodies.Contains(word.Lower) && !Words.OrganisationNouns.Contains(word.Lower);
}
