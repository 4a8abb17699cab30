namespace Briefings.Composition.Stories;

/// <summary>
/// Finds, for each voice, the earlier ones worth comparing it with: those that share most of its weightiest words. An index from words to
/// voices, with a bound on how long its lists grow, in place of comparing all with all.
/// </summary>
internal sealed class Neighbours
{
    private const int IndexedWords = 80;
    private const int LongestList = 400;
    private const int MostNeighbours = 60;

    private readonly Dictionary<int, List<(int Voice, double Weight)>> index = [];

    /// <summary>The numbers of the voices to compare with, the likest first.</summary>
    public IEnumerable<int> Add(int voice, WordVector vector)
    {
        var shared = new Dictionary<int, double>();
        foreach (var (stem, weight) in vector.Stems.Zip(vector.Weights).OrderByDescending(entry => entry.Second).ThenBy(entry => entry.First).Take(IndexedWords))
        {
            if (!index.TryGetValue(stem, out var list))
                index[stem] = list = [];
            foreach (var (other, theirs) in list)
                shared[other] = shared.GetValueOrDefault(other) + weight * theirs;
            if (list.Count < LongestList)
                list.Add((voice, weight));
        }

        return shared.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(MostNeighbours).Select(entry => entry.Key);
    }
}
