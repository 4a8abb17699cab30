using System.Globalization;
using Briefings.Articles;

namespace Briefings.Evidence.Facts;

/// <summary>The dates that an article names, and its own.</summary>
internal sealed class Calendar
{
    private readonly HashSet<(int Month, int Day)> days = [];
    private readonly HashSet<int> bareDays = [];
    private readonly HashSet<int> months = [];
    private readonly HashSet<string> years = new(StringComparer.Ordinal);

    public Calendar(Article article, IEnumerable<Figures> sentences)
    {
        foreach (var figures in sentences.Append(Figures.In(article.Title, article.Language)))
        {
            months.UnionWith(figures.Months);
            foreach (var day in figures.Days)
                days.Add((day.Month, day.DayOfMonth));
            foreach (var number in figures.Numbers)
                Add(number);
        }

        if (article.Date is not { } date)
            return;
        days.Add((date.Month, date.Day));
        months.Add(date.Month);
        years.Add(date.Year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The day of the month as such, or "the 13th" beside a mention of the month.</summary>
    public bool Has(Day day) =>
        days.Contains((day.Month, day.DayOfMonth)) || bareDays.Contains(day.DayOfMonth) && months.Contains(day.Month);

    public bool HasMonth(int month) => months.Contains(month);

    public bool HasYear(Number year) => years.Contains(year.Text);

    public static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private void Add(Number number)
    {
        if (number.IsYear)
            years.Add(number.Text);
        else if (number.IsOrdinal && int.TryParse(number.Digits.PadRight(number.Digits.Length + Math.Clamp(number.Zeros, 0, 2), '0'),
            NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31)
            bareDays.Add(day);
    }
}
