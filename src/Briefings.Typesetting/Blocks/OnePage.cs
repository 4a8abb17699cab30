namespace Briefings.Typesetting.Blocks;

/// <summary>
/// Holds a section marked as one page, and what stands before it, to one page. Of lists and tables that are too long for it the ends go
/// to an annex behind it, and so do the last sentences of its text; where that does not suffice, the last blocks do. Nothing is made smaller,
/// and nothing is lost.
/// </summary>
internal static class OnePage
{
    /// <summary>So many items of a list, and sentences of a text, stay before the other gives way.</summary>
    private const int Few = 3;

    /// <param name="fits">Whether blocks stand on one page.</param>
    public static MarkdownText Fit(MarkdownText document, Func<IReadOnlyList<Block>, bool> fits)
    {
        if (PlaceOf(document.Blocks) is not { } at || fits([.. document.Blocks.Take(at + 1)]))
            return document;

        var page = (Section)document.Blocks[at];
        bool Fits(IEnumerable<Block> blocks) => fits([.. document.Blocks.Take(at), page with { Blocks = [.. blocks] }]);
        OnePageCut Cut(int items, int sentences) => new(page.Blocks, page.Words ?? OnePageWords.English, items, sentences);

        if (RoomOf(page, (items, sentences) => Fits(Cut(items, sentences).Kept)) is { } room)
        {
            var cut = Cut(room.Items, room.Sentences);
            return Moved(document, at, cut.Kept, cut.Moved, cut.Anchors);
        }

        var blocks = Largest(page.Blocks.Count, most => Fits(page.Blocks.Take(most))) ?? 0;
        // A heading goes with what it heads.
        while (blocks > 0 && page.Blocks[blocks - 1] is Heading)
            blocks--;
        return Moved(document, at, [.. page.Blocks.Take(blocks)], [.. page.Blocks.Skip(blocks)], []);
    }

    /// <summary>The blocks up to and with the page, and those behind it, which begin a page of their own.</summary>
    public static IEnumerable<IReadOnlyList<Block>> Sheets(IReadOnlyList<Block> blocks) =>
        PlaceOf(blocks) is { } at && at + 1 < blocks.Count ? [[.. blocks.Take(at + 1)], [.. blocks.Skip(at + 1)]] : [blocks];

    /// <summary>How many items of each list and sentences of each text have room: first the lists give way, then the text, then both to the last.</summary>
    private static (int Items, int Sentences)? RoomOf(Section page, Func<int, int, bool> fits)
    {
        var (items, sentences) = (page.Blocks.Select(OnePageCut.ItemsOf).DefaultIfEmpty().Max(), page.Blocks.Select(OnePageCut.SentencesOf).DefaultIfEmpty().Max());
        var whole = Largest(items - 1, most => fits(most, sentences));
        if (whole >= Few)
            return (whole.Value, sentences);
        if (Largest(sentences, most => fits(Few, most)) is >= Few and var few)
            return (Largest(items, most => fits(most, few)) ?? Few, few);
        if (whole is not null)
            return (whole.Value, sentences);
        return Largest(Math.Min(Few, sentences), most => fits(0, most)) is >= 1 and var least ? (Largest(Few, most => fits(most, least)) ?? 0, least) : null;
    }

    private static int? PlaceOf(IReadOnlyList<Block> blocks) =>
        blocks.Index().Where(block => block.Item is Section { Kind: SectionKind.OnePage }).Select(block => (int?)block.Index).FirstOrDefault();

    private static MarkdownText Moved(MarkdownText document, int at, IReadOnlyList<Block> kept, IReadOnlyList<Block> moved, IEnumerable<string> anchors) => document with
    {
        Blocks = [.. document.Blocks.Take(at), (Section)document.Blocks[at] with { Blocks = kept }, .. moved, .. document.Blocks.Skip(at + 1)],
        Anchors = document.Anchors.Union(anchors).ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>The largest number up to the given one that passes; null where none does. Where one passes, every smaller one does.</summary>
    private static int? Largest(int most, Predicate<int> passes)
    {
        var (low, high) = (-1, most);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (passes(middle))
                low = middle;
            else
                high = middle - 1;
        }

        return low < 0 ? null : low;
    }
}
