using Briefings.Analysis.Rules.Names;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Which names are but the head of a body's whole name, named before: "the Society", written with a capital, for the Society of Harbour Pilots.</summary>
internal sealed class HeadNames
{
    private readonly IReadOnlyList<Token> _tokens;
    private readonly Dictionary<int, int> _wholeNames = [];

    public HeadNames(Document document, IReadOnlyList<NameSpan> names)
    {
        _tokens = document.Tokens;
        var latest = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < names.Count; index++)
        {
            if (IsHead(names[index]) && latest.TryGetValue(Bare(names[index].Last), out var whole))
                _wholeNames[index] = whole;
            else if (names[index] is { Count: > 1, Kind: NameKind.Organisation or NameKind.Place })
                latest[HeadOf(names[index])] = index;
        }
    }

    /// <summary>Index of the whole name; -1 where a name is no such head.</summary>
    public int Of(int index) => _wholeNames.GetValueOrDefault(index, -1);

    private bool IsHead(NameSpan name) =>
        name is { Count: 1, Known: null, Kind: NameKind.Office or NameKind.Thing or NameKind.Organisation or NameKind.Unknown }
        && name.First > 0 && _tokens[name.First - 1].Is("the") && _tokens[name.First - 1].Sentence == name.Sentence;

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
