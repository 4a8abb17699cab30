namespace Briefings.Articles;

/// <summary>
/// Parts a paragraph into sentences in one pass. A mark of <see cref="Marks.EndsSentences"/> ends a sentence, with the quotation
/// marks and brackets that close after it, unless what stands before it (an abbreviation, an initial, a list number) or after it
/// (a lower-case word, the speaker of a quoted question) says otherwise. Looks a bounded number of words ahead: linear time.
/// </summary>
internal sealed class SentenceSplitter(string text, string language)
{
    private readonly FullStops fullStops = new(text, language);

    /// <summary>The sentences of a paragraph, without the white space around them, in order.</summary>
    public IEnumerable<(int Start, int End)> Split(Paragraph paragraph)
    {
        var (start, limit) = (paragraph.Start, paragraph.End);
        for (var at = start; at < limit;)
        {
            if (!Marks.EndsSentences(text[at]))
            {
                at++;
                continue;
            }

            var mark = at;
            while (at < limit && Marks.EndsSentences(text[at]))
                at++;
            var lastMark = at - 1;
            at = AfterClosers(at, limit);
            if (at == limit || !EndsHere(start, mark, lastMark, at, limit))
                continue;
            yield return (start, at);
            at = start = SkipSpace(at, limit);
        }

        if (start < limit)
            yield return (start, limit);
    }

    /// <summary>Past closing quotation marks, brackets and note numbers, also where a stray space stands before them.</summary>
    private int AfterClosers(int at, int limit)
    {
        while (at < limit)
        {
            if (Marks.Closes(text[at]))
                at++;
            else if (NoteEnd(at, limit) is var note and > 0)
                at = note;
            else if (text[at] is not (' ' or '\u00A0' or '\u202F') || at + 1 == limit)
                return at;
            else if (NoteEnd(at + 1, limit) is var spacedNote and > 0)
                at = spacedNote;
            else if (Marks.MayClose(text[at + 1]) && (at + 2 == limit || char.IsWhiteSpace(text[at + 2])))
                at += 2;
            else
                return at;
        }

        return at;
    }

    /// <summary>The end of a note number, "[12]", that starts here; 0 where none does.</summary>
    private int NoteEnd(int bracket, int limit)
    {
        if (text[bracket] != '[')
            return 0;
        var at = bracket + 1;
        while (at < limit && at - bracket < 5 && char.IsAsciiDigit(text[at]))
            at++;
        return at > bracket + 1 && at < limit && text[at] == ']' ? at + 1 : 0;
    }

    private int SkipSpace(int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private bool EndsHere(int start, int mark, int lastMark, int end, int limit)
    {
        var quoted = Marks.ClosesQuotation(text[end - 1]);
        if (Marks.NeedsNoSpace(text[lastMark]))
            return !Marks.GoesOn(text[end]) && !(quoted && (IsHiragana(text[end]) || Speech.Follows(text.AsSpan(end, Math.Min(10, limit - end)))));
        if (!char.IsWhiteSpace(text[end]))
            return fullStops.LackASpace(mark, end, limit);

        var next = new NextWords(text, SkipSpace(end, limit), limit);
        if (next.CarryOn)
            return false;
        if (text[lastMark] is '?' or '!')
            return !(quoted && next.NameTheSpeaker);
        if (text[mark] is '…' || lastMark > mark)
            return !IsSpaced(start, mark) || next.StartSentences;
        return text[mark] != '.' || end > mark + 1 || fullStops.End(start, mark, next);
    }

    /// <summary>An ellipsis between spaces leaves words out; one that follows a word trails off.</summary>
    private bool IsSpaced(int start, int mark) => mark > start && char.IsWhiteSpace(text[mark - 1]);

    /// <summary>「…。」と goes on with the particle of quotation.</summary>
    private static bool IsHiragana(char c) => c is >= '\u3041' and <= '\u309F';
}
