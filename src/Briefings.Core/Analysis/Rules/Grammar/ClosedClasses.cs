using System.Collections.Frozen;

namespace Briefings.Analysis.Rules.Grammar;

/// <summary>The words of the closed classes of English: determiners, pronouns, auxiliaries, …</summary>
internal static class ClosedClasses
{
    private static readonly FrozenDictionary<string, WordClass> Classes = ReadClosed();

    public static bool TryGet(string lower, out WordClass known) => Classes.TryGetValue(lower, out known);

    public static bool Has(string lower) => Classes.ContainsKey(lower);

    private static FrozenDictionary<string, WordClass> ReadClosed()
    {
        Dictionary<string, WordClass> classes = new(StringComparer.Ordinal);
        foreach (string line in WordList.Lines("word-classes"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            WordClass named = line[..colon] switch
            {
                "objective" => WordClass.ObjectPronoun,
                var name => Enum.Parse<WordClass>(name, ignoreCase: true),
            };
            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                classes.TryAdd(word, named);
            }
        }
        return classes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
