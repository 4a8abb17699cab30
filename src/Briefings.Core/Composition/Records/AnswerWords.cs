using System.Collections.Frozen;

namespace Briefings.Composition.Records;

/// <summary>The entries of <c>answers.words.txt</c>.</summary>
internal static class AnswerWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = WordFile.Lines("Briefings.Composition.Records", "answers")
        .Select(line => line.Split(':', 2))
        .ToFrozenDictionary(parts => parts[0].Trim(), parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal));

    public static FrozenSet<string> Auxiliaries { get; } = Classes["auxiliary"];

    public static FrozenSet<string> Ahead { get; } = Classes["ahead"];

    public static FrozenSet<string> Reasons { get; } = Classes["reason"];

    public static Wanted WantedBy(string first, string second) => (first, second) switch
    {
        ("when", _) => Wanted.Time,
        ("how", "many" or "much") => Wanted.Number,
        ("who", _) => Wanted.Who,
        ("why", _) => Wanted.Reason,
        _ => Wanted.Other,
    };
}
