using Briefings.Analysis.Rules.Names;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>Persons by the words of their names.</summary>
internal sealed class PersonIndex
{
    // Beyond so many namesakes no rule tells them apart; it keeps a hostile text linear.
    private const int MostNamesakes = 24;

    private readonly Dictionary<string, List<CastEntry>> _byWord = new(StringComparer.Ordinal);

    public void Add(CastEntry entry)
    {
        foreach (var word in entry.NameWords.Distinct())
        {
            if (!_byWord.TryGetValue(word, out var namesakes))
                _byWord[word] = namesakes = [];
            if (namesakes.Count < MostNamesakes && !namesakes.Contains(entry))
                namesakes.Add(entry);
        }
    }

    public void Rename(CastEntry entry, string[] words)
    {
        entry.NameWords = words;
        Add(entry);
    }

    /// <summary>Whom a name of two or more words names: the same words, or the same with an initial, a middle name or a part left out.</summary>
    public CastEntry? Find(string[] words, Gender gender)
    {
        if (!_byWord.TryGetValue(words[^1], out var namesakes))
            return null;
        return namesakes.Find(entry => entry.NameWords.Length > 1 && Agrees(entry, gender) && (IsSameName(entry.NameWords, words) || IsTurned(entry.NameWords, words)));
    }

    /// <summary>"Peter the Great", for the Tsar Peter.</summary>
    public CastEntry? FindByEpithet(string word) => _byWord.GetValueOrDefault(word)?.Find(entry => entry.NameWords is [var first, "the" or "of", _] && first == word);

    /// <summary>Whom one word of a name, with or without a title, names: of two the one who bears that title.</summary>
    public CastEntry? FindShort(string[] words, Gender gender, string? title)
    {
        var word = words[^1];
        if (!_byWord.TryGetValue(word, out var namesakes))
            return null;
        var best = namesakes.Where(entry => Agrees(entry, gender) && (!entry.IsKin || gender != Gender.Unknown || word != entry.NameWords[^1])).MaxBy(entry => Fit(entry, words, title));
        return best is not null && Fit(best, words, title) >= 100_000 && words.All(best.NameWords.Contains) ? best : null;
    }

    // A family name before a given name or a nickname; then a title of theirs; then who is named most. Who is only ever called
    // "Mr. Frost" has no claim on every "Frost" of an article on Lola Frost.
    private static int Fit(CastEntry entry, string[] words, string? title)
    {
        var name = entry.NameWords;
        var isTheirs = title is not null && entry.Titles.Contains(title);
        var place = name.Length == words.Length && (isTheirs || entry.Titles.Count == 0) ? 3 : name[^1] == words[^1] || (name[0] == words[0] && Words.FamilyFirst.Contains(words[0])) ? 2
            : name[0] == words[0] || entry.Nickname == words[0] ? 1 : 0;
        return (place * 100_000) + (isTheirs ? 50_000 : 0) + Math.Min((entry.SameAs ?? entry).Names, 49_999);
    }

    private static bool Agrees(CastEntry entry, Gender gender)
    {
        var theirs = entry.Gender == Gender.Unknown ? GenderReading.OfName(entry.NameWords) : entry.Gender;
        return gender == Gender.Unknown || theirs == Gender.Unknown || theirs == gender;
    }

    // "Higuchi Ichiyo" and "Ichiyo Higuchi"
    private static bool IsTurned(string[] one, string[] other) => one is [var a, var b] && other is [var c, var d] && a == d && b == c;

    private static bool IsSameName(string[] one, string[] other)
    {
        if (one.Length < other.Length)
            (one, other) = (other, one);
        if (one[^1] != other[^1])
            return false;
        var at = 0;
        foreach (var word in other)
        {
            while (at < one.Length && !IsSameWord(one[at], word))
                at++;
            if (at++ >= one.Length)
                return false;
        }

        return one[0] == other[0] || IsSameWord(one[0], other[0]) || other.Length > 1 && (!Words.IsGivenName(other[0]) || one.Length > other.Length + 1);
    }

    private static bool IsSameWord(string one, string other) =>
        one == other || Nicknames.AreOne(one, other) || (Words.Bare(one) is [var first] && other[0] == first) || (Words.Bare(other) is [var initial] && one[0] == initial);
}
