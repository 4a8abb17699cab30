using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Actors;

/// <summary>An office as the article gives it to somebody: "deputy minister for housing".</summary>
/// <param name="Words">The words before "of" or "for", lower case: "deputy", "minister".</param>
/// <param name="Fields">What it is over, lower case: "housing"; empty where nothing is said.</param>
internal sealed record Office(IReadOnlySet<string> Words, IReadOnlySet<string> Fields)
{
    /// <summary>The words between two tokens that tell an office: small words left out, "sen." in full.</summary>
    public static HashSet<string> WordsIn(Framed<Token> tokens, int first, int last) =>
        Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(at => Rules.Words.FullTitle(tokens[at].Lower)).Where(word => !Rules.Words.Function.Contains(word)).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether other words can speak of this office: "the minister" can, "the deputy minister" only of a deputy, "the minister for
    /// health" of no minister for housing.
    /// </summary>
    public bool MayBe(IReadOnlySet<string> words, IReadOnlySet<string> fields) =>
        Words.Where(Rules.Words.RankWords.Contains).All(words.Contains) && words.Where(Rules.Words.RankWords.Contains).All(Words.Contains)
        && (fields.Count == 0 || Fields.Overlaps(fields) || Words.Overlaps(fields));
}
