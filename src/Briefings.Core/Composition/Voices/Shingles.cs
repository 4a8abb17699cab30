using Briefings.Articles;
using Briefings.Evidence.Facts;

namespace Briefings.Composition.Voices;

/// <summary>
/// Every run of five words in an article's body as a number, each once: two texts are copies as far as they share them
/// (Broder, "On the resemblance and containment of documents", 1997).
/// </summary>
internal sealed class Shingles
{
    private const int Length = 5;
    private const uint SampleOneIn = 8;

    // In their order: a set would hold several times the memory, for every account of the day.
    private readonly uint[] all;

    public Shingles(Article article)
    {
        var found = new HashSet<uint>();
        foreach (var paragraph in article.Body.GroupBy(sentence => sentence.Paragraph))
        {
            var words = paragraph.SelectMany(sentence => Words.In(article.TextOf(sentence))).Select(word => Hash(word.Bare)).ToArray();
            for (var first = 0; first + Length <= words.Length; first++)
                found.Add(Mix(words.AsSpan(first, Length)));
        }

        all = [.. found.Order()];
        Sample = [.. all.Where(shingle => shingle % SampleOneIn == 0)];
    }

    public int Count => all.Length;

    /// <summary>One in eight, the same in every text: enough to find what to compare.</summary>
    public IReadOnlyList<uint> Sample { get; }

    /// <summary>The share of the smaller text that stands in the other, from 0 to 1.</summary>
    public double ContainedIn(Shingles other)
    {
        var (small, large) = Count <= other.Count ? (this, other) : (other, this);
        return small.Count == 0 ? 0 : small.all.Count(shingle => Array.BinarySearch(large.all, shingle) >= 0) / (double)small.Count;
    }

    // FNV-1a: the same on every machine and in every run, which string.GetHashCode is not.
    private static uint Hash(string word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
            hash = (hash ^ char.ToLowerInvariant(letter)) * 16777619u;
        return hash;
    }

    private static uint Mix(ReadOnlySpan<uint> words)
    {
        var hash = 2166136261u;
        foreach (var word in words)
            hash = (hash ^ word ^ (hash >> 15)) * 2654435761u;
        return hash ^ (hash >> 13);
    }
}
