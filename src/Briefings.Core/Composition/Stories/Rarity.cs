using System.Collections.Frozen;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Stories;

/// <summary>
/// How rare a word is among the articles of an edition. A few articles say little of that, so each word starts from what is known of
/// English: that it is common, or not.
/// </summary>
internal sealed class Rarity
{
    // As if so many articles had been read before, of which this share has a common word, and this share any other one.
    private const double ReadBefore = 5;
    private const double HaveCommon = 0.3;
    private const double HaveOther = 0.01;

    private static readonly FrozenSet<string> Common =
        WordFile.Lines("Briefings.Analysis.Rules.Words", "common").Select(Lexicon.StemOf).ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, int> articles = new(StringComparer.Ordinal);
    private readonly int all;

    public Rarity(IReadOnlyList<Profile> profiles)
    {
        all = profiles.Count;
        foreach (var stem in profiles.SelectMany(profile => profile.Counts.Keys))
            articles[stem] = articles.GetValueOrDefault(stem) + 1;
    }

    /// <summary>A profile as a vector of length 1.</summary>
    public Dictionary<string, double> Weigh(Profile profile)
    {
        var vector = new Dictionary<string, double>(profile.Counts.Count, StringComparer.Ordinal);
        var squares = 0.0;
        foreach (var (stem, count) in profile.Counts.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var weight = (1 + Math.Log(count)) * Of(stem);
            vector[stem] = weight;
            squares += weight * weight;
        }

        var length = Math.Sqrt(squares);
        foreach (var stem in vector.Keys)
            vector[stem] /= length;
        return vector;
    }

    public static bool IsCommon(string stem) => Common.Contains(stem);

    private double Of(string stem) =>
        Math.Log((all + ReadBefore) / (articles[stem] + ReadBefore * (IsCommon(stem) ? HaveCommon : HaveOther)));
}
