using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefings.Rendering;

/// <summary>A text with places for values: <c>{0} of {1}</c>.</summary>
internal static partial class Phrase
{
    /// <summary>A place without a value stays as it is written.</summary>
    public static string Fill(string phrase, IReadOnlyList<string> values) => values.Count == 0 ? phrase : Place().Replace(phrase, place =>
        int.Parse(place.ValueSpan[1..^1], CultureInfo.InvariantCulture) is var number && number < values.Count ? values[number] : place.Value);

    /// <summary>Also the fields of a header or footer: <c>{page} of {pages}</c>.</summary>
    public static IReadOnlySet<string> PlacesOf(string phrase) => PlaceOrField().Matches(phrase).Select(place => place.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\{[0-9a-z]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceOrField();
}
