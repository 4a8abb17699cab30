using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>What the marks around a name say of it.</summary>
internal static class NameMarks
{
    /// <summary>"Continuity" in quotation marks of its own, a name with a year in parentheses: a book, a film.</summary>
    public static bool IsWork(Framed<Token> tokens, TokenRange sentence, int first, int last)
    {
        if (first == 0 || last + 1 >= sentence.End)
            return false;
        var quoted = tokens[first - 1].Shape == TokenShape.OpenQuote && tokens[last + 1].Shape == TokenShape.CloseQuote;
        return quoted || (!IsMaker(tokens, first) && last + 3 < sentence.End && tokens[last + 1].Is("(") && tokens[last + 2] is { Shape: TokenShape.Number, Length: 4 } && tokens[last + 3].Is(")"));
    }

    /// <summary>"Harbour.com", "stars @ home"</summary>
    public static bool IsAddress(Framed<Token> tokens, TokenRange sentence, int last)
    {
        if (last + 2 >= sentence.End)
            return false;
        var (mark, next) = (tokens[last + 1], tokens[last + 2]);
        return mark.Is("@") || (mark.Is(".") && mark.Start == tokens[last].End && next.Start == mark.End && next.Shape == TokenShape.Lower);
    }

    /// <summary>"131 West 23rd Street", "42nd Street"</summary>
    public static bool IsOfStreet(Framed<Token> tokens, int at) =>
        IsOrdinal(tokens[at - 1]) && Words.PlaceEnds.Contains(tokens[at].Lower) || IsOrdinal(tokens[at + 1]) && tokens[at].Lower is "north" or "south" or "east" or "west";

    private static bool IsOrdinal(Token token) => token is { Shape: TokenShape.Number, Lower: [.., >= 'a' and <= 'z', >= 'a' and <= 'z'] };

    // "a portrait by Ada Winter (1505)", "a study by Lind and Winter (2004)"
    private static bool IsMaker(Framed<Token> tokens, int first) =>
        tokens[first - 1].Is("by") || (first > 2 && tokens[first - 1].Is("and") && tokens[first - 2].HasCapital && tokens[first - 3].Is("by"));
}
