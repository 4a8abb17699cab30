using System.CommandLine;
using Briefings.Worker.Printing;

namespace Briefings.Worker.Cli;

/// <summary>Which files are written: <c>--format pdf,html,docx,md,json</c>.</summary>
internal static class FormatChoice
{
    public static Option<string> Option(string defaultFormats, params IReadOnlyList<OutputFormat> allowed) => new("--format")
    {
        HelpName = Names(allowed),
        Description = "One or more formats, with commas between them.",
        DefaultValueFactory = _ => defaultFormats,
    };

    /// <exception cref="UsageException">A format that is not among the allowed.</exception>
    public static IReadOnlyList<OutputFormat> Parse(string list, params IReadOnlyList<OutputFormat> allowed) =>
        [.. list.Split(',', StringSplitOptions.TrimEntries).Select(name => One(name, allowed)).Distinct()];

    private static OutputFormat One(string name, IReadOnlyList<OutputFormat> allowed)
    {
        foreach (var format in allowed)
        {
            if (string.Equals(format.Extension(), name, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        throw new UsageException($"There is no format \"{name}\". Choose from {Names(allowed)}.");
    }

    private static string Names(IReadOnlyList<OutputFormat> allowed) => string.Join(",", allowed.Select(format => format.Extension()));
}
