using System.CommandLine;
using System.Globalization;

namespace Briefings.Worker.Cli;

/// <summary>The day for which something is printed: <c>--date 2026-11-23</c>.</summary>
internal static class DateChoice
{
    public static Option<string?> Option(string description) => new("--date") { HelpName = "yyyy-mm-dd", Description = description };

    /// <exception cref="UsageException">The text is no date.</exception>
    public static DateOnly? Parse(string? text) => text switch
    {
        null => null,
        _ when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => throw new UsageException($"--date {text} is no date. Write it as 2026-11-23."),
    };
}
