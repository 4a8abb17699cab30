using System.Collections.Frozen;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Facts;

/// <summary>
/// Finds proper names in a claim's own words that the article does not have. Capitals tell a name in the scripts that have them;
/// in German, where every noun has one, only words that follow another capitalised word, and acronyms. Scripts without capitals are not checked.
/// </summary>
internal static class NameCheck
{
    private static readonly FrozenSet<string> Openers = WordFile.Lines("Briefings.Evidence.Facts", "name-openers")
        .SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Endings by which a state's adjective and its people differ from its name, and a plural or genitive from its noun.
    private static readonly string[] Endings = ["n", "an", "ian", "i", "ni", "s", "ns", "ans", "ians", "is", "es"];

    /// <summary>Whether a word may stand at the head of a sentence without being a name; such a word is no name by itself either.</summary>
    public static bool IsOpener(string word) => Openers.Contains(word);

    /// <param name="firstWordIsPlain">For wording that is no sentence: its first word has a capital only by habit.</param>
    public static string? Unknown(IReadOnlyList<Word> words, Vocabulary vocabulary, string language, bool firstWordIsPlain)
    {
        var nounsHaveCapitals = language.Split('-')[0] is "de" or "lb";
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.IsCapitalised || Openers.Contains(word.Bare) || FigureWords.Months.ContainsKey(word.Bare))
                continue;
            var followsCapital = i > 0 && words[i - 1].IsCapitalised && words[i].Start - words[i - 1].End == 1;
            if (nounsHaveCapitals && !followsCapital && !word.IsAcronym)
                continue;
            if (i == 0 && firstWordIsPlain && !(words.Count > 1 && words[1].IsCapitalised) && !word.IsAcronym)
                continue;
            if (!IsKnown(word, vocabulary) && !IsSpelledOutAcronym(words, i, vocabulary))
                return word.Bare;
        }

        return null;
    }

    private static bool IsKnown(Word word, Vocabulary vocabulary) =>
        vocabulary.Has(word.Bare)
        || word.IsAcronym && vocabulary.HasInitials(word.Bare)
        || Endings.Any(ending => word.Bare.Length >= 4 && vocabulary.Has(word.Bare + ending))
        || Endings.Any(ending => word.Bare.Length - ending.Length >= 4 && word.Bare.EndsWith(ending, StringComparison.Ordinal)
            && vocabulary.Has(word.Bare[..^ending.Length]));

    // "United Nations" where the article says only "UN" or "U.N.".
    private static bool IsSpelledOutAcronym(IReadOnlyList<Word> words, int at, Vocabulary vocabulary)
    {
        for (var first = Math.Max(0, at - 4); first <= at; first++)
            for (var last = Math.Max(at, first + 1); last < Math.Min(words.Count, first + 6); last++)
            {
                var run = words.Skip(first).Take(last + 1 - first).ToList();
                var letters = string.Concat(run.Where(word => word.IsCapitalised).Select(word => word.Bare[0]));
                if (run[0].IsCapitalised && run[^1].IsCapitalised && letters.Length > 1 && vocabulary.HasAcronym(letters))
                    return true;
            }

        return false;
    }
}
