using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Briefings.Worker.Delivery;

/// <summary>
/// Makes file names and links of a pattern such as <c>{date}-{time}-{schedule}</c>. What is put in holds letters, digits, hyphens and
/// underscores alone, so that no value of a parcel can leave its folder.
/// </summary>
internal sealed partial class NamePattern
{
    public const string Wanted = "a relative name of letters, digits, - _ . and /, with {date}, {time}, {schedule}, {language}, {edition}";

    private readonly string pattern;

    private NamePattern(string pattern) => this.pattern = pattern;

    /// <summary>Null where the pattern is none that is safe.</summary>
    public static NamePattern? Parse(string pattern) =>
        Pattern().IsMatch(pattern) && pattern.Split('/').All(part => part.Length > 0 && part[0] != '.') ? new NamePattern(pattern) : null;

    /// <summary>Puts the parcel's values into any text that holds the pattern's placeholders, such as an address.</summary>
    public static string Fill(string text, Parcel parcel) => Placeholder().Replace(text, match => match.Value switch
    {
        "{date}" => parcel.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "{time}" => parcel.Due.ToString("HHmm", CultureInfo.InvariantCulture),
        "{schedule}" => Safe(parcel.Schedule),
        "{language}" => Safe(parcel.Language),
        _ => Safe(parcel.Edition),
    });

    /// <summary>An absolute address of such a text.</summary>
    public static string AddressOf(string text, Parcel parcel) => new Uri(Fill(text, parcel)).AbsoluteUri;

    /// <summary>Without an extension.</summary>
    public string NameOf(Parcel parcel) => Fill(pattern, parcel);

    private static string Safe(string value)
    {
        var safe = new StringBuilder();
        foreach (var rune in value.Normalize(NormalizationForm.FormC).EnumerateRunes())
            safe.Append(Rune.IsLetterOrDigit(rune) || rune.Value == '_' ? rune.ToString() : "-");
        return safe.Length == 0 ? "-" : safe.ToString();
    }

    [GeneratedRegex(@"^(?:[\p{L}\p{Nd}._/ -]|\{(?:date|time|schedule|language|edition)\})+\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\{(?:date|time|schedule|language|edition)\}")]
    private static partial Regex Placeholder();
}
