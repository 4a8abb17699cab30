namespace Briefings.Articles;

/// <summary>A <c>Words/*.words.txt</c> file: one entry a line under <c>[headings]</c>, <c>#</c> starts a comment line.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, List<string>> sections = [];

    private WordList(TextReader reader)
    {
        var entries = sections[""] = [];
        while (reader.ReadLine() is { } raw)
        {
            var line = raw.Trim();
            if (line is ['[', .., ']'])
                sections[line[1..^1]] = entries = [];
            else if (line.Length > 0 && line[0] != '#')
                entries.Add(line);
        }
    }

    public IEnumerable<string> Headings => sections.Keys;

    /// <summary>The entries under a heading, none where the file has no such heading; those above all headings under "".</summary>
    public IReadOnlyList<string> this[string heading] => sections.GetValueOrDefault(heading) ?? [];

    public static WordList Load(string name)
    {
        var resource = $"{typeof(WordList).Namespace}.Words.{name}.words.txt";
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks {resource}.");
        using var reader = new StreamReader(stream);
        return new WordList(reader);
    }
}
