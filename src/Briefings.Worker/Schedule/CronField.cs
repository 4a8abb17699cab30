using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefings.Worker.Schedule;

/// <summary>
/// One of the five fields of a cron expression, and what may stand in it: Quartz takes some values beyond a field's range in silence, and
/// then is due at other times than were meant.
/// </summary>
/// <param name="Names">Of its values from <paramref name="First"/> on, in capitals; empty for numbers alone.</param>
/// <param name="Alone">A pattern of what else may stand in it, by itself: <c>L</c>, the last day of the month.</param>
internal sealed partial record CronField(string Name, int First, int Last, string[] Names, string? Alone = null)
{
    private const string MonthDays = "L|LW|L-([1-9]|[12][0-9]|30)|([1-9]|[12][0-9]|3[01])W";
    private const string Weekdays = "([0-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(L|#[1-5])";

    public static IReadOnlyList<CronField> All { get; } =
    [
        new("minute", 0, 59, []),
        new("hour", 0, 23, []),
        new("day of month", 1, 31, [], MonthDays),
        new("month", 1, 12, ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]),
        new("day of week", 0, 7, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"], Weekdays),
    ];

    /// <summary>What it may be, for messages.</summary>
    public string Range => $"{First}-{Last}{(Names.Length > 0 ? $" or {Names[0]}-{Names[^1]}" : "")}";

    public bool Allows(string text) =>
        (Alone is not null && (text == "?" || Regex.IsMatch(text, $"^({Alone})\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))) || text.Split(',').All(IsPart);

    private bool IsPart(string part) => Part().Match(part) is { Success: true } match
        && (match.Groups["from"] is not { Success: true } from || IsValue(from.Value))
        && (match.Groups["to"] is not { Success: true } to || IsValue(to.Value))
        && (match.Groups["step"] is not { Success: true } step || (Number(step.Value) is > 0 and var every && every <= Last));

    private bool IsValue(string text) => (Number(text) is { } number && number >= First && number <= Last) || Names.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^(\\*|(?<from>\\w+)(-(?<to>\\w+))?)(/(?<step>[0-9]+))?\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
