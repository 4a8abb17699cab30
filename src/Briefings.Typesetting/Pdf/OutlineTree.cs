namespace Briefings.Typesetting.Pdf;

internal sealed record OutlineEntry(int Level, string Title, Destination Place);

/// <summary>Writes the bookmarks: each entry hangs on the last one before it of a lower level (ISO 32000-1, 12.3.3).</summary>
internal static class OutlineTree
{
    /// <returns>The object of the outline; null when there is nothing to list.</returns>
    public static int? Write(PdfObjects objects, IReadOnlyList<OutlineEntry> entries, Func<Destination, string> placeOf)
    {
        if (entries.Count == 0)
            return null;
        var root = objects.Reserve();
        var ids = entries.Select(_ => objects.Reserve()).ToArray();
        var parents = ParentsOf(entries);
        var children = Enumerable.Range(0, entries.Count).ToLookup(i => parents[i]);
        var (previous, next) = (new int?[entries.Count], new int?[entries.Count]);
        foreach (var (before, after) in children.SelectMany(siblings => siblings.Zip(siblings.Skip(1))))
            (next[before], previous[after]) = (ids[after], ids[before]);
        for (var i = 0; i < entries.Count; i++)
        {
            objects.Set(ids[i],
                $"<</Title{PdfText.String(entries[i].Title)}/Parent {(parents[i] < 0 ? root : ids[parents[i]])} 0 R/Dest{placeOf(entries[i].Place)}"
                + $"{(previous[i] is { } before ? $"/Prev {before} 0 R" : "")}{(next[i] is { } after ? $"/Next {after} 0 R" : "")}"
                + $"{Ends(children[i].ToList(), isOpen: entries[i].Level == 1)}>>");
        }

        objects.Set(root, $"<</Type/Outlines{Ends(children[-1].ToList(), isOpen: true)}>>");
        return root;

        string Ends(List<int> kids, bool isOpen) =>
            kids.Count == 0 ? "" : $"/First {ids[kids[0]]} 0 R/Last {ids[kids[^1]]} 0 R/Count {(isOpen ? "" : "-")}{kids.Count}";
    }

    private static int[] ParentsOf(IReadOnlyList<OutlineEntry> entries)
    {
        var parents = new int[entries.Count];
        var path = new Stack<int>();
        for (var i = 0; i < entries.Count; i++)
        {
            while (path.TryPeek(out var above) && entries[above].Level >= entries[i].Level)
                path.Pop();
            parents[i] = path.TryPeek(out var parent) ? parent : -1;
            path.Push(i);
        }

        return parents;
    }
}
