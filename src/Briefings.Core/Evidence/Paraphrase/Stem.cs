namespace Briefings.Evidence.Paraphrase;

/// <summary>
/// Brings the forms of an English word, and most words derived from it, to one stem: "organises", "organiser" and "organization" are
/// "organis". It cuts the longest ending that leaves three letters; a table of endings, no dictionary.
/// </summary>
internal static class Stem
{
    private static readonly string[] Endings =
        ["isations", "isation", "ations", "ation", "ments", "ment", "ingly", "edly", "ings", "ing", "ness", "ers", "ors", "ies", "ied", "ion", "er", "or", "ed", "es", "ly", "al", "ive", "s", "e", "y"];

    public static string Of(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower.Length < 4 || !char.IsAsciiLetter(lower[0]))
            return lower;
        lower = lower.Replace("iz", "is", StringComparison.Ordinal);
        foreach (var ending in Endings)
            if (lower.Length - ending.Length >= 3 && lower.EndsWith(ending, StringComparison.Ordinal))
            {
                lower = lower[..^ending.Length];
                break;
            }

        return lower.Length > 3 && lower[^1] == lower[^2] ? lower[..^1] : lower;
    }
}
