namespace Briefings.Typesetting.Text.Hyphenation;

/// <summary>Which file of patterns serves a language, by <c>languages.txt</c>.</summary>
internal static class HyphenationLanguages
{
    private static readonly Lazy<Dictionary<string, string>> Files = new(Read);

    /// <summary>The names of the files of patterns, each once.</summary>
    public static IEnumerable<string> All => Files.Value.Values.Distinct();

    public static string? FileFor(string language)
    {
        var subtags = language.Split('-', 3);
        return Files.Value.GetValueOrDefault(string.Join('-', subtags.Take(2))) ?? Files.Value.GetValueOrDefault(subtags[0]);
    }

    private static Dictionary<string, string> Read()
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var lines = HyphenationResource.Open("languages.txt");
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split(' ') is [var tag, var file])
                files.Add(tag, file);
        }

        return files;
    }
}
