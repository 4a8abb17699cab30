using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Briefings.Analysis.Rules;

/// <summary>
/// The entries of an embedded <c>Words/name.words.txt</c>: one a line, <c>#</c> begins a comment, blank lines mean nothing.
/// Entries are as they stand in the file: lists that are looked up by <see cref="Token.Lower"/> are written in lower case.
/// </summary>
internal static class WordList
{
    private const string Suffix = ".words.txt";

    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Sets = new(StringComparer.Ordinal);

    /// <summary>A list's entries as a set; read once.</summary>
    public static FrozenSet<string> Named(string name) =>
        Sets.GetOrAdd(name, static key => Lines(key).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>A list's entries in the order of the file.</summary>
    /// <exception cref="ArgumentException">There is no such list: a misspelt name in the code, not a fault of the input.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var entry = (comment < 0 ? line : line[..comment]).Trim();
            if (entry.Length > 0)
                yield return entry;
        }
    }

    private static Stream Open(string name)
    {
        var ending = $".Words.{name}{Suffix}";
        var assembly = typeof(WordList).Assembly;
        var resource = Array.Find(assembly.GetManifestResourceNames(), candidate => candidate.EndsWith(ending, StringComparison.Ordinal))
            ?? throw new ArgumentException($"There is no embedded word list Words/{name}{Suffix}.", nameof(name));
        return assembly.GetManifestResourceStream(resource)!;
    }
}
