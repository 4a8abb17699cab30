using Briefings.Analysis.Rules.Names;

namespace Briefings.Analysis.Rules.Actors;

// Actors whom no name in the text gives.
internal sealed partial class CastLinker
{
    /// <summary>The author, who says "I" and may be named in the text as well.</summary>
    public CastEntry Author(string byline)
    {
        var words = Folding.WithoutAccents(byline.ToLowerInvariant()).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (_persons.Find(words, Gender.Unknown) is not { } entry)
            _entries.Add(entry = new CastEntry(_entries.Count) { Kind = NameKind.Person, NameWords = words, Gender = GenderReading.OfName(words) });
        entry.Names++;
        entry.AddName(byline);
        return entry;
    }

    /// <summary>An office without a name, once for all the names that say it.</summary>
    public void AddOffice(IEnumerable<int> names, string name, Office office)
    {
        var entry = new CastEntry(_entries.Count) { Kind = NameKind.Person, Known = name, IsOffice = true };
        _entries.Add(entry);
        entry.RoleWords.UnionWith(office.Words);
        entry.Offices.Add(office);
        foreach (var index in names)
        {
            Join(index, entry);
            entry.AddName(name);
        }
    }
}
