using System.Globalization;
using Markdig.Helpers;

namespace Briefings.Typesetting.Blocks;

/// <summary>Reads the lines of a chart: what it is, then its data.</summary>
internal static class ChartReader
{
    private const string WrongKind = "BRF6211", WrongLine = "BRF6212", WrongLength = "BRF6213";
    private const int MostEntries = 40;

    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <param name="line">Of the chart's fence, from 1.</param>
    /// <returns>The chart, or what is wrong with it.</returns>
    public static (Chart? Chart, MarkdownFault? Fault) Read(string text, int line)
    {
        var (settings, data) = Split(text, line);
        var title = settings.GetValueOrDefault("title", "");
        var kind = settings.GetValueOrDefault("kind");
        if (kind is not ("bar" or "timeline"))
            return (null, new(WrongKind, $"A chart begins with its kind: kind: bar, or kind: timeline{(kind is null ? "" : $"; {kind} is none")}.", line));
        if (data.Count is 0 or > MostEntries)
            return (null, new(WrongLength, $"A chart has 1 to {MostEntries} lines of data; this one has {data.Count}. A table holds more.", line));
        if (kind == "bar")
            return Fault(data, BarOf, "a label, a colon and a number from 0 up, as in Harbour Wire: 12") is { } wrong ? (null, wrong)
                : (new BarChart(title, settings.GetValueOrDefault("unit", ""), [.. data.Select(entry => BarOf(entry.Text)!)]), null);
        return Fault(data, EventOf, "a date, a colon and what happened, as in 2026-03-14: The vote") is { } fault ? (null, fault)
            : (new Timeline(title, [.. data.Select(entry => EventOf(entry.Text)!).OrderBy(happened => happened.Date)]), null);
    }

    private static (Dictionary<string, string> Settings, List<(string Text, int Line)> Data) Split(string text, int line)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var data = new List<(string Text, int Line)>();
        foreach (var written in text.ReplaceLineEndings("\n").Split('\n'))
        {
            line++;
            var entry = written.Trim();
            var colon = entry.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? "" : entry[..colon].TrimEnd();
            if (data.Count == 0 && key is "kind" or "title" or "unit")
                settings[key] = Plain(entry[(colon + 1)..]);
            else if (entry.Length > 0)
                data.Add((entry, line));
        }

        return (settings, data);
    }

    private static MarkdownFault? Fault<T>(List<(string Text, int Line)> data, Func<string, T?> read, string wanted) where T : class
    {
        var wrong = data.Find(entry => read(entry.Text) is null);
        return wrong.Text is null ? null : new MarkdownFault(WrongLine, $"This line of the chart must be {wanted}.", wrong.Line);
    }

    private static Bar? BarOf(string entry)
    {
        var colon = entry.LastIndexOf(':');
        var (label, value) = colon < 0 ? ("", "") : (Plain(entry[..colon]), Plain(entry[(colon + 1)..]));
        return label.Length > 0 && double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new Bar(label, number, value)
            : null;
    }

    private static TimelineEvent? EventOf(string entry)
    {
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        var (date, text) = colon < 0 ? ("", "") : (Plain(entry[..colon]), Plain(entry[(colon + 1)..]));
        return text.Length > 0 && DateOnly.TryParseExact(date, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new TimelineEvent(day, date, text)
            : null;
    }

    /// <summary>A template's values come with Markdown's escapes, which the fence would else show.</summary>
    private static string Plain(string text) => HtmlHelper.Unescape(text.Trim());
}
