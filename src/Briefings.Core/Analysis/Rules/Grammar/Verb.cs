namespace Briefings.Analysis.Rules.Grammar;

/// <summary>A verb as a word list knows it.</summary>
/// <param name="Present">The form after he, she, it.</param>
internal sealed record Verb(string Base, string Past, string Participle, string Present, string Gerund)
{
    /// <summary>Spells a regular verb: "deny" denied, denies, denying.</summary>
    public static Verb Regular(string stem)
    {
        bool consonantY = stem.Length > 1 && stem[^1] == 'y' && !IsVowel(stem[^2]);
        string past = stem[^1] == 'e' ? stem + "d" : consonantY ? stem[..^1] + "ied" : stem + "ed";
        return new Verb(stem, past, past, PresentOf(stem, consonantY), GerundOf(stem));
    }

    public static Verb Irregular(string[] forms) =>
        new(forms[0], forms[1], forms[2],
            forms.Length > 3 ? forms[3] : Regular(forms[0]).Present,
            forms.Length > 4 ? forms[4] : GerundOf(forms[0]));

    private static string PresentOf(string stem, bool consonantY) =>
        consonantY ? stem[..^1] + "ies"
        : stem.EndsWith("ss", StringComparison.Ordinal) || stem.EndsWith("sh", StringComparison.Ordinal)
          || stem.EndsWith("ch", StringComparison.Ordinal) || stem[^1] is 'x' or 'z' or 'o' ? stem + "es"
        : stem + "s";

    private static string GerundOf(string stem) =>
        stem[^1] == 'e' && stem.Length > 2 && stem[^2] is not ('e' or 'o' or 'y') ? stem[..^1] + "ing" : stem + "ing";

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
