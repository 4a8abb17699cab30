namespace Briefings.Articles;

/// <summary>What follows a mark: looks past opening marks at one word of at most <see cref="Longest"/> letters.</summary>
internal readonly struct NextWords
{
    private const int Longest = 32;
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters =
        new HashSet<string>(WordList.Load("starters")[""]).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string text;
    private readonly int at;
    private readonly int start;
    private readonly int limit;

    /// <param name="at">The first character after the white space.</param>
    public NextWords(string text, int at, int limit)
    {
        (this.text, this.at, this.limit) = (text, at, limit);
        start = at;
        while (start < limit && start - at < Longest && (Marks.Opens(text[start]) || (start > at && text[start] is ' ' or '\u00A0')))
            start++;
    }

    public ReadOnlySpan<char> Word
    {
        get
        {
            var end = start;
            while (end < limit && end - start < Longest && (char.IsLetterOrDigit(text[end]) || text[end] is '-'))
                end++;
            return text.AsSpan(start, end - start);
        }
    }

    /// <summary>A lower-case word, "iPhone" and its like aside, or a mark that carries on.</summary>
    public bool CarryOn =>
        start < limit && (Marks.GoesOn(text[start]) || (char.IsLower(text[start]) && !(start + 1 < limit && char.IsUpper(text[start + 1]))));

    public bool StartWithDigit => start < limit && char.IsDigit(text[start]);

    public bool StartWithMark => at < limit && Marks.EndsSentences(text[at]);

    public bool StartWithQuotation => at < limit && Marks.OpensQuotation(text[at]);

    /// <summary>A word that starts sentences; never the dash after a dateline.</summary>
    public bool StartSentences => at < limit && text[at] is not ('-' or '–' or '—') && Starters.Contains(Word);

    public static bool IsStarter(ReadOnlySpan<char> word) => Starters.Contains(word);

    /// <summary>Up to four capitalised words and then a verb of saying, as after "Why?" in quotation marks.</summary>
    public bool NameTheSpeaker
    {
        get
        {
            if (StartSentences)
                return false;
            var from = at;
            for (var seen = 0; seen < 5 && from < limit; seen++)
            {
                var end = from;
                while (end < limit && end - from < Longest && !char.IsWhiteSpace(text[end]))
                    end++;
                if (seen > 0 && Speech.IsVerb(text.AsSpan(from, end - from).TrimEnd(".,:;")))
                    return true;
                if (!char.IsUpper(text[from]))
                    return false;
                from = end + 1;
            }

            return false;
        }
    }
}
