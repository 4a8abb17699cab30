using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Which names are but the head of a body's whole name, named before: "the Society", written with a capital, for the Society of Harbour Pilots.</summary>
internal sealed class HeadNames
{
    private readonly Framed<Token> _tokens;
    private readonly IReadOnlyList<NameSpan> _names;
    private readonly Dictionary<int, int> _wholeNames = [];

    public HeadNames(Document document, IReadOnlyList<NameSpan> names)
    {
        _tokens = document.Tokens;
        _names = names;
        var wholes = Enumerable.Range(0, names.Count).Where(index => names[index] is { Count: > 1, Kind: NameKind.Organisation or NameKind.Place }).ToLookup(index => HeadOf(names[index]), StringComparer.Ordinal);
        var latest = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index] is { Count: > 1, Kind: NameKind.Organisation or NameKind.Place })
                latest[HeadOf(names[index])] = index;
            else if (IsHead(names[index]) && (latest.TryGetValue(Bare(names[index].Last), out var whole) || IsOnly(wholes[Bare(names[index].Last)], out whole)))
                _wholeNames[index] = whole;
        }
    }

    // Named whole only later, and no other body of that kind in the article.
    private bool IsOnly(IEnumerable<int> wholes, out int whole)
    {
        whole = wholes.FirstOrDefault(-1);
        var first = whole;
        return whole >= 0 && wholes.All(other => Text(other) == Text(first));
    }

    private string Text(int name) => string.Join(' ', Enumerable.Range(_names[name].First, _names[name].Count).Select(at => _tokens[at].Lower));

    /// <summary>Index of the whole name; -1 where a name is no such head.</summary>
    public int Of(int index) => _wholeNames.GetValueOrDefault(index, -1);

    private bool IsHead(NameSpan name) =>
        name is { Count: 1, Known: null, Kind: NameKind.Office or NameKind.Thing or NameKind.Organisation or NameKind.Unknown }
        && name.First > 0 && _tokens[name.First - 1].Lower is "the" or "this" && _tokens[name.First - 1].Sentence == name.Sentence;

    // "Society" of the Society of Harbour Pilots, "Commission" of the Tide Commission.
    private string HeadOf(NameSpan name)
    {
        for (var at = name.First + 1; at < name.Last; at++)
        {
            if (_tokens[at].Lower is "of" or "for")
                return Bare(at - 1);
        }

        return Bare(name.Last);
    }

    private string Bare(int token) => Words.Bare(_tokens[token].Lower);
}
