namespace Briefings.Articles;

/// <summary>What a full stop after a word may mean, by <c>Words/abbreviations.words.txt</c>.</summary>
internal sealed class Abbreviations
{
    private static readonly WordList Words = WordList.Load("abbreviations");
    private static readonly Dictionary<string, Abbreviations> ByLanguage = Words.Headings
        .Select(LanguageOf).Where(language => language.Length > 0).Distinct()
        .ToDictionary(language => language, language => new Abbreviations(heading => LanguageOf(heading) is var l && (l == "" || l == language)));

    private static readonly Abbreviations OfNoLanguage = new(heading => LanguageOf(heading) == "");
    private static readonly Abbreviations OfAnyLanguage = new(_ => true);

    private readonly Dictionary<string, FullStop> meanings = [];
    private readonly Dictionary<string, FullStop>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private Abbreviations(Func<string, bool> includes)
    {
        foreach (var heading in Words.Headings.Where(heading => heading.Length > 0 && includes(heading)))
        {
            var meaning = Enum.Parse<FullStop>(heading.Split(' ')[0], ignoreCase: true);
            foreach (var word in Words[heading])
                meanings.TryAdd(word, meaning);
        }

        lookup = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Abbreviations For(string language)
    {
        var primary = language.Split('-')[0];
        return primary == "und" ? OfAnyLanguage : ByLanguage.GetValueOrDefault(primary) ?? OfNoLanguage;
    }

    /// <param name="word">The word before a full stop, without it.</param>
    public FullStop MeaningAfter(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out var meaning))
            return meaning;
        if (AllCapitals(word) && word.Length is > 1 and < 12)
        {
            Span<char> titled = stackalloc char[word.Length];
            word.ToLowerInvariant(titled);
            titled[0] = word[0];
            lookup.TryGetValue(titled, out meaning);
        }

        return meaning;
    }

    private static bool AllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return true;
    }

    private static string LanguageOf(string heading) => heading.IndexOf(' ') is var at and > 0 ? heading[(at + 1)..] : "";
}

/// <summary>What a full stop after a word means; the headings of the word list.</summary>
internal enum FullStop
{
    Ordinary,
    Title,
    Number,
    Open,
    Closing,
}
