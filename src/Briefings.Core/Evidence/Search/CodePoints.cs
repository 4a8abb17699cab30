using System.Globalization;

namespace Briefings.Evidence.Search;

/// <summary>Code points as the data files write them: hexadecimal, alone or as a range <c>A-B</c>.</summary>
internal static class CodePoints
{
    public static int Parse(string hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    public static IEnumerable<int> Range(string text)
    {
        var ends = text.Split('-');
        var first = Parse(ends[0]);
        return Enumerable.Range(first, Parse(ends[^1]) - first + 1);
    }
}
