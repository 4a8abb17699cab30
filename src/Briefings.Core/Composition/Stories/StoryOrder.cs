namespace Briefings.Composition.Stories;

/// <summary>Which story comes first: the one that most voices tell, newer ones before older ones, fuller ones before brief ones.</summary>
internal static class StoryOrder
{
    private const double EachDayOlder = 0.8;

    public static IReadOnlyList<(StoryDraft Draft, double Weight)> Of(IReadOnlyList<IReadOnlyList<Voice>> groups, DateOnly date) =>
    [
        .. groups
            .Select(Inside)
            .Select(voices => (Draft: new StoryDraft(voices), Weight: Weight(voices, date)))
            .OrderByDescending(entry => entry.Weight)
            .ThenBy(entry => entry.Draft.Voices[0].Article.Hash, StringComparer.Ordinal),
    ];

    /// <summary>The fullest account first, then the newest.</summary>
    private static IReadOnlyList<Voice> Inside(IReadOnlyList<Voice> voices)
    {
        var first = voices.OrderByDescending(voice => voice.Outlets.Count).ThenByDescending(voice => voice.Briefing.Summary.Count).ThenByDescending(Length).ThenBy(voice => voice.Article.Hash, StringComparer.Ordinal).First();
        return [first, .. voices.Where(voice => voice != first).OrderByDescending(voice => voice.Article.Date).ThenBy(voice => voice.Article.Hash, StringComparer.Ordinal)];
    }

    private static double Weight(IReadOnlyList<Voice> voices, DateOnly date)
    {
        var outlets = voices.SelectMany(voice => voice.Outlets).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var age = voices.Max(voice => voice.Article.Date) is { } newest ? Math.Clamp(date.DayNumber - newest.DayNumber, 0, 14) : 0;
        var size = 1 + Math.Log10(1 + voices.Sum(Length) / 1000.0);
        // Each further voice counts for less, and copies for less than voices of their own.
        return (Math.Sqrt(voices.Count) + Math.Log2(outlets) / 4) * Math.Pow(EachDayOlder, age) * size;
    }

    private static int Length(Voice voice) => voice.Article.Body.Sum(sentence => sentence.Length);
}
