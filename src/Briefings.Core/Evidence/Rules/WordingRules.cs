using Briefings.Evidence.Facts;

namespace Briefings.Evidence.Rules;

/// <summary>
/// What a claim's own words may not bring in from outside. A number must stand in a cited sentence or the one before or after it; a
/// date and a year anywhere in the article, or be its own date; a proper name in its body, its title or a caption, because the names of a
/// byline and an outlet have no part in the story.
/// </summary>
internal static class WordingRules
{
    public static readonly Rule<Wording>[] All =
    [
        new("BRF2020", "a number is in the evidence", wording =>
            UnknownNumber(wording) is { } number ? $"The {wording.Name} says “{number}”, and its evidence does not." : null),
        new("BRF2021", "a date is in the article", wording =>
            UnknownDate(wording) is { } date ? $"The {wording.Name} says “{date}”, and the article does not." : null),
        new("BRF2022", "a proper name is in the article", wording =>
            NameCheck.Unknown(wording.Worded.Words, wording.Source.Vocabulary, wording.Source.Article.Language, !wording.IsSentence) is { } name
                ? $"The {wording.Name} names “{name}”, and the article does not."
                : null),
    ];

    private static string? UnknownNumber(Wording wording)
    {
        var claimed = wording.Figures.Numbers.Where(number => !number.IsPronounLike && !number.IsYear).ToList();
        if (claimed.Count == 0)
            return null;
        var known = wording.Source.Around(wording.Evidence).SelectMany(NumbersOf).ToList();
        return claimed.FirstOrDefault(number => !known.Any(number.IsBorneOutBy))?.Text;

        IEnumerable<Number> NumbersOf(Articles.Sentence sentence)
        {
            var figures = wording.Source.FiguresOf(sentence);
            return figures.Numbers.Concat(figures.Days.Select(day => Number.Of($"{day.DayOfMonth}", "", 0, null, day.Text)));
        }
    }

    private static string? UnknownDate(Wording wording)
    {
        var claimed = wording.Figures;
        if (claimed.Days.Count == 0 && claimed.Months.Count == 0 && !claimed.Numbers.Any(number => number.IsYear))
            return null;
        var known = wording.Source.Calendar;
        return claimed.Days.FirstOrDefault(day => !known.Has(day))?.Text
            ?? claimed.Numbers.FirstOrDefault(number => number.IsYear && !known.HasYear(number))?.Text
            ?? claimed.Months.Where(month => !known.HasMonth(month)).Select(Calendar.MonthName).FirstOrDefault();
    }
}
