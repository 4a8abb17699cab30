namespace Briefings;

/// <summary>
/// Reads a <c>*.words.txt</c> file that is embedded with the code which uses it: one entry a line, a line that begins with <c>#</c> is a
/// comment, blank lines mean nothing.
/// </summary>
internal static class WordFile
{
    /// <param name="folder">The namespace of the file's folder.</param>
    /// <param name="name">The file's name without <c>.words.txt</c>.</param>
    /// <exception cref="ArgumentException">There is no such file: a misspelt name in the code, not a fault of the input.</exception>
    public static IEnumerable<string> Lines(string folder, string name)
    {
        var resource = $"{folder}.{name}.words.txt";
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new ArgumentException($"The word file {resource} is not embedded.", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } raw)
        {
            var line = raw.Trim();
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
