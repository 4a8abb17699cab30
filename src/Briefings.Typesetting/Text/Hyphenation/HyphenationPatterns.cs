namespace Briefings.Typesetting.Text.Hyphenation;

/// <summary>
/// The patterns and exceptions of one file of <c>Patterns/</c>. A file begins with its notice (lines with %), then states its minima
/// (letters before and after a hyphen), then under <c>patterns</c> and <c>exceptions</c> one entry a line.
/// </summary>
internal sealed class HyphenationPatterns
{
    private readonly PatternTrie trie = new();
    private readonly Dictionary<string, bool[]> exceptions = [];
    private readonly Dictionary<string, bool[]>.AlternateLookup<ReadOnlySpan<char>> exceptionOf;

    private HyphenationPatterns() => exceptionOf = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();

    public int LeftMinimum { get; private set; }

    public int RightMinimum { get; private set; }

    public static HyphenationPatterns Read(string name)
    {
        var patterns = new HyphenationPatterns();
        using var lines = HyphenationResource.Open($"Patterns.{name}.txt");
        Action<string> take = _ => throw new InvalidDataException($"Patterns/{name}.txt has an entry before its sections.");
        while (lines.ReadLine() is { } line)
        {
            if (line is "" or ['%', ..])
                continue;
            if (line == "patterns")
                take = patterns.trie.Add;
            else if (line == "exceptions")
                take = patterns.AddException;
            else if (line.Split(' ') is ["minima", var left, var right])
                (patterns.LeftMinimum, patterns.RightMinimum) = (int.Parse(left), int.Parse(right));
            else
                take(line);
        }

        return patterns;
    }

    /// <param name="word">In lower case.</param>
    /// <param name="parts">Set to true where the word may be parted before a unit, minima aside.</param>
    public void Part(ReadOnlySpan<char> word, Span<bool> parts)
    {
        if (exceptionOf.TryGetValue(word, out var exception))
            exception.CopyTo(parts);
        else
            trie.Part(word, parts);
    }

    private void AddException(string hyphenated)
    {
        var parts = new List<bool>();
        foreach (var piece in hyphenated.ToLowerInvariant().Split('-'))
            parts.AddRange(piece.Select((_, at) => at == 0 && parts.Count > 0));
        exceptions[hyphenated.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)] = [.. parts];
    }
}
