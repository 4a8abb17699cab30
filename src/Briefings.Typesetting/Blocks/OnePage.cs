using System.Globalization;

namespace Briefings.Typesetting.Blocks;

/// <summary>
/// Holds a section marked as one page, and what stands before it, to one page. Of lists and tables that are too long for it the ends go
/// to an annex behind it; where that does not suffice, the last blocks do. Nothing is made smaller, and nothing is lost.
/// </summary>
internal static class OnePage
{
    /// <param name="fits">Whether blocks stand on one page.</param>
    public static MarkdownText Fit(MarkdownText document, Func<IReadOnlyList<Block>, bool> fits)
    {
        if (PlaceOf(document.Blocks) is not { } at || fits([.. document.Blocks.Take(at + 1)]))
            return document;

        var page = (Section)document.Blocks[at];
        bool Fits(IEnumerable<Block> blocks) => fits([.. document.Blocks.Take(at), page with { Blocks = [.. blocks] }]);

        var items = Largest(page.Blocks.Select(CountOf).DefaultIfEmpty().Max() - 1, most => Fits(new Cut(page.Blocks, most).Kept));
        if (items is not null)
        {
            var cut = new Cut(page.Blocks, items.Value);
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

    private static int? PlaceOf(IReadOnlyList<Block> blocks) =>
        blocks.Index().Where(block => block.Item is Section { Kind: SectionKind.OnePage }).Select(block => (int?)block.Index).FirstOrDefault();

    private static MarkdownText Moved(MarkdownText document, int at, IReadOnlyList<Block> kept, IReadOnlyList<Block> moved, IEnumerable<string> anchors) => document with
    {
        Blocks = [.. document.Blocks.Take(at), (Section)document.Blocks[at] with { Blocks = kept }, .. moved, .. document.Blocks.Skip(at + 1)],
        Anchors = document.Anchors.Union(anchors).ToHashSet(StringComparer.Ordinal),
    };

    private static int CountOf(Block block) => block switch
    {
        ItemList list => list.Items.Count,
        Table table => table.Rows.Count,
        _ => 0,
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

    /// <summary>Blocks of which no list or table is longer than a number, and the rest of each under its heading again.</summary>
    private sealed class Cut
    {
        private readonly List<Block> kept = [];
        private readonly List<Block> moved = [];
        private readonly List<string> anchors = [];
        private Heading? heading;

        public Cut(IReadOnlyList<Block> blocks, int most)
        {
            foreach (var block in blocks)
                Add(block, most);
        }

        public IReadOnlyList<Block> Kept => kept;

        public IReadOnlyList<Block> Moved => moved;

        public IReadOnlyList<string> Anchors => anchors;

        private void Add(Block block, int most)
        {
            heading = block as Heading ?? heading;
            if (CountOf(block) <= most)
            {
                kept.Add(block);
                return;
            }

            if (most > 0)
                kept.Add(Part(block, 0, most));
            anchors.Add(string.Create(CultureInfo.InvariantCulture, $"continued-{anchors.Count + 1}"));
            kept.Add(new Paragraph([new Span(
                string.Create(CultureInfo.InvariantCulture, $"{CountOf(block) - most}{(most > 0 ? " more" : "")} on the next page."), Emphasis.Italic, Link: Link.To($"#{anchors[^1]}"))]));
            moved.Add(Continued());
            moved.Add(Part(block, most, CountOf(block)));
        }

        private Heading Continued() => heading is null
            ? new Heading(2, anchors[^1], [new Span("Continued", Emphasis.None)])
            : new Heading(heading.Level, anchors[^1], [.. heading.Text.Select(span => span with { Anchor = null }), new Span(", continued", Emphasis.None)]);

        private static Block Part(Block block, int from, int to) => block switch
        {
            ItemList list => list with { Start = list.Start + from, Items = [.. list.Items.Take(to).Skip(from)] },
            Table table => table with { Rows = [.. table.Rows.Take(to).Skip(from)] },
            _ => block,
        };
    }
}
