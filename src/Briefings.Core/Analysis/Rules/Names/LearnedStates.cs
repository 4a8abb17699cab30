using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>
/// States that no word list knows, learned from how the article speaks of them: "Orlavia's foreign minister", "Varsk, Orlavia's
/// capital", "the Marenian crown".
/// </summary>
internal sealed class LearnedStates
{
    // One word that only states have is enough.
    private const int Enough = 2;
    private const int LongestName = 3;
    private const int ShortestStem = 4;

    private static readonly string[] DemonymEnds = [.. WordList.Lines("demonym-ends")];

    private readonly Document _document;
    private readonly Framed<Token> _tokens;
    private readonly List<NameSpan> _names;
    private readonly Dictionary<string, int> _votes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _seats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _demonyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _stateAt = [];

    /// <summary>Reads the names and gives those of learned states, their seats and their adjectives their kinds.</summary>
    public LearnedStates(Document document, List<NameSpan> names)
    {
        _document = document;
        _tokens = document.Tokens;
        _names = names;
        foreach (var name in names.Where(MayBeState))
            Vote(name);
        foreach (var name in names.Where(MayBeState))
        {
            if (_votes.GetValueOrDefault(Key(name)) >= Enough)
                AddState(name);
        }

        foreach (var name in names.Where(MayBeState))
        {
            if (!_states.ContainsKey(Key(name)) && StateOfCapital(name) is { } state)
                _seats[Key(name)] = state;
        }

        for (var index = 0; index < names.Count; index++)
            names[index] = Learned(names[index]);
    }

    /// <summary>The learned state that a token names or whose adjective it is; null for all others.</summary>
    public string? StateAt(int token) => _stateAt.GetValueOrDefault(token);

    private static bool MayBeState(NameSpan name) =>
        name.Known is null && name.Count <= LongestName && name.RoleFirst == name.First
        && name.Kind is NameKind.Unknown or NameKind.Place or NameKind.Person or NameKind.Organisation;

    private string Lower(int token) => token < 0 || token >= _tokens.Count ? "" : _tokens[token].Lower;

    private string Key(NameSpan name) => string.Join(' ', Enumerable.Range(name.First, name.Count).Select(Lower));

    private void Vote(NameSpan name)
    {
        var votes = 0;
        if (name.Kind == NameKind.Place && DatelineReading.IsInDateline(_document, name))
            _places.Add(Key(name));
        if (OwnsState(name.Last + 1))
            votes += Enough;
        var before = Lower(name.First - 1) == "the" ? name.First - 2 : name.First - 1;
        if (Lower(before) == "of" && Words.StateOwners.Contains(Lower(before - 1)) && Lower(before - 2) != "'s")
            votes += Enough;
        if (Lower(name.First - 1) == "," && DatelineReading.IsInDateline(_document, name))
            votes += Enough;
        if (votes > 0)
            _votes[Key(name)] = _votes.GetValueOrDefault(Key(name)) + votes;
    }

    // "'s foreign minister", "'s powerful army"
    private bool OwnsState(int possessive)
    {
        if (possessive >= _tokens.Count || _tokens[possessive].Shape != TokenShape.Possessive)
            return false;
        var owned = Lower(possessive + 1);
        if (owned is "prime" or "foreign")
            return Lower(possessive + 2) is "minister" or "ministry";
        return Words.StateOwned.Contains(owned) || (Words.RoleModifiers.Contains(owned) && Lower(possessive + 2) is "minister" or "ministry");
    }

    private void AddState(NameSpan name)
    {
        var key = Key(name);
        if (_states.ContainsKey(key))
            return;
        var state = Gazetteer.PlaceName(_document.Between(name.First, name.Last));
        _states[key] = state;
        if (name.Count > 1)
            return;
        var stem = key.TrimEnd('a', 'e', 'i', 'o', 'u');
        foreach (var root in new[] { key, stem }.Where(root => root.Length >= ShortestStem))
        {
            foreach (var end in DemonymEnds)
                _demonyms.TryAdd(root + end, state);
        }
    }

    // "Varsk, Orlavia's capital", "Lisenne, the capital of Tessaria", "Orlavia's capital, Varsk", "the Orlavian capital, Varsk"
    private string? StateOfCapital(NameSpan name)
    {
        var next = name.Last + 2;
        if (Lower(name.Last + 1) == ",")
        {
            if (Lower(next) == "the" && Lower(next + 1) == "capital" && Lower(next + 2) == "of")
                return StateFrom(next + 3, out _);
            if (StateFrom(next, out var end) is { } owner && Lower(end) == "'s" && Lower(end + 1) == "capital")
                return owner;
        }

        var capital = Lower(name.First - 1) == "," ? name.First - 2 : name.First - 1;
        if (Lower(capital) != "capital")
            return null;
        var before = Lower(capital - 1) == "'s" ? capital - 2 : capital - 1;
        return before < 0 ? null : StateFrom(before, out _);
    }

    private string? StateFrom(int token, out int end)
    {
        end = token + 1;
        if (token >= _tokens.Count)
            return null;
        if ((_states.GetValueOrDefault(Lower(token)) ?? _demonyms.GetValueOrDefault(Lower(token))) is { } learned)
            return learned;
        var length = Math.Max(Gazetteer.States.Match(_tokens, token, _tokens.Count, out var state), 1);
        end = token + length;
        return state;
    }

    private NameSpan Learned(NameSpan name)
    {
        if (!MayBeState(name))
            return name;
        var key = Key(name);
        if (_states.TryGetValue(key, out var state))
            return At(name, NameKind.State, state);
        if (_seats.TryGetValue(key, out state))
            return name with { Kind = NameKind.Seat, Known = state };
        if (_demonyms.TryGetValue(key, out state))
            return At(name, NameKind.Demonym, state);
        return name.Kind == NameKind.Unknown && _places.Contains(key) ? name with { Kind = NameKind.Place } : name;
    }

    private NameSpan At(NameSpan name, NameKind kind, string state)
    {
        for (var token = name.First; token <= name.Last; token++)
            _stateAt[token] = state;
        return name with { Kind = kind, Known = state };
    }
}
