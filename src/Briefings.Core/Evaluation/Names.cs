using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Briefings.Evaluation;

/// <summary>When two names are taken for the same: alike in normal form, or one the beginning or the end of the other.</summary>
internal static partial class Names
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = WordFile.Lines("Briefings.Evaluation", "names")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(words => words[0].TrimEnd(':'), words => words[1..], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Openers = Classes["opener"];
    private static readonly FrozenSet<string> Generic = Classes["generic"];
    private static readonly FrozenSet<string> Common = Classes["common"];
    private static readonly FrozenSet<string> Pronouns = Classes["pronoun"];

    /// <summary>Lower case, without possessive endings, full stops, leading articles and titles.</summary>
    public static string Normal(string? name)
    {
        var plain = Possessive().Replace((name ?? "").Replace('’', '\'').ToLowerInvariant(), "").Replace(".", "", StringComparison.Ordinal);
        return string.Join(' ', Word().Matches(plain).Select(match => match.Value).SkipWhile(Openers.Contains));
    }

    /// <summary>All in normal form, each once, none empty.</summary>
    public static string[] Normal(IEnumerable<string> names) => [.. names.Select(Normal).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether one is how the other begins or ends: "Clinton" and "Hillary Clinton". Both in normal form.</summary>
    public static bool IsPartOf(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0 || one == other)
            return one.Length > 0 && one == other;
        var (a, b) = (one.Split(' '), other.Split(' '));
        var (part, whole) = a.Length <= b.Length ? (a, b) : (b, a);
        if (Array.IndexOf(whole, "of") >= 0 || Array.TrueForAll(part, word => Generic.Contains(word) || word.Length < 3))
            return false;
        return whole.AsSpan().StartsWith(part) || whole.AsSpan().EndsWith(part);
    }

    /// <summary>Whether a name stands for the source that the article words so: alike, a part, or all its words among the article's.</summary>
    public static bool NamesSource(string? name, string source)
    {
        var (ours, theirs) = (Normal(name), Normal(source));
        if (ours.Length == 0 || theirs.Length == 0)
            return false;
        var words = ours.Split(' ');
        return ours == theirs
            || IsPartOf(ours, theirs)
            || (words.All(theirs.Split(' ').Contains) && Array.Exists(words, word => word.Length > 2 && !Generic.Contains(word) && !Common.Contains(word)));
    }

    /// <summary>Whether the words name nobody by themselves: a pronoun, or nothing.</summary>
    public static bool IsPronoun(string? words) => Array.TrueForAll(Normal(words).Split(' ', StringSplitOptions.RemoveEmptyEntries), Pronouns.Contains);

    /// <summary>Whether two cues share a word.</summary>
    public static bool ShareWord(string one, string other) => Normal(one).Split(' ').Intersect(Normal(other).Split(' ')).Any(word => word.Length > 0);

    [GeneratedRegex(@"'s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
