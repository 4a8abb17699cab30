using System.Text.RegularExpressions;

namespace Briefings.Articles;

/// <summary>Reads dates as articles write them: ISO, and day, month and year in the order and words of ten languages.</summary>
internal static partial class Dates
{
    private const int TextRead = 400;

    [GeneratedRegex(@"\b(?<y>[12]\d{3})(?:[-/.]|年)(?<m>\d{1,2})(?:[-/.]|月)(?<d>\d{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\b(?<month>\p{L}{3,12})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>[12]\d{3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -](?:de |of )?(?<month>\p{L}{3,12})\.?,?[ -](?:del? )?(?<y>[12]\d{3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>[12]\d{3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\b(?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>[12]\d{3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Slashed();

    /// <summary>The first date in the beginning of a text; null where none stands there.</summary>
    public static DateOnly? In(ReadOnlySpan<char> text)
    {
        var read = text[..Math.Min(text.Length, TextRead)].ToString();
        foreach (var form in (ReadOnlySpan<Regex>)[YearFirst(), MonthFirst(), DayFirst(), Dotted()])
        {
            for (var match = form.Match(read); match.Success; match = match.NextMatch())
            {
                if (DateOf(match) is { } date)
                    return date;
            }
        }

        return InSlashed(read);
    }

    /// <summary>3/4/2023 is March here and April there: only a day above twelve says which is which.</summary>
    private static DateOnly? InSlashed(string text)
    {
        var match = Slashed().Match(text);
        if (!match.Success)
            return null;
        var (first, second, year) = (Number(match, "d"), Number(match, "m"), Number(match, "y"));
        if (first > 12)
            return Date(year, second, first);
        return second > 12 || first == second ? Date(year, first, second) : null;
    }

    private static DateOnly? DateOf(Match match)
    {
        var month = match.Groups["month"];
        return Date(Number(match, "y"), month.Success ? Months.Of(month.ValueSpan) : Number(match, "m"), Number(match, "d"));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan);

    private static DateOnly? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
