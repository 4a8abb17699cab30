using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefings.Worker.Sources.Feeds;

/// <summary>Dates as feeds write them: RFC 822 with its zone names, RFC 3339, and what programs make of them.</summary>
internal static partial class FeedDates
{
    private static readonly string[] Forms =
    [
        "d MMM yyyy H:m:s zzz", "d MMM yyyy H:m zzz", "d MMM yy H:m:s zzz", "d MMM yy H:m zzz", "d MMM yyyy H:m:s", "d MMM yyyy", "d MMMM yyyy H:m:s zzz", "d MMMM yyyy",
    ];

    [GeneratedRegex(@"^\p{L}+\.?,? +", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@" (?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@" (?<zone>[A-Z]{1,4})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Zone();

    /// <summary>Null where no date can be read; a feed without dates is still a feed.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 60)
            return null;
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (char.IsAsciiDigit(plain[0]) && DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var iso))
            return iso;
        plain = Weekday().Replace(plain, "", 1);
        plain = Offset().Replace(plain, " ${sign}${hours}:${minutes}");
        plain = Zone().Replace(plain, match => " " + OffsetOf(match.Groups["zone"].Value.ToUpperInvariant()));
        return DateTimeOffset.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }

    // RFC 822, 5.1; the others of its letters are not to be trusted (RFC 2822, 4.3).
    private static string OffsetOf(string zone) => zone switch
    {
        "EST" => "-05:00",
        "EDT" => "-04:00",
        "CST" => "-06:00",
        "CDT" => "-05:00",
        "MST" => "-07:00",
        "MDT" => "-06:00",
        "PST" => "-08:00",
        "PDT" => "-07:00",
        "CET" => "+01:00",
        "CEST" or "EET" => "+02:00",
        "EEST" => "+03:00",
        _ => "+00:00",
    };
}
