using System.Text;
using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>"United Arab Emirates" and "UAE".</summary>
internal static class Acronym
{
    /// <summary>The initials of a name's words with capitals, lower case; null where there are fewer than two.</summary>
    public static string? Of(Framed<Token> tokens, int first, int last)
    {
        var letters = new StringBuilder();
        for (var at = first; at <= last; at++)
        {
            if (tokens[at].HasCapital)
                letters.Append(tokens[at].Lower[0]);
        }

        return letters.Length < 2 ? null : letters.ToString();
    }

    /// <summary>The acronym that stands in parentheses at a token, lower case; null where there is none.</summary>
    public static string? InParentheses(Framed<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || !tokens[at].Is("(") || !tokens[at + 2].Is(")"))
            return null;
        return tokens[at + 1].Shape is TokenShape.AllCaps or TokenShape.MixedCase ? tokens[at + 1].Lower.Replace(".", "", StringComparison.Ordinal) : null;
    }
}
