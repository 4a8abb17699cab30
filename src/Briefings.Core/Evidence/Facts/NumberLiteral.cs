using System.Globalization;

namespace Briefings.Evidence.Facts;

/// <summary>A run of digit groups as a text writes it ("1,000.5", "2023-09-13"), taken apart by the habits of the text's language.</summary>
internal sealed record NumberLiteral(IReadOnlyList<string> Groups, string Separators, string Suffix)
{
    // Languages that write 1,000.5; the others write 1.000,5 or 1 000,5.
    private static readonly string[] PointDecimals = ["en", "zh", "ja", "ko", "he", "th", "hi", "ar", "und"];

    /// <summary>Year, month and day where the groups are a date in figures; day and month are told apart by size, month first in doubt.</summary>
    public (string Year, int Month, int Day)? AsDate()
    {
        if (Groups.Count != 3 || Separators[0] != Separators[1] || Separators[0] is ',' or ' ' or '\'')
            return null;
        var yearFirst = Groups[0].Length == 4;
        if (!yearFirst && Groups[2].Length != 4)
            return null;
        var (first, second) = yearFirst ? (Value(1), Value(2)) : (Value(0), Value(1));
        if (!yearFirst && (first > 12 || Separators[0] == '.'))
            (first, second) = (second, first);
        return first is >= 1 and <= 12 && second is >= 1 and <= 31 ? (yearFirst ? Groups[0] : Groups[2], first, second) : null;
    }

    /// <summary>The whole and the fraction of one number; null where the groups are several numbers.</summary>
    public (string Whole, string Fraction)? AsNumber(string language)
    {
        if (Groups.Count == 1)
            return (Groups[0], "");
        var decimalMark = PointDecimals.Contains(language.Split('-')[0], StringComparer.OrdinalIgnoreCase) ? '.' : ',';
        var last = Separators[^1];
        var earlier = Separators[..^1];
        var grouped = Groups.Skip(1).SkipLast(1).All(group => group.Length == 3);
        var endsInFraction = last is '.' or ','
            && (Groups[^1].Length != 3 || earlier.Length > 0 && !earlier.Contains(last) || earlier.Length == 0 && last == decimalMark);
        if (!grouped || endsInFraction && earlier.Contains(last) || !endsInFraction && Groups[^1].Length != 3)
            return null;
        return endsInFraction ? (string.Concat(Groups.SkipLast(1)), Groups[^1]) : (string.Concat(Groups), "");
    }

    private int Value(int group) =>
        int.TryParse(Groups[group], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;
}
