using System.Collections.Frozen;

namespace Briefings.Evidence.Search;

/// <summary>The named normalisations of <c>folding.words.txt</c>: what a character becomes before a quote is compared with its source.</summary>
internal static class FoldingRules
{
    private static readonly FrozenDictionary<int, string> Replacements = Load();

    /// <summary>Null where the character stands for itself.</summary>
    public static string? Replacement(int codePoint) => Replacements.GetValueOrDefault(codePoint);

    private static FrozenDictionary<int, string> Load()
    {
        var replacements = new Dictionary<int, string>();
        foreach (var line in WordFile.Lines("Briefings.Evidence.Search", "folding"))
        {
            var fields = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var range in fields[2].Split(' '))
                foreach (var (step, codePoint) in CodePoints.Range(range).Index())
                    replacements.Add(codePoint, Becomes(fields[1], step));
        }

        return replacements.ToFrozenDictionary();
    }

    private static string Becomes(string field, int step) => field switch
    {
        "" => "",
        [.. var start, '-'] => char.ConvertFromUtf32(CodePoints.Parse(start) + step),
        _ => string.Concat(field.Split(' ').Select(hex => char.ConvertFromUtf32(CodePoints.Parse(hex)))),
    };
}
