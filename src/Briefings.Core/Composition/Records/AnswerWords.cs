using System.Collections.Frozen;
using Briefings.Evidence.Paraphrase;

namespace Briefings.Composition.Records;

/// <summary>The entries of <c>answers.words.txt</c>.</summary>
internal static class AnswerWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = WordFile.Lines("Briefings.Composition.Records", "answers")
        .Select(line => line.Split(':', 2))
        .GroupBy(parts => parts[0].Trim(), parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal));

    public static FrozenSet<string> Auxiliaries { get; } = Classes["auxiliary"];

    public static FrozenSet<string> Ahead { get; } = Classes["ahead"];

    public static FrozenSet<string> Reasons { get; } = Classes["reason"];

    public static FrozenSet<string> BeforeVerb { get; } = Classes["before-verb"];

    public static FrozenSet<string> Doubts { get; } = Classes["doubt"];

    public static FrozenSet<string> Vague { get; } = Classes["vague"];

    public static FrozenSet<string> Units { get; } = Classes["unit"];

    public static FrozenSet<string> BeforeDuration { get; } = Classes["before-duration"];

    public static FrozenSet<string> Away { get; } = Classes["away"];

    public static FrozenSet<string> Places { get; } = Classes["place"];

    public static FrozenSet<string> Anyone { get; } = Classes["anyone"];

    /// <summary>Stems of the words that say what somebody is.</summary>
    public static FrozenSet<string> Persons { get; } = Classes["persons"].Concat(Lexicon.Person).Select(Lexicon.StemOf).ToFrozenSet(StringComparer.Ordinal);

    public static Wanted WantedBy(string first, string second) => (first, second) switch
    {
        ("when", _) => Wanted.Time,
        ("how", "many" or "much") => Wanted.Number,
        ("how", "long") => Wanted.Duration,
        ("where", _) => Wanted.Place,
        ("who", _) => Wanted.Who,
        ("what", _) => Wanted.What,
        ("why", _) => Wanted.Reason,
        _ => Wanted.Other,
    };
}
