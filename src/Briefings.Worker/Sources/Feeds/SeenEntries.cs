namespace Briefings.Worker.Sources.Feeds;

/// <summary>The entries that need no second look. One that a feed has not held for two months is forgotten.</summary>
internal sealed class SeenEntries
{
    private const int DaysKept = 60;
    private readonly Dictionary<string, DateOnly> entries;

    public SeenEntries(IReadOnlyDictionary<string, DateOnly> before, IEnumerable<FeedEntry> now, DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        entries = before.Where(pair => pair.Value.AddDays(DaysKept) >= today).ToDictionary();
        foreach (var entry in now)
            entries[entry.Key] = today;
    }

    /// <summary>False while an entry could not be read and is owed.</summary>
    public bool IsComplete { get; private set; } = true;

    public IReadOnlyDictionary<string, DateOnly> Entries => entries;

    public void Forget(FeedEntry entry)
    {
        entries.Remove(entry.Key);
        IsComplete = false;
    }
}
