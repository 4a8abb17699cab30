using Briefings.Analysis.Rules.Tokens;

namespace Briefings.Analysis.Rules.Names;

/// <summary>Whether the seat of a state's power stands for the state.</summary>
internal static class SeatReading
{
    public static bool IsState(Document document, NameSpan name)
    {
        var tokens = document.Tokens;
        var before = name.First - 1;
        if (before >= 0 && tokens[before].Is("the"))
            before--;
        var previous = before < 0 ? "" : tokens[before].Lower;
        if (name.Last + 1 >= tokens.Count)
            return false;
        var next = tokens[name.Last + 1];
        // "at the Kremlin's discretion", "Beijing's support"
        if (next.Shape == TokenShape.Possessive)
            return previous is not "in" && before != name.First - 1 || !Words.PlacePrepositions.Contains(previous);
        if (Words.PlacePrepositions.Contains(previous) || next.Is(",") && IsPlaceAfterComma(tokens, name.Last + 2))
            return false;
        // "praising Moscow", "of Pyongyang and Moscow", "between Beijing and Washington"
        if (previous.EndsWith("ing", StringComparison.Ordinal) || previous is "with" or "by" or "of" or "between" or "against" or "and" || Words.AddressingVerbs.Contains(previous))
            return !IsNoun(next);
        // "Seoul and Pyongyang have"
        var verb = next.Is("and") && tokens[name.Last + 2].HasCapital ? name.Last + 3 : name.Last + 1;
        return verb < tokens.Count && tokens[verb].Shape == TokenShape.Lower && IsVerb(tokens, verb);
    }

    /// <summary>"London Mayor Ada Frost", "the mayor of London": the article speaks of the city.</summary>
    public static bool IsCity(Document document, NameSpan name) =>
        document.Tokens[name.Last + 1].Lower is "mayor" or "borough" || document.Tokens[name.First - 1].Is("of") && document.Tokens[name.First - 2].Is("mayor");

    private static bool IsPlaceAfterComma(Framed<Token> tokens, int at) => at < tokens.Count && tokens[at].HasCapital;

    private static bool IsNoun(Token next) => next.HasCapital || (next.Shape == TokenShape.Lower && !Words.Function.Contains(next.Lower) && !Verbs.IsFinite(next.Lower));

    private static bool IsVerb(Framed<Token> tokens, int at) =>
        Verbs.IsFinite(tokens[at].Lower) || Grammar.Verbs.TryGet(tokens[at].Lower, out _, out _)
        || (tokens[at].Lower.EndsWith("ly", StringComparison.Ordinal) && at + 1 < tokens.Count && Verbs.IsFinite(tokens[at + 1].Lower));
}
