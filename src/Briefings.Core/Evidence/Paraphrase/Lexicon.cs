using System.Collections.Frozen;

namespace Briefings.Evidence.Paraphrase;

/// <summary>The word files of claim support, ready to be asked.</summary>
internal static class Lexicon
{
    private const string Here = "Briefings.Evidence.Paraphrase";
    private const string Analysts = "Briefings.Analysis.Rules.Words";

    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = WordFile.Lines(Here, "grammar")
        .Select(line => line.Split(':', 2))
        .GroupBy(parts => parts[0].Trim(), parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal));

    private static readonly FrozenDictionary<string, string> Bases = IrregularForms().Concat(Demonyms())
        .DistinctBy(pair => pair.Form).ToFrozenDictionary(pair => pair.Form, pair => pair.Base, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Groups = WordFile.Lines(Here, "synonyms")
        .SelectMany((line, number) => line.Split(' ').Select(word => (Stem: StemOf(word), Group: $"#{number}")))
        .GroupBy(entry => entry.Stem, entry => entry.Group)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenDictionary<string, bool>> Contraries = BothWays()
        .GroupBy(pair => pair.Word)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.DistinctBy(pair => pair.Contrary).ToFrozenDictionary(pair => pair.Contrary, pair => pair.TurnsRound, StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static readonly string[][] SmallContraries = [.. WordFile.Lines(Here, "grammar")
        .Where(line => line.StartsWith("contrary:", StringComparison.Ordinal))
        .SelectMany(line => line["contrary:".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(pair => pair.Split('/'))];

    private static readonly FrozenSet<string> GivenNames = WordFile.Lines(Analysts, "given-male").Concat(WordFile.Lines(Analysts, "given-female"))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static FrozenSet<string> Function { get; } = Classes["function"];

    public static FrozenSet<string> Light { get; } = Classes["light"];

    public static FrozenSet<string> Not { get; } = Classes["not"];

    public static FrozenSet<string> Refusing { get; } = Classes["refusing"];

    public static FrozenSet<string> Possible { get; } = Classes["possible"];

    public static FrozenSet<string> Future { get; } = Classes["future"];

    public static FrozenSet<string> Intended { get; } = Classes["intended"];

    public static FrozenSet<string> Hearsay { get; } = Classes["hearsay"];

    public static FrozenSet<string> Auxiliary { get; } = Classes["auxiliary"];

    public static FrozenSet<string> Being { get; } = Classes["being"];

    public static FrozenSet<string> Mutual { get; } = Classes["mutual"];

    public static FrozenSet<string> Joining { get; } = Classes["joining"];

    public static FrozenSet<string> Ordering { get; } = Classes["ordering"];

    public static FrozenSet<string> Doubting { get; } = Classes["doubting"];

    public static FrozenSet<string> Denying { get; } = Classes["denying"];

    public static FrozenSet<string> Condition { get; } = Classes["condition"];

    public static FrozenSet<string> Deictic { get; } = Classes["deictic"];

    public static FrozenSet<string> Saying { get; } = Classes["saying"];

    public static FrozenSet<string> Universal { get; } = Classes["universal"];

    public static FrozenSet<string> Weekday { get; } = Classes["weekday"];

    public static FrozenSet<string> Extreme { get; } = Classes["extreme"];

    public static FrozenSet<string> Time { get; } = Classes["time"];

    public static FrozenSet<string> Person { get; } = Classes["person"];

    public static FrozenSet<string> Preposition { get; } = Classes["preposition"];

    public static FrozenSet<string> Clause { get; } = Classes["clause"];

    public static FrozenSet<string> Quantity { get; } = Classes["quantity"];

    public static FrozenSet<string> Over { get; } = Classes["over"];

    public static FrozenSet<string> Under { get; } = Classes["under"];

    public static FrozenSet<string> About { get; } = Classes["about"];

    public static FrozenSet<string> PastForms { get; } = WordFile.Lines(Analysts, "irregular-verbs")
        .SelectMany(line => line.Split(' ').Skip(1).Take(2)).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> Participles { get; } = WordFile.Lines(Analysts, "irregular-verbs")
        .Select(line => line.Split(' ')).Where(forms => forms.Length > 2).Select(forms => forms[2]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Places = WordFile.Lines(Analysts, "places").Concat(WordFile.Lines(Analysts, "states").SelectMany(line => line.Split('|', ',')))
        .Select(place => place.Trim()).Where(place => place.Length > 3 && !place.Contains(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word alone names a place or a state.</summary>
    public static bool IsPlace(string word) => Places.Contains(word);

    private static readonly FrozenDictionary<string, string> Phrasal = Classes["phrasal"].Select(pair => pair.Split('/'))
        .ToFrozenDictionary(pair => pair[0], pair => StemOf(pair[1]), StringComparer.Ordinal);

    /// <summary>The stem of the one verb that says what a verb and the small word behind it do: "left out" omits; null for most.</summary>
    public static string? StemOfPhrasal(string verb, string particle) => Phrasal.GetValueOrDefault($"{verb}-{particle}");

    public static bool IsGivenName(string word) => GivenNames.Contains(word);

    /// <summary>The stem of a word; that of its base where the form is irregular, and of the state where it is a demonym.</summary>
    public static string StemOf(string word)
    {
        var lower = word.ToLowerInvariant();
        return Stem.Of(Bases.GetValueOrDefault(lower, lower));
    }

    /// <summary>The groups of words alike in meaning to which a stem belongs.</summary>
    public static ReadOnlySpan<string> GroupsOf(string stem) => Groups.TryGetValue(stem, out var groups) ? groups : [];

    /// <summary>Stems that deny this one; true for those that say the same once subject and object change places.</summary>
    public static FrozenDictionary<string, bool> ContrariesOf(string stem) => Contraries.GetValueOrDefault(stem, FrozenDictionary<string, bool>.Empty);

    /// <summary>Small words that turn a phrase round: "before" and "after".</summary>
    public static IEnumerable<string> ContrariesOfSmallWord(string word) => SmallContraries.Where(pair => pair.Contains(word)).SelectMany(pair => pair).Where(other => other != word);

    private static IEnumerable<(string Form, string Base)> IrregularForms() => WordFile.Lines(Analysts, "irregular-verbs")
        .Select(line => line.Split(' ')).SelectMany(forms => forms.Skip(1).Select(form => (form, forms[0])));

    private static IEnumerable<(string Form, string Base)> Demonyms() => WordFile.Lines(Analysts, "states")
        .Select(line => line.Split('|'))
        .Where(fields => fields.Length > 2)
        .SelectMany(fields => fields[2].Split(',').Select(demonym => (Form: demonym.Trim().ToLowerInvariant(), Base: fields[0].Trim().ToLowerInvariant())))
        .Where(pair => pair.Form.Length > 0 && !pair.Form.Contains(' ') && !pair.Base.Contains(' '));

    private static IEnumerable<(string Word, string Contrary, bool TurnsRound)> BothWays()
    {
        foreach (var line in WordFile.Lines(Here, "opposites"))
        {
            var turnsRound = line.Contains("<>", StringComparison.Ordinal);
            var sides = line.Split(turnsRound ? "<>" : "|").Select(side => side.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(StemOf).Distinct().ToArray()).ToArray();
            foreach (var left in sides[0])
                foreach (var right in sides[1])
                {
                    yield return (left, right, turnsRound);
                    yield return (right, left, turnsRound);
                }
        }
    }
}
