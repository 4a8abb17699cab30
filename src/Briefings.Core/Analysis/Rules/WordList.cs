using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Briefings.Analysis.Rules;

/// <summary>
/// The entries of an embedded <c>Words/name.words.txt</c>, as they stand in the file: lists that are looked up by <see cref="Tokens.Token.Lower"/> are written in lower case.
/// </summary>
internal static class WordList
{
    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Sets = new(StringComparer.Ordinal);

    /// <summary>A list's entries as a set; read once.</summary>
    public static FrozenSet<string> Named(string name) =>
        Sets.GetOrAdd(name, static key => Lines(key).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>A list's entries in the order of the file.</summary>
    public static IEnumerable<string> Lines(string name) => WordFile.Lines("Briefings.Analysis.Rules.Words", name);
}
