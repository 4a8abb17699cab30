namespace Briefings.Articles;

/// <summary>A <c>Words/*.words.txt</c> file: entries under <c>[headings]</c>.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, List<string>> sections = [];

    private WordList(IEnumerable<string> lines)
    {
        var entries = sections[""] = [];
        foreach (var line in lines)
        {
            if (line is ['[', .., ']'])
                sections[line[1..^1]] = entries = [];
            else
                entries.Add(line);
        }
    }

    public IEnumerable<string> Headings => sections.Keys;

    /// <summary>The entries under a heading, none where the file has no such heading; those above all headings under "".</summary>
    public IReadOnlyList<string> this[string heading] => sections.GetValueOrDefault(heading) ?? [];

    public static WordList Load(string name) => new(WordFile.Lines("Briefings.Articles.Words", name));
}
