namespace Briefings.Composition.Stories;

/// <summary>Voices that were put together so far.</summary>
/// <param name="sum">The sum of the voices' vectors: the mean likeness of two clusters' voices is the product of their sums over the product of their sizes.</param>
internal sealed class Cluster(int number, IReadOnlyList<Voice> voices, WordVector sum, IReadOnlySet<int> leadNames, DateOnly? first, DateOnly? last)
{
    // News of one event comes within days; what comes a week later must be the more alike.
    private const int SameNews = 2;
    private const double EachDayMore = 0.9;

    // Two fires, two quarterly results: what is told in the same words of nobody in common is the less likely one event.
    private const double NobodyInCommon = 0.5;

    public int Number => number;

    public IReadOnlyList<Voice> Voices => voices;

    public WordVector Sum => sum;

    /// <summary>Numbers of the clusters that it was compared with.</summary>
    public HashSet<int> Neighbours { get; } = [];

    public double LikenessTo(Cluster other) =>
        sum.Times(other.Sum) / (voices.Count * other.Voices.Count) * Math.Pow(EachDayMore, Math.Max(0, DaysTo(other) - SameNews))
        * (leadNames.Count > 0 && other.LeadNames.Count > 0 && !leadNames.Overlaps(other.LeadNames) ? NobodyInCommon : 1);

    public Cluster With(Cluster other, int newNumber) =>
        new(newNumber, [.. voices, .. other.Voices], sum.Plus(other.Sum), leadNames.Union(other.LeadNames).ToHashSet(), Earlier(first, other.First), Later(last, other.Last));

    private IReadOnlySet<int> LeadNames => leadNames;

    private DateOnly? First => first;

    private DateOnly? Last => last;

    private int DaysTo(Cluster other) => first is null || other.First is null ? 0
        : Math.Max(0, Math.Max(first.Value.DayNumber - other.Last!.Value.DayNumber, other.First.Value.DayNumber - last!.Value.DayNumber));

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;
}
