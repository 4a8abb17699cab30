namespace Briefings.Worker.Sources.Feeds;

/// <summary>The entries that need no second look. One that a feed has not held for two months is forgotten.</summary>
internal sealed class SeenEntries
{
    private const int DaysKept = 60;
    private readonly Dictionary<string, DateOnly> entries;
    private readonly DateOnly today;
    private int owed;

    /// <param name="toRead">Those of the feed's entries that count as seen only when they are added.</param>
    public SeenEntries(IReadOnlyDictionary<string, DateOnly> before, IEnumerable<FeedEntry> ofFeed, IReadOnlyCollection<FeedEntry> toRead, DateTimeOffset at)
    {
        today = DateOnly.FromDateTime(at.UtcDateTime);
        owed = toRead.Count;
        entries = before.Where(pair => pair.Value.AddDays(DaysKept) >= today).ToDictionary();
        foreach (var key in ofFeed.Select(entry => entry.Key).Except(toRead.Select(entry => entry.Key)))
            entries[key] = today;
    }

    /// <summary>False while an entry could not be read and is owed.</summary>
    public bool IsComplete => owed == 0;

    /// <summary>As of now: what is added later is not in it.</summary>
    public IReadOnlyDictionary<string, DateOnly> Entries => entries.ToDictionary();

    public void Add(FeedEntry entry)
    {
        entries[entry.Key] = today;
        owed--;
    }
}
