using Briefings.Articles;
using Briefings.Evidence.Facts;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Stories;

/// <summary>The words of an article by how much they say of what happened: counted as stems, those of the headline and the lead more.</summary>
internal sealed class Profile
{
    private const int LeadSentences = 3;
    private const float LeadCounts = 2;

    private readonly HashSet<int> leadNames = [];

    public Profile(Article article, Stems stems)
    {
        Date = article.Date;
        var counts = new Dictionary<int, float>();
        Count(article.Title, LeadCounts, counts, stems);
        foreach (var (at, sentence) in article.Body.Index())
            Count(article.TextOf(sentence), at < LeadSentences ? LeadCounts : 1, counts, stems);
        Counts = [.. counts.Select(entry => (entry.Key, entry.Value))];
    }

    public DateOnly? Date { get; }

    /// <summary>Stems by their numbers, each once.</summary>
    public IReadOnlyList<(int Stem, float Count)> Counts { get; }

    /// <summary>Stems of the names in the headline and the lead; titles, days and what may be a common word are left out.</summary>
    public IReadOnlySet<int> LeadNames => leadNames;

    private void Count(string text, float by, Dictionary<int, float> counts, Stems stems)
    {
        foreach (var word in Words.In(text))
        {
            var lower = word.Bare.ToLowerInvariant();
            if (word.Bare.Length < 2 || Lexicon.Function.Contains(lower) && !word.IsAcronym)
                continue;
            var stem = Lexicon.StemOf(lower);
            var number = stems.NumberOf(stem);
            counts[number] = counts.GetValueOrDefault(number) + by;
            if (by > 1 && word.IsCapitalised && !Rarity.IsCommon(stem) && !Lexicon.Time.Contains(lower) && !Lexicon.Person.Contains(lower))
                leadNames.Add(number);
        }
    }
}
