using Briefings.Analysis.Rules.Grammar;

namespace Briefings.Analysis.Rules.Statements;

/// <summary>Tells what verbs of saying say when they only tell what was done: "called his mother", "welcomed Novak to the ranch".</summary>
internal static class Acts
{
    private const int LongestObject = 8;

    /// <summary>Whether a cue, by its stem, and the words that begin at a token are an act, and nothing is said.</summary>
    public static bool Are(Syntax syntax, string stem, int first, CuePatterns kind) => stem switch
    {
        "call" => kind is CuePatterns.Np && EndsWithOne(syntax, first),
        "welcome" => kind is CuePatterns.Np && IsPerson(syntax, first) && EndsWithOne(syntax, first),
        // "issued a warning covering the coast"
        "warn" => kind is CuePatterns.Np && syntax.Tags[first].CanBe(VerbForm.Gerund),
        // "saw the post"; who "saw it as a threat" thought so.
        "see" or "view" => kind is CuePatterns.Np && !Enumerable.Range(first, LongestObject).Any(k => syntax.Tokens[k].Is("as")),
        // "right to say so"
        "say" or "think" => syntax.Tokens[first].Is("so") && syntax.ClassOf(first + 1) is WordClass.Comma or WordClass.Mark or WordClass.Conjunction,
        _ => false,
    };

    private static bool IsPerson(Syntax syntax, int first) => syntax.ClassOf(first) is WordClass.Name or WordClass.ObjectPronoun;

    // "Novak again", "him on Tuesday", "his mother": one thing, of which nothing is said. "the plan a fraud" is two.
    private static bool EndsWithOne(Syntax syntax, int first)
    {
        int next = first;
        if (syntax.ClassOf(first) is WordClass.Determiner or WordClass.Possessive && syntax.ClassOf(first + 1) is WordClass.Noun)
        {
            next += 2;
        }
        while (IsPerson(syntax, first) && (next == first || (syntax.ClassOf(first) is WordClass.Name && syntax.ClassOf(next) is WordClass.Name)))
        {
            next++;
        }
        if (next == first)
        {
            return false;
        }
        WordClass behind = syntax.ClassOf(next);
        return behind is WordClass.Adverb or WordClass.Conjunction or WordClass.Comma or WordClass.Mark || Words.TimeWords.Contains(syntax.Tokens[next].Lower)
            || (IsPerson(syntax, first) && behind is WordClass.Preposition or WordClass.To or WordClass.That or WordClass.Determiner && !(syntax.Tokens[next].Lower is "of" or "a" or "an" or "the"));
    }
}
