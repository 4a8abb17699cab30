namespace Briefings.Articles;

/// <summary>Names of months, by <c>Words/months.words.txt</c>.</summary>
internal static class Months
{
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByName = Read();

    /// <summary>1 to 12, or 0 for a word that names no month.</summary>
    public static int Of(ReadOnlySpan<char> word) => ByName.TryGetValue(word, out var month) ? month : 0;

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var list = WordList.Load("months");
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var month = 1; month <= 12; month++)
        {
            foreach (var name in list[month.ToString()])
                byName.TryAdd(name, month);
        }

        return byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
