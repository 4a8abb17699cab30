using System.Collections.Frozen;
using System.Globalization;
using Briefings.Evidence.Search;

namespace Briefings.Evidence.Facts;

/// <summary>The entries of <c>figures.words.txt</c>.</summary>
internal static class FigureWords
{
    private static readonly string[][] Entries =
        [.. WordFile.Lines("Briefings.Evidence.Facts", "figures").Select(line => line.Split(' '))];

    public static FrozenDictionary<string, int> Values { get; } = Numbers("=");

    public static FrozenDictionary<string, int> Magnitudes { get; } = Numbers("x");

    public static FrozenDictionary<string, int> Months { get; } = Numbers("month");

    public static FrozenDictionary<string, string> Units { get; } =
        Entries.Where(entry => entry[1] == "unit").ToFrozenDictionary(entry => entry[0], entry => entry[2], StringComparer.OrdinalIgnoreCase);

    public static FrozenSet<string> VagueQuantities { get; } =
        Entries.Where(entry => entry[1] == "~").Select(entry => entry[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, int> Numbers(string sort) => Entries.Where(entry => entry[1] == sort)
        .ToFrozenDictionary(entry => entry[0], entry => int.Parse(entry[2], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
}
