using Briefings.Analysis.Rules.Names;
using Briefings.Articles;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>
/// Who is named beside somebody of the same family name whom the article calls by that alone: "Lind and first lady Ada Lind arrived". All
/// other "Lind" is Lind.
/// </summary>
internal sealed class KinReading
{
    private const int Reach = 7;

    private readonly Document _document;
    private readonly IReadOnlyList<NameSpan> _names;
    private readonly Dictionary<string, int> _firstAlone = new(StringComparer.Ordinal);

    private KinReading(Document document, IReadOnlyList<NameSpan> names)
    {
        _document = document;
        _names = names;
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index].Count == 1)
                _firstAlone.TryAdd(Surname(names[index]), index);
        }
    }

    /// <summary>Marks the actors of whole names that are those of kin.</summary>
    public static void Mark(Document document, IReadOnlyList<NameSpan> names, Func<int, CastEntry?> entryOf)
    {
        var reading = new KinReading(document, names);
        for (var index = 0; index < names.Count; index++)
        {
            if (entryOf(index) is { IsKin: false } entry && reading.IsKin(index))
                entry.IsKin = true;
        }
    }

    private bool IsKin(int index)
    {
        var name = _names[index];
        return name.Count > 1 && _firstAlone.TryGetValue(Surname(name), out var alone) && alone < index && (IsIntroduced(name) || IsJoined(index));
    }

    // "his wife, Ada Lind", "the first lady, Ada Lind"
    private bool IsIntroduced(NameSpan name)
    {
        for (var at = name.First - 1; at >= Math.Max(0, name.First - 3) && _document.Tokens[at].Sentence == name.Sentence; at--)
        {
            if (Kin.IsWord(_document.Tokens[at].Lower))
                return true;
        }

        return false;
    }

    // "Lind and Ada Lind"
    private bool IsJoined(int index)
    {
        for (var earlier = index - 1; earlier >= 0 && _names[earlier].Sentence == _names[index].Sentence && _names[index].First - _names[earlier].Last <= Reach; earlier--)
        {
            if (_names[earlier].Count == 1 && Surname(_names[earlier]) == Surname(_names[index]) && _document.Tokens[_names[earlier].Last + 1].Lower is "and" or "with")
                return true;
        }

        return false;
    }

    private string Surname(NameSpan name) => _document.Tokens[name.Last].Lower;
}
