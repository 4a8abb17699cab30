namespace Briefings.Analysis.Rules.Names;

/// <summary>The states, organisations and places that everybody knows, from their word lists.</summary>
internal static class Gazetteer
{
    /// <summary>A state's name by any of its names.</summary>
    public static readonly PhraseBook<string> States = new();

    /// <summary>A state's name by what its people and its adjective are called.</summary>
    public static readonly PhraseBook<string> Demonyms = new();

    /// <summary>A state's name by the seat of its power.</summary>
    public static readonly PhraseBook<string> Seats = new();

    /// <summary>An organisation's name by any of its names.</summary>
    public static readonly PhraseBook<string> Organisations = new();

    public static readonly PhraseBook<string> Places = new();

    public static readonly PhraseBook<string> Groups = new();

    private static readonly HashSet<string> SeatNames = new(StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Peoples = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Adjectives = new(StringComparer.Ordinal);

    static Gazetteer()
    {
        foreach (var line in WordList.Lines("states"))
            AddState(line.Split('|', StringSplitOptions.TrimEntries));
        foreach (var line in WordList.Lines("organisations"))
        {
            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var name in columns.SelectMany(Names).Select(WithoutArticle))
                Organisations.Add(name, columns[0]);
        }

        foreach (var place in WordList.Lines("places"))
            Places.Add(place, place);
        foreach (var group in WordList.Lines("groups"))
            Groups.Add(group, group);
    }

    /// <summary>"Russians" and not "Russian": the people, who can act.</summary>
    public static bool IsPeople(string lower) => Peoples.Contains(lower);

    /// <summary>Whether a name is that of a seat of power and not the state's own.</summary>
    public static bool IsSeat(string name) => SeatNames.Contains(name);

    /// <summary>"Asian-American", "German-Russian": of two countries.</summary>
    public static bool IsOfTwoCountries(string lower) => lower.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0 && Adjectives.Contains(lower[(hyphen + 1)..]);

    /// <summary>A place as it is written in a sentence: "MEXICO CITY" is Mexico City.</summary>
    public static string PlaceName(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Length > 2 && word.All(char.IsUpper) ? word[0] + word[1..].ToLowerInvariant() : word));

    private static void AddState(string[] columns)
    {
        var state = columns[0];
        States.Add(state, state);
        foreach (var name in Names(columns[1]).Select(WithoutArticle))
            States.Add(name, state);
        var demonyms = Names(columns[2]).ToArray();
        foreach (var demonym in demonyms)
            Demonyms.Add(demonym, state);
        Adjectives.UnionWith(demonyms.Select(demonym => demonym.ToLowerInvariant()));
        foreach (var people in demonyms.Skip(1))
            Peoples.Add(people.ToLowerInvariant());
        if (columns.Length > 3)
        {
            foreach (var seat in Names(columns[3]).Select(WithoutArticle))
            {
                Seats.Add(seat, state);
                SeatNames.Add(seat);
            }
        }
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static IEnumerable<string> Names(string column) => column.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
