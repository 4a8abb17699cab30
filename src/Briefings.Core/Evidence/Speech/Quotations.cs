using Briefings.Articles;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Speech;

/// <summary>The stretches of an article's body that stand in quotation marks, marks included, in the order of the text.</summary>
internal sealed class Quotations
{
    private readonly List<Place> spans;

    private Quotations(List<Place> spans) => this.spans = spans;

    public static Quotations Of(Article article)
    {
        var spans = new List<Place>();
        var body = article.Paragraphs.Where(paragraph => paragraph.Furniture is null).ToList();
        foreach (var (i, paragraph) in body.Index())
        {
            var next = i + 1 < body.Count ? article.Text[body[i + 1].Start] : '\0';
            QuotationMarks.Read(article.Text.AsSpan(paragraph.Start, paragraph.Length), paragraph.Start, next, spans);
        }

        return new([.. spans.OrderBy(span => span.Start)]);
    }

    /// <summary>The spans that share a character with a range.</summary>
    public IEnumerable<Place> Touching(int start, int end)
    {
        for (var i = FirstEndingAfter(start); i < spans.Count && spans[i].Start < end; i++)
            yield return spans[i];
    }

    /// <summary>
    /// Whether a range stands in quotation marks: inside one pair, or from one pair into another with fewer words between them
    /// ("…," he said, "…") than inside.
    /// </summary>
    public bool Hold(Article article, int start, int end)
    {
        var touching = Touching(start, end).ToList();
        if (touching.Count == 0 || !Covers(touching[0], start) || !Covers(touching[^1], end - 1))
            return false;
        var inside = touching.Sum(span => Math.Min(span.End, end) - Math.Max(span.Start, start));
        return inside * 2 > end - start || touching.Count == 1;

        bool Covers(Place span, int offset) =>
            span.Start <= offset && offset < span.End || !char.IsLetterOrDigit(article.Text[offset]) && span.Touches(offset - 2, offset + 3);
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
