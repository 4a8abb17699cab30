using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>
/// Whether a name is a work's, or a part of its title: "the film House of Wax", "A Discovery of Witches", "How To Lose Everything". A
/// work is no actor, and neither is anybody whom only its title names.
/// </summary>
internal sealed class WorkReading
{
    private const int LongestTitle = 14;
    private const int LongWord = 4;

    private const int LongestBetween = 7;

    private static readonly string[] Links = ["of", "to", "by", "the"];
    private static readonly string[] TitleLinks = ["of", "to", "the", "in", "a", "an", "for", "on", "who"];

    private readonly Document _document;
    private readonly Framed<Token> _tokens;
    private readonly HashSet<int> _titled = [];
    private readonly HashSet<string> _bearers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _announced = new(StringComparer.Ordinal);
    private int _end = -1;
    private int _listEnd = -1;
    private int _maker = -1;

    public WorkReading(Document document)
    {
        _document = document;
        _tokens = document.Tokens;
        foreach (var sentence in document.Sentences)
            FindTitles(sentence);
    }

    /// <summary>The name as it is, or as a thing. Names are passed in the order of the text.</summary>
    public NameSpan Read(NameSpan name)
    {
        if (name is { Kind: NameKind.Person, Count: > 1 })
            _bearers.Add(_tokens[name.Last].Lower);
        var isAnnounced = IsAnnounced(name) || IsListed(name);
        var isMade = IsMade(name);
        _maker = name.Kind == NameKind.Person ? name.Last : -1;
        if (!isMade && !isAnnounced && !IsInTitle(name) && !GoesOn(name) && !IsCategory(name) && !IsDated(name))
            return name;
        if (isAnnounced && name.Known is null && name.Kind is not NameKind.Person && !HasVerbBehind(name))
            _announced.Add(_document.Between(name.First, name.Last));
        _end = name.Last;
        return name with { Kind = NameKind.Thing, Known = null };
    }

    /// <summary>A work that the article has announced as one is none the less a work where it is only named.</summary>
    public NameSpan ReadAgain(NameSpan name) =>
        name.Known is null && name.Kind is NameKind.Unknown or NameKind.Organisation or NameKind.Place && !_bearers.Contains(_tokens[name.Last].Lower) && _announced.Contains(_document.Between(name.First, name.Last)) ? name with { Kind = NameKind.Thing } : name;

    // "Ada Winter's Pale Harbour": what a person made, not who.
    private bool IsMade(NameSpan name) =>
        _maker >= 0 && name is { Known: null, Kind: NameKind.Unknown } && name.First == _maker + 2 && name.RoleFirst == name.First && _tokens[_maker + 1].Shape == TokenShape.Possessive
        && !Words.IsGivenName(_tokens[name.First].Lower) && !HasVerbBehind(name);

    // "the films Match Point, Casablanca (1942) and House of Wax": each of a list.
    private bool IsListed(NameSpan name)
    {
        if (_listEnd < 0 || name.First - _listEnd is < 2 or > LongestBetween || _tokens[_listEnd].Sentence != name.Sentence || HasVerbBehind(name) || name.RoleFirst < name.First)
            return false;
        var hasLink = false;
        for (var at = _listEnd + 1; at < name.First; at++)
        {
            var token = _tokens[at];
            hasLink |= token.Lower is "," or "and" or "or";
            if (token.Lower is not ("," or "and" or "or" or "(" or ")" or "the" or "a") && token.Shape is not (TokenShape.Number or TokenShape.OpenQuote or TokenShape.CloseQuote))
                return false;
        }

        if (hasLink)
            _listEnd = name.Last;
        return hasLink;
    }

    // "Elevator to the Gallows (1958)", "The Lovers (Les Amants, 1959)"
    private bool IsDated(NameSpan name)
    {
        if (name.Known is not null || name.Kind is not (NameKind.Unknown or NameKind.Thing or NameKind.Person))
            return false;
        var end = name.Last + 1;
        while (end < _tokens.Count && end - name.Last < LongWord * 2 && _tokens[end].Sentence == name.Sentence && (_tokens[end].HasCapital || TitleLinks.Contains(_tokens[end].Lower)))
            end++;
        if (end + 2 >= _tokens.Count || !IsYear(end + 1) || !_tokens[end + 2].Is(")"))
            return false;
        return _tokens[end].Is("(") ? name.Kind != NameKind.Person && end > name.Last + 1 && _tokens[end - 1].HasCapital : _tokens[end].Is(",") && IsInside(name.First - 1, name) && _tokens[name.First - 1].Is("(");
    }

    private bool IsYear(int token) => _tokens[token] is { Shape: TokenShape.Number, Length: 4 };

    // In quotation marks, every long word with a capital.
    private void FindTitles(TokenRange sentence)
    {
        for (var open = sentence.First; open < sentence.End; open++)
        {
            if (_tokens[open].Shape != TokenShape.OpenQuote)
                continue;
            var close = open + 1;
            while (close < sentence.End && close - open <= LongestTitle && _tokens[close].Shape is not (TokenShape.OpenQuote or TokenShape.CloseQuote))
                close++;
            if (close < sentence.End && _tokens[close].Shape == TokenShape.CloseQuote && IsTitle(open + 1, close))
                _titled.UnionWith(Enumerable.Range(open + 1, close - open - 1));
        }
    }

    private bool IsTitle(int first, int end)
    {
        int words = 0, plain = 0;
        for (var at = first; at < end; at++)
        {
            var token = _tokens[at];
            if (!token.IsWord)
                continue;
            words++;
            plain += Words.IsFunction(token.Lower) || Words.Common.Contains(token.Lower) ? 1 : 0;
            if (!token.HasCapital && token.Length >= LongWord && token.Shape != TokenShape.Number)
                return false;
        }

        return words > 1 && plain > 0 && _tokens[first].HasCapital;
    }

    // A name alone in its quotation marks is somebody so called.
    private bool IsInTitle(NameSpan name) => _titled.Contains(name.First) && (_titled.Contains(name.First - 1) || _titled.Contains(name.Last + 1));

    // "the film Casablanca", "series, A Discovery", "the play The Tempest", "starred in A Little Chaos"
    private bool IsAnnounced(NameSpan name)
    {
        if (name.RoleFirst < name.First || name.Kind is NameKind.Office)
            return false;
        var before = name.First - 1;
        if (!IsInside(before, name))
            return false;
        var hasArticle = _tokens[before].Lower is "the" or "a" or "an";
        if (hasArticle && _tokens[before].HasCapital && _tokens[before].Lower is not "the" && IsInside(before - 1, name) && !CaseCensus.BeginsSentence(_document, SentenceOf(name), before))
            return true;
        if (hasArticle)
            before = _tokens[before].HasCapital ? before - 1 : -1;
        if (!IsInside(before, name))
            return false;
        var isApart = _tokens[before].Is(",");
        if (isApart)
            before--;
        if (!IsInside(before, name) || !IsWorkNoun(before)
            || !(name.Kind is NameKind.Unknown or NameKind.Thing ? !isApart || !HasVerbBehind(name) : !isApart && name.Known is null && !HasVerbBehind(name)))
            return false;
        if (_tokens[before].Lower.EndsWith('s'))
            _listEnd = name.Last;
        return true;
    }

    // "see their team play Rapid Union": a verb, unless something says that it is a noun.
    private bool IsWorkNoun(int at) =>
        _tokens[at].Shape == TokenShape.Lower && Words.WorkNouns.Contains(_tokens[at].Lower)
        && (!_tokens[at].Is("play") || (at > 0 && (_tokens[at - 1].Shape is TokenShape.Possessive or TokenShape.Number || Words.Determiners.Contains(_tokens[at - 1].Lower))));

    // "… of Witches", "… to the Gallows", "… and House of Wax" behind a title
    private bool GoesOn(NameSpan name)
    {
        if (_end < 0 || name.First - _end is < 2 or > 3 || _tokens[_end].Sentence != name.Sentence || name.Known is not null && name.Kind == NameKind.State)
            return false;
        for (var at = _end + 1; at < name.First; at++)
        {
            if (!Links.Contains(_tokens[at].Lower))
                return false;
        }

        return true;
    }

    // "nominated for Best Actor"
    private bool IsCategory(NameSpan name) =>
        name.Kind != NameKind.Person && IsInside(name.First - 2, name) && _tokens[name.First - 1].Is("for") && Words.AwardNouns.Contains(_tokens[name.First - 2].Lower);

    // "a video Ms. Okafor had posted": she is no title.
    private bool HasVerbBehind(NameSpan name)
    {
        var next = name.Last + 1;
        return next < _tokens.Count && _tokens[next].Shape == TokenShape.Lower
            && (Verbs.IsFinite(_tokens[next].Lower) || Words.Auxiliaries.Contains(_tokens[next].Lower) || Grammar.Verbs.TryGet(_tokens[next].Lower, out _, out _));
    }

    private bool IsInside(int token, NameSpan name) => token >= 0 && _tokens[token].Sentence == name.Sentence;

    private TokenRange SentenceOf(NameSpan name) => _document.Sentences[_document.IndexOf(name.Sentence)];
}
