using System.Globalization;

namespace Briefings.Rendering;

/// <summary>
/// What a page says in its own words, in one language: English phrases, as they stand in the page, and what is said in their place. A phrase
/// that has no words here stays English.
/// </summary>
internal sealed class Words(string language, IReadOnlyDictionary<string, string> phrases)
{
    private const string DateForm = "d MMMM yyyy";

    public static Words English { get; } = new("en", new Dictionary<string, string>());

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; } = language;

    public bool Has(string phrase) => phrases.ContainsKey(phrase);

    /// <param name="values">What stands for <c>{0}</c>, <c>{1}</c> … of the phrase.</param>
    public string Say(string phrase, params IReadOnlyList<string> values) => Phrase.Fill(phrases.GetValueOrDefault(phrase, phrase), values);

    /// <summary>A date such as "4 November 2025"; its form and its month are phrases.</summary>
    public string LongDate(DateOnly date)
    {
        var month = date.ToString("MMMM", CultureInfo.InvariantCulture);
        return Say(DateForm)
            .Replace("yyyy", date.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("d", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("MMMM", Say(month), StringComparison.Ordinal);
    }

    /// <summary>Whether text in one language would be parted, drawn and read aloud as in another.</summary>
    public static bool IsSame(string one, string other) => one == "und" || Root(one).Equals(Root(other), StringComparison.OrdinalIgnoreCase);

    private static string Root(string tag) => tag.Split('-')[0];
}
