using Briefings.Articles;

namespace Briefings.Evidence.Search;

/// <summary>Which sentence an offset lies in, and whether a range touches furniture.</summary>
internal sealed class SentenceIndex
{
    private readonly IReadOnlyList<Sentence> sentences;
    private readonly int[] furnitureBefore;

    public SentenceIndex(Article article)
    {
        sentences = article.Sentences;
        furnitureBefore = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
            furnitureBefore[i + 1] = furnitureBefore[i] + (sentences[i].IsBody ? 0 : 1);
    }

    /// <summary>The sentence that holds the offset; between two sentences the following one.</summary>
    public Sentence At(int offset) => sentences[Index(offset)];

    /// <summary>What furniture a range of the text touches first; null where it lies in body text alone.</summary>
    public Furniture? FurnitureIn(int start, int end)
    {
        var first = Index(start);
        var last = Index(end - 1);
        if (furnitureBefore[last + 1] == furnitureBefore[first])
            return null;
        while (sentences[first].IsBody)
            first++;
        return sentences[first].Furniture;
    }

    private int Index(int offset)
    {
        int low = 0, high = sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
