using System.Collections.Frozen;
using System.Globalization;

namespace Briefings.Analysis.Rules.Tokens;

/// <summary>
/// Cuts text into words and marks. A word keeps its inner hyphens and apostrophes; "'s" and what is left of a verb behind a pronoun ("they're",
/// "I've") are tokens of their own.
/// </summary>
internal sealed class Tokenizer(string text)
{
    private static readonly FrozenSet<string> Clitics = FrozenSet.ToFrozenSet(["'re", "'ve", "'ll", "'m", "'d"], StringComparer.Ordinal);

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _pool =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tokens of a text alone: a headline, a name.</summary>
    public static Framed<Token> TokensOf(string text)
    {
        var tokens = new List<Token>();
        new Tokenizer(text).Read(0, text.Length, 0, tokens);
        return new Framed<Token>([.. tokens], Token.Beyond(text));
    }

    /// <summary>Adds the tokens of <c>text[start..end]</c>.</summary>
    public void Read(int start, int end, int sentence, List<Token> tokens)
    {
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(text[at]) || IsInvisible(text[at]))
            {
                at++;
                continue;
            }

            var stop = IsWordCharacter(at) ? EndOfWord(at, end) : EndOfMark(at, end);
            tokens.Add(new Token(at, stop - at, sentence, Shape(start, at, stop), Lower(at, stop)));
            at = stop;
        }
    }

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\uFEFF';

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' or '‹' or '›';

    private bool IsWordCharacter(int at)
    {
        var c = text[at];
        if (char.IsAscii(c))
            return char.IsAsciiLetterOrDigit(c);
        return char.IsLetterOrDigit(c) || char.IsSurrogate(c)
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    private int EndOfWord(int start, int end)
    {
        var at = start + 1;
        while (at < end)
        {
            if (IsWordCharacter(at) || text[at] == '\u00AD')
            {
                at++;
                continue;
            }

            var next = at + 1 < end && IsWordCharacter(at + 1);
            var joins = next && text[at] switch
            {
                '-' or '‑' or '&' => true,
                '.' => char.IsDigit(text[at + 1]) || IsDotted(start, at),
                ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
                _ => IsApostrophe(text[at]) && !IsPossessive(at, end) && EndOfClitic(at, end) < 0,
            };
            if (!joins)
                break;
            at++;
        }

        return at < end && text[at] == '.' && TakesFullStop(start, at) ? at + 1 : at;
    }

    // "U.S.", "J.", "Mr.", "Sept."
    private bool TakesFullStop(int start, int at) =>
        (IsDotted(start, at) && (at - start > 1 || char.IsUpper(text[start])))
        || Words.Abbreviations.Contains(Lower(start, at));

    // Letters that each stand alone between full stops, up to here.
    private bool IsDotted(int start, int at)
    {
        for (var letter = at - 1; ; letter -= 2)
        {
            if (letter < start || !char.IsLetter(text[letter]))
                return false;
            if (letter == start)
                return true;
            if (text[letter - 1] != '.')
                return false;
        }
    }

    // "the D.N.C.'s plans"
    private bool EndsInitials(int at) => at > 1 && text[at - 1] == '.' && char.IsUpper(text[at - 2]);

    private bool IsPossessive(int at, int end) =>
        text[at + 1] is 's' or 'S' && (at + 2 >= end || !IsWordCharacter(at + 2));

    // "'re", "'ve", "'ll", "'m", "'d"
    private int EndOfClitic(int at, int end)
    {
        var stop = at + 1;
        while (stop < end && IsWordCharacter(stop))
            stop++;
        var isClitic = IsApostrophe(text[at]) && at > 0 && IsWordCharacter(at - 1) && stop - at is 2 or 3 && Clitics.Contains(Lower(at, stop));
        return isClitic ? stop : -1;
    }

    private int EndOfMark(int at, int end)
    {
        if (EndOfClitic(at, end) is var clitic and > 0)
            return clitic;
        if (IsApostrophe(text[at]) && at + 1 < end && IsPossessive(at, end) && at > 0 && (IsWordCharacter(at - 1) || EndsInitials(at)))
            return at + 2;
        var stop = at + 1;
        if (text[at] is '.' or '-' or '`')
        {
            while (stop < end && text[stop] == text[at])
                stop++;
        }
        else if (text[at] is '\'' && stop < end && text[stop] == '\'')
        {
            stop++;
        }

        return stop;
    }

    private TokenShape Shape(int sentenceStart, int at, int stop)
    {
        if (!IsWordCharacter(at))
            return stop - at > 1 && EndOfClitic(at, stop) == stop ? TokenShape.Lower : MarkShape(sentenceStart, at, stop);
        if (char.IsDigit(text[at]))
            return TokenShape.Number;

        int upper = 0, lower = 0;
        for (var index = at; index < stop; index++)
        {
            if (char.IsUpper(text[index]))
                upper++;
            else if (char.IsLower(text[index]))
                lower++;
        }

        if (upper == 0)
            return TokenShape.Lower;
        if (!char.IsUpper(text[at]))
            return TokenShape.MixedCase;
        if (lower > 0)
            return TokenShape.Capitalised;
        return upper == 1 ? TokenShape.Initial : TokenShape.AllCaps;
    }

    private TokenShape MarkShape(int sentenceStart, int at, int stop)
    {
        var afterWord = at > sentenceStart && !char.IsWhiteSpace(text[at - 1]);
        var beforeWord = stop < text.Length && IsWordCharacter(stop);
        if (IsApostrophe(text[at]) && afterWord && (IsWordCharacter(at - 1) || stop - at == 2 && EndsInitials(at)))
        {
            if (stop - at == 2 && text[at + 1] is 's' or 'S')
                return TokenShape.Possessive;
            if (stop - at == 1 && text[at - 1] is 's' or 'S' && stop < text.Length && text[stop] == ' ')
                return TokenShape.Possessive;
        }

        if (!IsQuote(text[at]) && text[at] != '`')
            return TokenShape.Mark;
        return text[at] switch
        {
            '“' or '„' or '«' or '‘' or '‹' or '`' => TokenShape.OpenQuote,
            '”' or '»' or '›' or '’' => TokenShape.CloseQuote,
            _ => beforeWord && !(afterWord && IsWordCharacter(at - 1)) ? TokenShape.OpenQuote : TokenShape.CloseQuote,
        };
    }

    private string Lower(int start, int end)
    {
        Span<char> buffer = end - start <= 128 ? stackalloc char[end - start] : new char[end - start];
        var length = text.AsSpan(start, end - start).ToLowerInvariant(buffer);
        buffer[..length].Replace('’', '\'');
        if (_pool.TryGetValue(buffer[..length], out var known))
            return known;
        var word = new string(buffer[..length]);
        _pool[word] = word;
        return word;
    }
}
