using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefings.Rendering;

/// <summary>A text with places for values: <c>{0} of {1}</c>.</summary>
internal static partial class Phrase
{
    /// <summary>A place without a value stays as it is written. "Tallyworks Inc." at the end brings the full stop along.</summary>
    public static string Fill(string phrase, IReadOnlyList<string> values) => values.Count == 0 ? phrase : Place().Replace(phrase, place =>
    {
        var number = int.Parse(place.ValueSpan[1..^1], CultureInfo.InvariantCulture);
        var value = number < values.Count ? values[number] : place.Value;
        return value.EndsWith('.') && phrase.AsSpan(place.Index + place.Length).StartsWith('.') ? value[..^1] : value;
    });

    /// <summary>Also the fields of a header or footer: <c>{page} of {pages}</c>.</summary>
    public static IReadOnlySet<string> PlacesOf(string phrase) => PlaceOrField().Matches(phrase).Select(place => place.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\{[0-9a-z]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceOrField();
}
