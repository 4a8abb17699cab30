using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>A member's party and seat behind the name: "(D-Va.)", "(R-Harbour Point)", ", R-S.C.,".</summary>
internal static class PartyReading
{
    /// <summary>The token behind the one that begins at a token, or the bracket that closes it; 0 where there is none.</summary>
    public static int End(Framed<Token> tokens, int at, int end) =>
        tokens[at].Is("(") && IsParty(tokens[at + 1]) ? EndOfBrackets(tokens, at, end) : tokens[at - 1].Is(",") && tokens[at].HasCapital && IsParty(tokens[at]) ? EndOfAside(tokens, at, end) : 0;

    private static bool IsParty(Token token) => token.Lower is ['d' or 'r' or 'i', '-', _, ..];

    private static int EndOfBrackets(Framed<Token> tokens, int at, int end)
    {
        var close = at + 2;
        while (close < end - 1 && close < at + 5 && !tokens[close].Is(")"))
            close++;
        return tokens[close].Is(")") ? close : 0;
    }

    // "R-S.C." is four tokens.
    private static int EndOfAside(Framed<Token> tokens, int at, int end)
    {
        var behind = at + 1;
        while (behind < end && tokens[behind].Start == tokens[behind - 1].End && (tokens[behind].Is(".") || tokens[behind].HasCapital))
            behind++;
        return behind;
    }
}
