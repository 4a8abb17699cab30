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

    /// <summary>What everybody knows a token in capitals to stand for, lower case: "U.N." in "U.N. Command"; else the token itself.</summary>
    public static string Spelled(Framed<Token> tokens, int at) =>
        tokens[at].Shape == TokenShape.AllCaps && (Gazetteer.Organisations.Match(tokens, at, at + 1, out var known) > 0 || Gazetteer.States.Match(tokens, at, at + 1, out known) > 0)
            ? known!.ToLowerInvariant()
            : tokens[at].Lower;

    /// <summary>The acronym that a name is given at a token, "(TPP)" or ", or TPP,", lower case; null where there is none.</summary>
    public static string? Given(Framed<Token> tokens, int at)
    {
        if (tokens[at].Is(",") && tokens[at + 1].Is("or") && tokens[at + 2].Shape is TokenShape.AllCaps && tokens[at + 3].Lower is "," or ".")
            return tokens[at + 2].Lower.Replace(".", "", StringComparison.Ordinal);
        if (at + 2 >= tokens.Count || !tokens[at].Is("(") || !tokens[at + 2].Is(")"))
            return null;
        return tokens[at + 1].Shape is TokenShape.AllCaps or TokenShape.MixedCase ? tokens[at + 1].Lower.Replace(".", "", StringComparison.Ordinal) : null;
    }
}
