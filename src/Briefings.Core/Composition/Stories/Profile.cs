using Briefings.Articles;
using Briefings.Evidence.Facts;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Stories;

/// <summary>The words of an article by how much they say of what happened: counted as stems, those of the headline and the lead more.</summary>
internal sealed class Profile
{
    private const int LeadSentences = 3;
    private const double LeadCounts = 2;

    private readonly Dictionary<string, double> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> leadNames = new(StringComparer.Ordinal);

    public Profile(Article article)
    {
        Date = article.Date;
        Count(article.Title, LeadCounts);
        foreach (var (at, sentence) in article.Body.Index())
            Count(article.TextOf(sentence), at < LeadSentences ? LeadCounts : 1);
    }

    public DateOnly? Date { get; }

    public IReadOnlyDictionary<string, double> Counts => counts;

    /// <summary>Stems of the names in the headline and the lead; titles, days and what may be a common word are left out.</summary>
    public IReadOnlySet<string> LeadNames => leadNames;

    private void Count(string text, double by)
    {
        foreach (var word in Words.In(text))
        {
            var lower = word.Bare.ToLowerInvariant();
            if (word.Bare.Length < 2 || Lexicon.Function.Contains(lower) && !word.IsAcronym)
                continue;
            var stem = Lexicon.StemOf(lower);
            counts[stem] = counts.GetValueOrDefault(stem) + by;
            if (by > 1 && word.IsCapitalised && !Rarity.IsCommon(stem) && !Lexicon.Time.Contains(lower) && !Lexicon.Person.Contains(lower))
                leadNames.Add(stem);
        }
    }
}
