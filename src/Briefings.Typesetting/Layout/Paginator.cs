namespace Briefings.Typesetting.Layout;

/// <summary>Puts strips on pages: each page takes what fits, then gives back what must not be parted from the next page's first strip.</summary>
internal sealed class Paginator
{
    /// <summary>A row is cut rather than moved when moving it would leave this share of the page white.</summary>
    private const float TooMuchWhite = 0.3f;

    private const float HighestHeader = 0.3f;

    /// <summary>A last page filled less than this is worth closing up the gaps for.</summary>
    private const float Runt = 0.2f;

    private static readonly float[] Tighter = [0.85f, 0.7f];

    private readonly float height;
    private readonly float tightness;
    private readonly Stack<Strip> waiting;
    private readonly List<Page> pages = [];
    private List<PlacedStrip> open = [];
    private float reached;

    private Paginator(IReadOnlyList<Strip> strips, float height, float tightness) =>
        (waiting, this.height, this.tightness) = (new Stack<Strip>(strips.Reverse()), height, tightness);

    /// <summary>A few lines on a last page are taken back by closing up the white between blocks, where that suffices.</summary>
    /// <param name="height">Of a page's text.</param>
    public static IReadOnlyList<Page> Paginate(IReadOnlyList<Strip> strips, float height)
    {
        var pages = new Paginator(strips, height, 1).Run();
        if (pages.Count == 1 || pages[^1].Strips[^1] is not var (last, y, _) || y + last.Height > height * Runt)
            return pages;
        return Tighter.Select(tightness => new Paginator(strips, height, tightness).Run()).FirstOrDefault(tight => tight.Count < pages.Count) ?? pages;
    }

    private bool HasContent => open.Exists(placed => !placed.IsRepeated);

    private List<Page> Run()
    {
        while (waiting.TryPop(out var strip))
        {
            if (open.Count == 0 && strip.Header is { } header && header.Height < height * HighestHeader)
                Place(header, isRepeated: true);
            if (SpaceBefore(strip) + strip.Height <= Room)
                Place(strip);
            else if (Cut(strip) is var (fitting, rest))
                EndPageWith(fitting, rest);
            else if (HasContent)
                EndPageBefore(strip);
            else
                EndPageWith(strip, null);
        }

        if (HasContent || pages.Count == 0)
            ClosePage();
        return pages;
    }

    private float Room => height - reached;

    private float SpaceBefore(Strip strip) => open.Count == 0 ? 0 : strip.SpaceBefore * tightness;

    private void Place(Strip strip, bool isRepeated = false)
    {
        var y = reached + SpaceBefore(strip);
        open.Add(new PlacedStrip(strip, y, isRepeated));
        reached = y + strip.Height;
    }

    private (Strip Upper, Strip Lower)? Cut(Strip strip)
    {
        var mustOrShould = !HasContent || strip.Height > height || Room > height * TooMuchWhite;
        if (!mustOrShould || strip.Split?.Invoke(Room - SpaceBefore(strip)) is not var (fitting, rest))
            return null;
        return (fitting with { SpaceBefore = strip.SpaceBefore }, rest with { KeepWithNext = strip.KeepWithNext });
    }

    private void EndPageWith(Strip last, Strip? rest)
    {
        Place(last);
        ClosePage();
        if (rest is not null)
            waiting.Push(rest);
    }

    /// <summary>Ends the page before a strip, and before all that must stay with it; a chain longer than a page breaks where it must.</summary>
    private void EndPageBefore(Strip next)
    {
        waiting.Push(next);
        var keep = open.Count;
        while (keep > 0 && !open[keep - 1].IsRepeated && open[keep - 1].Strip.KeepWithNext)
            keep--;
        if (keep > 0 && open.Take(keep).Any(placed => !placed.IsRepeated))
        {
            for (var i = open.Count - 1; i >= keep; i--)
                waiting.Push(open[i].Strip);
            open.RemoveRange(keep, open.Count - keep);
        }

        ClosePage();
    }

    private void ClosePage()
    {
        pages.Add(new Page(open));
        (open, reached) = ([], 0);
    }
}
