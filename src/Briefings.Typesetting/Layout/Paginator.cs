using System.Collections.Immutable;

namespace Briefings.Typesetting.Layout;

/// <summary>Puts strips on pages: band below band, each over the full width or in columns.</summary>
internal sealed class Paginator
{
    /// <summary>A last page filled less than this is worth closing up the gaps for.</summary>
    private const float Runt = 0.2f;

    /// <summary>Halvings of the height by which columns are balanced: to less than a tenth of a point.</summary>
    private const int Halvings = 14;

    private static readonly float[] Tighter = [0.85f, 0.7f];

    private readonly PageGeometry geometry;
    private readonly float tightness;
    private readonly ColumnFiller filler;
    private readonly Stack<Band> bands;
    private readonly List<Page> pages = [];
    private List<PlacedStrip> open = [];
    private IReadOnlyList<Strip> owed = [];
    private float top;

    private Paginator(IReadOnlyList<Strip> strips, FootNotes notes, PageGeometry geometry, float tightness)
    {
        (this.geometry, this.tightness) = (geometry, tightness);
        filler = new ColumnFiller(notes, geometry.TextHeight, tightness);
        bands = Band.Of(strips, geometry.Columns);
    }

    /// <summary>A few lines on a last page are taken back by closing up the white between blocks, where that suffices.</summary>
    public static IReadOnlyList<Page> Paginate(IReadOnlyList<Strip> strips, FootNotes notes, PageGeometry geometry)
    {
        var pages = new Paginator(strips, notes, geometry, 1).Run();
        if (pages.Count == 1 || pages[^1].Strips.Max(placed => placed.Y + placed.Strip.Height) > geometry.TextHeight * Runt)
            return pages;
        return Tighter.Select(tightness => new Paginator(strips, notes, geometry, tightness).Run()).FirstOrDefault(tight => tight.Count < pages.Count) ?? pages;
    }

    private List<Page> Run()
    {
        while (bands.TryPop(out var band))
            Place(band);
        while (owed.Count > 0)
            Place(new Band(IsWide: true, []));
        if (pages.Count == 0)
            ClosePage();
        return pages;
    }

    private void Place(Band band)
    {
        var start = top == 0 ? 0 : top + (band.SpaceBefore * tightness);
        var columns = Fill(band, geometry.TextHeight - start, mayStayEmpty: top > 0);
        if (columns[0].IsEmpty && top > 0)
        {
            bands.Push(band);
            TakeBack();
            ClosePage();
            return;
        }

        var isDone = columns[^1].Waiting.IsEmpty;
        if (isDone)
            columns = Balanced(band, start) ?? columns;
        foreach (var (column, i) in columns.Select((column, i) => (column, i)))
            open.AddRange(column.Strips.Select(placed => placed with { X = geometry.ColumnOffset(i, band.IsWide), Y = start + placed.Y }));
        owed = columns[^1].Owed;
        top = start + columns.Max(column => column.Depth);
        if (isDone && bands.Count > 0)
            return;
        ClosePage();
        if (!isDone)
            bands.Push(band with { Strips = columns[^1].Waiting });
    }

    private List<Column> Fill(Band band, float height, bool mayStayEmpty)
    {
        var filled = new List<Column>();
        var (waiting, rest) = (band.Strips, owed);
        for (var i = 0; i < (band.IsWide ? 1 : geometry.Columns); i++)
        {
            var column = filler.Fill(waiting, rest, height, mayStayEmpty);
            // The foot of what ends in the middle of a page is no foot: its notes wait for the columns below.
            if (band.IsWide && column.Waiting.IsEmpty && bands.Count > 0)
                column = filler.Fill(waiting, rest, height, mayStayEmpty, holdsNotes: false);
            filled.Add(column);
            (waiting, rest) = (column.Waiting, column.Owed);
        }

        return filled;
    }

    /// <summary>Columns of one height, the least that holds the band; null when there is nothing to balance.</summary>
    private List<Column>? Balanced(Band band, float start)
    {
        if (band.IsWide)
            return null;
        List<Column>? best = null;
        var (low, high) = (0f, geometry.TextHeight - start);
        for (var i = 0; i < Halvings; i++)
        {
            var height = (low + high) / 2;
            if (Fill(band, height, mayStayEmpty: true) is var columns && columns[^1].Waiting.IsEmpty && columns[^1].Owed.Count == 0)
                (best, high) = (columns, height);
            else
                low = height;
        }

        return best;
    }

    /// <summary>A heading over the full width goes with the columns that it heads.</summary>
    private void TakeBack()
    {
        var keep = open.Count;
        while (keep > 0 && open[keep - 1] is { IsRepeated: false, Strip.KeepWithNext: true })
            keep--;
        if (keep == 0 || keep == open.Count)
            return;
        bands.Push(new Band(open[^1].Strip.IsWide, [.. open.Skip(keep).Select(placed => placed.Strip).Reverse()]));
        open.RemoveRange(keep, open.Count - keep);
    }

    private void ClosePage()
    {
        pages.Add(new Page(open));
        (open, top) = ([], 0);
    }

    /// <summary>Strips of one width that follow one another.</summary>
    private sealed record Band(bool IsWide, ImmutableStack<Strip> Strips)
    {
        public float SpaceBefore => Strips.IsEmpty ? 0 : Strips.Peek().SpaceBefore;

        /// <summary>The first band is at the top.</summary>
        public static Stack<Band> Of(IReadOnlyList<Strip> strips, int columns)
        {
            var bands = new Stack<Band>();
            for (var i = strips.Count - 1; i >= 0; i--)
            {
                var isWide = columns == 1 || strips[i].IsWide;
                var below = bands.TryPeek(out var last) && last.IsWide == isWide ? bands.Pop().Strips : [];
                bands.Push(new Band(isWide, below.Push(strips[i])));
            }

            return bands;
        }
    }
}
