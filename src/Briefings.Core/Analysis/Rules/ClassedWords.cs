using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Briefings.Analysis.Rules;

/// <summary>A word list whose lines are "class: words": each class's words as a set.</summary>
internal static class ClassedWords
{
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, FrozenSet<string>>> Lists = new(StringComparer.Ordinal);

    /// <summary>A list's classes; read once.</summary>
    public static FrozenDictionary<string, FrozenSet<string>> Named(string list) => Lists.GetOrAdd(list, Read);

    private static FrozenDictionary<string, FrozenSet<string>> Read(string list) =>
        WordList.Lines(list)
            .Select(line => line.Split(':', 2))
            .GroupBy(parts => parts[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.SelectMany(parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal);
}
