namespace Briefings.Articles;

/// <summary>
/// Marks what is not body text, in this order: what a paragraph says of itself, the head of the page (labels, title, standfirst,
/// byline, dateline), its end (author notes, sign-offs), repeated captions, headings between the paragraphs.
/// </summary>
internal static class FurnitureMarker
{
    private const int LongestHeading = 80;

    public static void Mark(Page page)
    {
        for (var i = 0; i < page.Count; i++)
            page[i] ??= Cues.Of(page.Words(i));
        PageHead.Mark(page);
        PageEnd.Mark(page);
        MarkRepeatedCaptions(page);
        MarkHeadings(page);
        KeepABody(page);
    }

    private static void MarkRepeatedCaptions(Page page)
    {
        var captions = Enumerable.Range(0, page.Count).Where(i => page[i] == Furniture.Caption).Select(i => page.Words(i).ToString()).ToHashSet();
        for (var i = 0; i < page.Count && captions.Count > 0; i++)
        {
            if (page[i] is null && captions.Contains(page.Words(i).ToString()))
                page[i] = Furniture.Caption;
        }
    }

    /// <summary>A short line without an end, before a paragraph of sentences.</summary>
    private static void MarkHeadings(Page page)
    {
        for (var i = 1; i + 1 < page.Count; i++)
        {
            if (page[i] is null && page[i + 1] is null && IsHeading(page.Words(i)) && page.Words(i + 1) is var next
                && next.Length > 2 * page.Words(i).Length && Cues.EndsASentence(next) && page.Words(i - 1)[^1] is not (':' or ',') && !IsPostscript(next))
            {
                page[i] = Furniture.Heading;
            }
        }
    }

    // What stands above it signs a letter.
    private static bool IsPostscript(ReadOnlySpan<char> text) => text.StartsWith("P.S.") || text.StartsWith("PS ") || text.StartsWith("PS:");

    private static bool IsHeading(ReadOnlySpan<char> text) =>
        text.Length <= LongestHeading && !Cues.EndsASentence(text) && char.IsLetterOrDigit(text[0]) && !char.IsLower(text[0])
        && char.IsLetterOrDigit(text[^1]) && text.Count(' ') < 10;

    /// <summary>An article that would be all furniture is read as body: better a label too many than no text.</summary>
    private static void KeepABody(Page page)
    {
        if (Enumerable.Range(0, page.Count).Any(i => page[i] is null))
            return;
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i] is not (Furniture.Title or Furniture.Promotion or Furniture.Copyright))
                page[i] = null;
        }

        if (Enumerable.Range(0, page.Count).All(i => page[i] is not null))
            page[page.Count - 1] = null;
    }
}
