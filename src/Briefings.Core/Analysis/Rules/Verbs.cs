namespace Briefings.Analysis.Rules;

/// <summary>What a word's form says of its being a verb.</summary>
internal static class Verbs
{
    /// <summary>An auxiliary, a known verb, a third person or a past: what stands behind a subject.</summary>
    public static bool IsFinite(string lower) =>
        Words.Auxiliaries.Contains(lower) || Words.PersonVerbs.Contains(lower)
        || (lower.Length > 3 && (lower.EndsWith("ed", StringComparison.Ordinal)
            || (lower[^1] == 's' && !lower.EndsWith("ss", StringComparison.Ordinal) && !lower.EndsWith("us", StringComparison.Ordinal) && !lower.EndsWith("'s", StringComparison.Ordinal))));
}
