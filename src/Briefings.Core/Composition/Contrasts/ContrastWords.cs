using System.Collections.Frozen;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Contrasts;

/// <summary>The entries of <c>contrasts.words.txt</c>.</summary>
internal static class ContrastWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = WordFile.Lines("Briefings.Composition.Contrasts", "contrasts")
        .Select(line => line.Split(':', 2))
        .GroupBy(parts => parts[0].Trim(), parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal));

    public static FrozenSet<string> Denials { get; } = Classes["denial"];

    public static FrozenSet<string> Speech { get; } = Classes["speech"];

    public static FrozenSet<string> None { get; } = Classes["none"];

    public static FrozenSet<string> Openings { get; } = Classes["opening"];

    public static FrozenSet<string> ClauseEnds { get; } = Classes["end"];

    public static FrozenSet<string> Pronouns { get; } = Classes["pronoun"];

    public static FrozenSet<string> People { get; } = Classes["people"];

    public static FrozenSet<string> Parts { get; } = Classes["part"];

    public static FrozenSet<string> PartsAfter { get; } = Classes["part-after"];

    public static FrozenSet<string> Tolls { get; } = Classes["toll"];

    public static FrozenSet<string> Periods { get; } = Classes["period"];

    public static FrozenSet<string> Complements { get; } = Classes["complement"];

    public static FrozenSet<string> Counting { get; } = Classes["counting"];

    /// <summary>Stems of verbs of saying: that somebody wrote one thing and never wrote another is no contradiction. Verbs that say only with a particle are none: "fire back".</summary>
    public static FrozenSet<string> Saying { get; } = WordFile.Lines("Briefings.Analysis.Rules.Words", "cue-verbs")
        .Select(line => line.Split(':', 2)).Where(parts => !parts[0].Contains(' ') && parts[1].Contains("quote", StringComparison.Ordinal))
        .Select(parts => Lexicon.StemOf(parts[0])).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Stems of verbs for what is done once, by one side.</summary>
    public static FrozenSet<string> Exclusive { get; } = Classes["exclusive"].Select(Lexicon.StemOf).ToFrozenSet(StringComparer.Ordinal);
}
