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

    public void Read()
    {
        var offices = Enumerable.Range(0, names.Count).Where(IsOffice).GroupBy(index => Key(names[index]), StringComparer.Ordinal).OrderByDescending(group => group.Key.Count(c => c == ' ')).ToList();
        foreach (var office in offices)
        {
            var name = names[office.First()];
            var words = Enumerable.Range(name.RoleFirst, name.Last - name.RoleFirst + 1).Select(at => _tokens[at].Lower).ToList();
            if (linker.Entries.Any(entry => entry.IsPerson && (entry.Known is null || EndOf(name) == name.Last) && words.All(entry.RoleWords.Contains) && !entry.HasOtherRank(words)))
                continue;
            linker.AddOffice(office, document.Between(name.RoleFirst, EndOf(name)), words);
            foreach (var index in office)
                names[index] = Widened(index);
        }
    }

    private bool IsOffice(int index)
    {
        var name = names[index];
        return name.Kind == NameKind.Office && linker.EntryOf(index) is null && _tokens[name.Last].Shape == TokenShape.Capitalised && IsHeld(name)
            && NameShape.IsTheOne(_tokens, name.RoleFirst, name.Last) && !IsSaidOfSomebody(index);
    }

    // "served as the Director", "Nehru, the Father of our Nation"
    private bool IsSaidOfSomebody(int index)
    {
        var before = names[index].RoleFirst - 2;
        return _tokens[before].Lower is "as" or "became" or "become" or "becomes" || Words.Auxiliaries.Contains(_tokens[before].Lower)
            || (_tokens[before].Is(",") && index > 0 && names[index - 1].Last == before - 1);
    }

    // "Minister for Housing" is one mention; in "President of the United States" the state has its own.
    private NameSpan Widened(int index)
    {
        var (name, end) = (names[index], EndOf(names[index]));
        for (var inside = index + 1; inside < names.Count && names[inside].First <= end; inside++)
        {
            if (linker.EntryOf(inside) is not null)
                return name;
        }

        return name with { Last = end };
    }

    // "Secretary-General", "Commander-in-Chief"; not "the Justice deals", nor "the Father of our Nation", who is somebody's.
    private bool IsHeld(NameSpan name)
    {
        var word = _tokens[name.Last].Lower;
        return word.Split('-').Any(Words.IsTitle) && (name.RoleFirst < name.Last || word is not ("justice" or "general"))
            && !(_tokens[name.Last + 1].Is("of") && EndOf(name) == name.Last);
    }

    private string Key(NameSpan name) => document.Between(name.RoleFirst, EndOf(name)).ToLowerInvariant();

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
