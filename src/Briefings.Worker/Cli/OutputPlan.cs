using System.Globalization;
using System.Text;
using Briefings.Worker.Printing;

namespace Briefings.Worker.Cli;

/// <summary>Where each briefing is written: the named file, or a folder's file named from the date and the title.</summary>
internal sealed class OutputPlan
{
    private const int MaxSlug = 60;
    private const int LongestEnding = 6;

    private readonly string folder;
    private readonly string? fileStem;
    private readonly DateOnly date;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="target">A folder, or a file whose extension is one of the formats'.</param>
    /// <param name="single">Whether one article is briefed: several never share a file.</param>
    /// <exception cref="UsageException">One file was named for several articles, or a file of no known format.</exception>
    public OutputPlan(string target, DateOnly date, bool single)
    {
        this.date = date;
        if (!NamesAFile(target))
        {
            if (EndingOf(target) is { } ending)
                throw new UsageException(Problems.NoFormatForEnding(target, ending, string.Join(", ", Enum.GetValues<OutputFormat>().Select(format => $".{format.Extension()}"))));
            folder = target;
            return;
        }

        if (!single)
        {
            throw new UsageException($"--out {target} names one file for several articles. Give a folder.");
        }

        Named = Enum.GetValues<OutputFormat>().First(format => EndsWith(target, format));
        folder = Path.GetDirectoryName(target) ?? "";
        fileStem = Path.GetFileNameWithoutExtension(target);
    }

    /// <summary>The format that a named file asks for; null for a folder.</summary>
    public OutputFormat? Named { get; }

    /// <summary>The path without its extension, never the same twice in a run.</summary>
    public string StemFor(string title)
    {
        var stem = fileStem ?? $"{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{Slug(title)}";
        var unique = stem;
        for (var copy = 2; !taken.Add(unique); copy++)
        {
            unique = $"{stem}-{copy}";
        }

        return Path.Combine(folder, unique);
    }

    /// <summary>Lower-case letters and digits of any script, words joined by hyphens, cut between words.</summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var rune in title.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (rune.Value is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length > MaxSlug)
        {
            var cut = whole.LastIndexOf('-', MaxSlug);
            whole = whole[..(cut > 0 ? cut : char.IsLowSurrogate(whole[MaxSlug]) ? MaxSlug - 1 : MaxSlug)];
        }

        return whole.Length == 0 ? "briefing" : whole;
    }

    private static bool NamesAFile(string target) =>
        !Directory.Exists(target)
        && Enum.GetValues<OutputFormat>().Any(format => EndsWith(target, format));

    /// <summary>What looks like the ending of a file's name, where nothing says that a folder is meant.</summary>
    private static string? EndingOf(string target) =>
        !Directory.Exists(target) && Path.GetFileName(target) is var name && name.LastIndexOf('.') is > 0 and var dot
        && name[dot..] is ['.', >= 'A' and <= 'z', ..] and { Length: <= LongestEnding } ending && ending.Skip(1).All(char.IsAsciiLetterOrDigit)
            ? ending
            : null;

    private static bool EndsWith(string target, OutputFormat format) =>
        target.EndsWith('.' + format.Extension(), StringComparison.OrdinalIgnoreCase);
}
