using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Briefings.Worker.Sources.Documents;

/// <summary>The blocks of all pages in reading order, without running heads, running feet and page numbers.</summary>
internal static class PdfPages
{
    // Running heads and feet stand in the outer tenth of a page.
    private const double Margin = 0.1;

    public static IReadOnlyList<PdfBlock> Blocks(IReadOnlyList<Page> pages)
    {
        var all = pages.SelectMany(BlocksOf).ToList();
        var repeated = all.Where(IsInMargin).GroupBy(block => Shape(block.Text))
            .Where(group => group.Select(block => block.Page).Distinct().Count() * 2 > pages.Count && pages.Count > 1)
            .Select(group => group.Key).ToHashSet();
        return [.. all.Where(block => !IsInMargin(block) || !(repeated.Contains(Shape(block.Text)) || IsPageNumber(block.Text)))];
    }

    private static IEnumerable<PdfBlock> BlocksOf(Page page)
    {
        var words = page.GetWords(NearestNeighbourWordExtractor.Instance).Where(word => !string.IsNullOrWhiteSpace(word.Text) && word.TextOrientation == TextOrientation.Horizontal).ToList();
        if (words.Count == 0)
            return [];
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return UnsupervisedReadingOrderDetector.Instance.Get(blocks).OrderBy(block => block.ReadingOrder)
            .Select(block => new PdfBlock(page.Number, [.. block.TextLines.Select(line => LineOf(line, page))]))
            .Where(block => block.Lines.Count > 0);
    }

    private static PdfLine LineOf(TextLine line, Page page) => new(
        string.Join(' ', line.Words.Select(word => word.Text.Trim())).Normalize(),
        line.BoundingBox.Left,
        line.BoundingBox.Right,
        page.Height > 0 ? line.BoundingBox.Centroid.Y / page.Height : 0.5,
        line.Words.SelectMany(word => word.Letters).Max(letter => letter.PointSize));

    private static bool IsInMargin(PdfBlock block) => block.Lines.Count <= 2 && block.Lines.All(line => line.Middle is < Margin or > 1 - Margin);

    /// <summary>"Page 3 of 7" and "Page 4 of 7" are one running foot.</summary>
    private static string Shape(string text) => string.Concat(text.Where(c => !char.IsDigit(c)));

    private static bool IsPageNumber(string text) => text.Length <= 5 && text.Any(char.IsDigit) && text.All(c => char.IsDigit(c) || c is ' ' or '-' or '–');
}
