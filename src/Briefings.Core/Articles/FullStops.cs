namespace Briefings.Articles;

/// <summary>Whether a single full stop ends a sentence, by the word before it and the one after.</summary>
internal sealed class FullStops(string text, string language)
{
    private const int LongestWord = 32;
    private static readonly HashSet<string> BeforeOrdinals = [.. WordList.Load("ordinals")[""]];
    private readonly Abbreviations abbreviations = Abbreviations.For(language);

    public bool End(int start, int mark, NextWords next)
    {
        var wordStart = WordStart(start, mark);
        var word = text.AsSpan(wordStart, mark - wordStart);
        if (word.IsEmpty)
            return !next.StartWithMark;
        if (wordStart == start && NumbersAList(word))
            return false;
        var startsAnew = next.StartSentences || next.StartWithQuotation;
        return abbreviations.MeaningAfter(word) switch
        {
            FullStop.Title => false,
            FullStop.Number => !next.StartWithDigit,
            FullStop.Open => startsAnew,
            FullStop.Closing => true,
            // "z. B.", "d. h."
            _ when word.Length == 1 && char.IsLower(word[0]) && next.Word.Length == 1 => false,
            // "J. K. Rowling", "Robert C. "Bobby" Scott", "the U.S. Senate"
            _ when IsInitial(word) => next.StartSentences,
            _ when IsAcronym(word) => startsAnew,
            _ => !(IsShortNumber(word) && IsOrdinal(start, wordStart, next)),
        };
    }

    /// <summary>"closed on Friday.The minister": a space was lost between two ordinary words; never inside an address.</summary>
    public bool LackASpace(int mark, int end, int limit)
    {
        if (!char.IsUpper(text[end]))
            return false;
        var before = text.AsSpan(WordStart(0, mark)..mark);
        var after = new NextWords(text, end, limit).Word;
        var next = end + after.Length;
        return before.Length > 2 && IsLower(before) && after.Length > 1 && IsLower(after[1..])
            && (next == limit || text[next] is ' ' or ',' or '\n' or '\r');
    }

    private int WordStart(int start, int mark)
    {
        var at = mark;
        while (at > start && mark - at < LongestWord && !char.IsWhiteSpace(text[at - 1]) && !Marks.PartsWords(text[at - 1]))
            at--;
        return at;
    }

    private static bool NumbersAList(ReadOnlySpan<char> word) =>
        (word.Length <= 3 && IsNumber(word)) || (word.Length == 1 && char.IsLetter(word[0]));

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';

    /// <summary>U.S, Ph.D, a.m: letters, one or two between full stops.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var run = 0;
        foreach (var c in word)
        {
            run = c == '.' ? 0 : run + 1;
            if (run > 2 || !(c == '.' || char.IsLetter(c)))
                return false;
        }

        return word.Contains('.');
    }

    private static bool IsShortNumber(ReadOnlySpan<char> word) => word.Length <= 2 && IsNumber(word);

    /// <summary>"am 3. Oktober", "der 2. Weltkrieg": a day or an ordinal, in languages that write them with a full stop.</summary>
    private bool IsOrdinal(int start, int wordStart, NextWords next)
    {
        if (Months.Of(next.Word) > 0)
            return true;
        if (!language.StartsWith("de", StringComparison.Ordinal))
            return false;
        var end = wordStart;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return BeforeOrdinals.Contains(text[WordStart(start, end)..end].ToLowerInvariant());
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLower(c))
                return false;
        }

        return true;
    }
}
