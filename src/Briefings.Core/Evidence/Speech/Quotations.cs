using Briefings.Articles;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Speech;

/// <summary>The stretches of an article's body that stand in quotation marks, marks included, in the order of the text.</summary>
internal sealed class Quotations
{
    private readonly List<Place> spans;
    private readonly HashSet<int> openEnds;

    private Quotations(List<Place> spans, HashSet<int> openEnds)
    {
        this.spans = spans;
        this.openEnds = openEnds;
    }

    public static Quotations Of(Article article)
    {
        var spans = new List<Place>();
        var openEnds = new HashSet<int>();
        var body = article.Paragraphs.Where(paragraph => paragraph.Furniture is null).ToList();
        foreach (var (i, paragraph) in body.Index())
        {
            var next = i + 1 < body.Count ? article.Text[body[i + 1].Start] : '\0';
            if (QuotationMarks.Read(article.Text.AsSpan(paragraph.Start, paragraph.Length), paragraph.Start, next, spans))
                openEnds.Add(paragraph.End);
        }

        return new([.. spans.OrderBy(span => span.Start)], openEnds);
    }

    /// <summary>Whether the quotation that reaches a paragraph's end goes on in the next.</summary>
    public bool RunOn(int paragraphEnd) => openEnds.Contains(paragraphEnd);

    /// <summary>The stretches of a range that stand outside all marks.</summary>
    public IEnumerable<Place> Outside(Place range)
    {
        var at = range.Start;
        foreach (var span in Touching(range.Start, range.End))
        {
            if (span.Start > at)
                yield return new Place(at, span.Start);
            at = Math.Max(at, span.End);
        }

        if (at < range.End)
            yield return new Place(at, range.End);
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
