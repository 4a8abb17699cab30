using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Grammar;

/// <summary>Whether "to" is followed by an infinitive, or by where something goes.</summary>
internal static class Infinitives
{
    /// <summary>The verb may have an adverb before it: "to further reduce".</summary>
    public static bool BeginAt(Framed<Token> tokens, TokenRange sentence, int i)
    {
        Token next = tokens[i];
        if (next.HasCapital || !next.IsWord)
        {
            return false;
        }
        if (Verbs.TryGet(next.Lower, out _, out VerbForm forms))
        {
            // "to support" is an infinitive; "to support from Moscow" is not.
            return (forms & VerbForm.Base) != 0 && !(i + 1 < sentence.End && tokens[i + 1].Is("of"));
        }
        if (IsVerbByShape(next.Lower))
        {
            return true;
        }
        if (i + 1 < sentence.End && !ClosedClasses.Has(next.Lower) && CouldBeBase(next.Lower)
            && ClosedClasses.TryGet(tokens[i + 1].Lower, out WordClass following)
            && following is WordClass.Determiner or WordClass.Possessive or WordClass.ObjectPronoun)
        {
            // "to placate the rebels": a verb that no list knows.
            return true;
        }
        return next.Lower is "be" or "have" or "do" or "not"
            || (next.Lower.EndsWith("ly", StringComparison.Ordinal) && i + 1 < sentence.End
                && Verbs.TryGet(tokens[i + 1].Lower, out _, out VerbForm after) && (after & VerbForm.Base) != 0)
            || next.Lower is "better" or "further" or "also" or "even" or "again" or "never" or "just";
    }

    // "to popularize", "to redesign": made of a verb's ending, or of "re-" and a verb.
    private static bool IsVerbByShape(string lower) =>
        (lower.Length > 6 && (lower.EndsWith("ize", StringComparison.Ordinal) || lower.EndsWith("ify", StringComparison.Ordinal)))
        || (lower.Length > 5 && lower.StartsWith("re", StringComparison.Ordinal) && Verbs.TryGet(lower[2..], out _, out VerbForm forms) && (forms & VerbForm.Base) != 0);

    private static bool CouldBeBase(string lower) =>
        lower.Length > 3 && lower[^1] is not 's' && !lower.EndsWith("ing", StringComparison.Ordinal) && !lower.EndsWith("ed", StringComparison.Ordinal)
        && !lower.EndsWith("ion", StringComparison.Ordinal) && !lower.EndsWith("ment", StringComparison.Ordinal) && !lower.EndsWith("ty", StringComparison.Ordinal)
        && !lower.EndsWith("ly", StringComparison.Ordinal) && !lower.EndsWith("er", StringComparison.Ordinal) && !lower.Contains('-', StringComparison.Ordinal);
}
