using System.Collections.Frozen;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>The verbs that attribute, by base form, with their particles.</summary>
internal static class CueVerbs
{
    private static readonly FrozenDictionary<string, CuePatterns> Patterns = Read();

    private static readonly FrozenSet<string> WithParticle =
        Patterns.Keys.Where(key => key.Contains(' ', StringComparison.Ordinal)).Select(key => key[..key.IndexOf(' ', StringComparison.Ordinal)])
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a verb attributes; <paramref name="particle"/> tells whether the word after it belongs to it.</summary>
    public static CuePatterns Of(string stem, string? next, out bool particle)
    {
        particle = next is not null && WithParticle.Contains(stem) && Patterns.ContainsKey($"{stem} {next}");
        return Patterns.GetValueOrDefault(particle ? $"{stem} {next}" : stem);
    }

    /// <summary>Whether a cue, by base form and particle, reports a thought, want or attitude and no words.</summary>
    public static bool IsMind(string stem) => (Patterns.GetValueOrDefault(stem) & CuePatterns.Mind) != 0;

    private static FrozenDictionary<string, CuePatterns> Read()
    {
        Dictionary<string, CuePatterns> patterns = new(StringComparer.Ordinal);
        foreach (string line in WordList.Lines("cue-verbs"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                patterns[line[..colon]] = patterns.GetValueOrDefault(line[..colon]) | Enum.Parse<CuePatterns>(word, ignoreCase: true);
            }
        }
        return patterns.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
