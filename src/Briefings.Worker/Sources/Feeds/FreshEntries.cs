namespace Briefings.Worker.Sources.Feeds;

/// <summary>Which entries of a feed are new, and which of those are read this time.</summary>
internal sealed class FreshEntries
{
    private readonly int limit;
    private readonly int oldest;
    private readonly int tooOld;
    private readonly int tooMany;

    public FreshEntries(IEnumerable<FeedEntry> entries, IReadOnlyDictionary<string, DateOnly> seen, EntriesOptions options, DateTimeOffset now)
    {
        var fresh = entries.DistinctBy(entry => entry.Key).Where(entry => !seen.ContainsKey(entry.Key)).ToList();
        var young = fresh.Where(entry => entry.Date is not { } date || now - date <= options.MaxAge).ToList();
        (limit, oldest) = (options.MaxEntries, (int)Math.Ceiling(options.MaxAge.TotalDays));
        (tooOld, tooMany) = (fresh.Count - young.Count, Math.Max(0, young.Count - limit));
        ToRead = young.Count <= limit ? young : young.Take(limit).ToList();
    }

    public IReadOnlyList<FeedEntry> ToRead { get; }

    public IEnumerable<Problem> LeftOut(string where)
    {
        if (tooOld > 0)
            yield return Problems.EntriesTooOld(where, tooOld, oldest);
        if (tooMany > 0)
            yield return Problems.EntriesTooMany(where, tooMany, limit);
    }
}
