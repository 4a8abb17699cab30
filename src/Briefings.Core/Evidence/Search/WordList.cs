namespace Briefings.Evidence.Search;

/// <summary>Reads a word list that is embedded beside the code which uses it: one entry a line, <c>#</c> begins a comment line.</summary>
internal static class WordList
{
    public static IEnumerable<string> Lines(Type neighbour, string file)
    {
        var name = $"{neighbour.Namespace}.{file}";
        using var stream = neighbour.Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Trim();
    }
}
