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

    // By the stems' numbers: where each stands in the order of the alphabet, and its weight.
    private readonly int[] ranks;
    private readonly double[] weights;

    public Rarity(IReadOnlyList<Profile> profiles, Stems stems)
    {
        var all = stems.All;
        var articles = new int[all.Count];
        foreach (var (stem, _) in profiles.SelectMany(profile => profile.Counts))
            articles[stem]++;
        weights = [.. all.Select((stem, number) => Math.Log((profiles.Count + ReadBefore) / (articles[number] + ReadBefore * (IsCommon(stem) ? HaveCommon : HaveOther))))];
        ranks = new int[all.Count];
        foreach (var (rank, number) in Enumerable.Range(0, all.Count).OrderBy(number => all[number], StringComparer.Ordinal).Index())
            ranks[number] = rank;
    }

    /// <summary>A profile as a vector of length 1, in the order of the alphabet: the sums do not depend on which article came first.</summary>
    public WordVector Weigh(Profile profile)
    {
        var words = profile.Counts.OrderBy(entry => ranks[entry.Stem]).ToList();
        var vector = words.Select(entry => (1 + Math.Log(entry.Count)) * weights[entry.Stem]).ToArray();
        var length = Math.Sqrt(vector.Sum(weight => weight * weight));
        return new WordVector([.. words.Select(entry => ranks[entry.Stem])], [.. vector.Select(weight => weight / length)]);
    }

    public static bool IsCommon(string stem) => Common.Contains(stem);
}
