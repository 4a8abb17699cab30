using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Grammar;

/// <summary>Conditions without an "if": "Had Berger wanted to sell, …", "Were he to leave, …".</summary>
internal static class Inversions
{
    /// <summary>Where the condition that opens a sentence ends; the sentence's first token where it opens with none.</summary>
    public static int ConditionEnd(Syntax syntax, TokenRange sentence)
    {
        int first = sentence.First;
        while (first < sentence.End && syntax.ClassOf(first) is WordClass.Quote or WordClass.Conjunction)
        {
            first++;
        }
        if (first + 2 >= sentence.End || syntax.Tokens[first].Lower is not ("had" or "were" or "should") || syntax.Tokens[sentence.End - 1].Is("?")
            || !(syntax.Tags[first + 1].IsNominal || syntax.ClassOf(first + 1) is WordClass.Pronoun))
        {
            return sentence.First;
        }
        int comma = first;
        while (comma < sentence.End && syntax.ClassOf(comma) is not WordClass.Comma)
        {
            comma++;
        }
        return comma;
    }
}
