using Briefings.Articles;

namespace Briefings.Analysis.Rules.Quoting;

/// <summary>
/// Finds the quotations of an article, nested ones too, in the order of their opening marks. A mark that is never closed
/// opens a quotation only where the next paragraph reopens it, or where it stands at the head of its paragraph.
/// </summary>
internal static class Quotations
{
    /// <summary>Deeper marks are not followed: no writer nests further, and hostile text must not cost more than its length.</summary>
    private const int DeepestNesting = 4;

    public static IReadOnlyList<Quotation> In(Article article)
    {
        List<Quotation> found = [];
        bool open = false;
        for (int index = 0; index < article.Paragraphs.Count; index++)
        {
            Paragraph paragraph = article.Paragraphs[index];
            if (paragraph.Furniture is Furniture.Caption or Furniture.Credit or Furniture.Promotion)
            {
                continue;
            }
            Paragraph? next = index + 1 < article.Paragraphs.Count ? article.Paragraphs[index + 1] : null;
            bool nextReopens = next is not null && OpensWithMark(article.Text, next);
            int before = found.Count;
            bool staysOpen = ReadParagraph(article.Text, paragraph, index, nextReopens, found);
            if (open && before < found.Count && found[before].Start == paragraph.Start)
            {
                found[before] = found[before] with { Continues = true, Kind = QuotationKind.Speech };
            }
            open = staysOpen && nextReopens;
        }
        return found;
    }

    private static bool OpensWithMark(string text, Paragraph paragraph) =>
        paragraph.Length > 0 && QuotationMarks.At(text.AsSpan(0, paragraph.End), paragraph.Start).Turn == QuotationMarks.Turn.Opens;

    private static bool ReadParagraph(string text, Paragraph paragraph, int index, bool nextReopens, List<Quotation> found)
    {
        ReadOnlySpan<char> span = text.AsSpan(0, paragraph.End);
        List<(int At, int Length, QuotationMarks.Family Family)> open = [];
        int first = found.Count;
        for (int at = paragraph.Start; span[at..].IndexOfAny(QuotationMarks.All) is var step and >= 0;)
        {
            at += step;
            var (turn, family, length) = QuotationMarks.At(span, at);
            if (turn == QuotationMarks.Turn.Either)
            {
                turn = open.Exists(mark => mark.Family == family) ? QuotationMarks.Turn.Closes : QuotationMarks.Turn.Opens;
            }
            if (turn == QuotationMarks.Turn.Opens && IsLateClosing(text, at) && open.Exists(mark => mark.Family == family))
            {
                turn = QuotationMarks.Turn.Closes;
            }
            if (turn == QuotationMarks.Turn.Opens && open.Count < DeepestNesting)
            {
                open.Add((at, length, family));
            }
            else if (turn == QuotationMarks.Turn.Closes)
            {
                Close(text, at, length, family, index, open, found);
            }
            at += length;
        }
        bool staysOpen = EndParagraph(text, paragraph, index, nextReopens, open, found);
        found.Sort(first, found.Count - first, Comparer<Quotation>.Create((a, b) => a.Start.CompareTo(b.Start)));
        return staysOpen;
    }

    // "They want the port, "Novak said: a blank has slipped before the mark.
    private static bool IsLateClosing(string text, int at) => text[at] is '"' && at > 1 && text[at - 1] == ' ' && text[at - 2] is ',' or '?' or '!';

    private static void Close(
        string text, int at, int length, QuotationMarks.Family family, int paragraph,
        List<(int At, int Length, QuotationMarks.Family Family)> open, List<Quotation> found)
    {
        int match = open.FindLastIndex(mark => mark.Family == family);
        // A closing double mark outweighs single marks left open within it: they were apostrophes.
        if (match < 0 || open[match].At + open[match].Length >= at)
        {
            return;
        }
        var (start, opening, _) = open[match];
        open.RemoveRange(match, open.Count - match);
        int depth = open.Count(mark => mark.Family != QuotationMarks.Family.Single || mark.At >= 0);
        found.Add(new Quotation(
            start, at + length, start + opening, at, depth, paragraph, KindOf(text, start, start + opening, at)));
    }

    private static bool EndParagraph(
        string text, Paragraph paragraph, int index, bool nextReopens,
        List<(int At, int Length, QuotationMarks.Family Family)> open, List<Quotation> found)
    {
        int mark = open.FindIndex(candidate => candidate.Family != QuotationMarks.Family.Single);
        if (mark < 0 || !(nextReopens || open[mark].At == paragraph.Start))
        {
            return false;
        }
        var (start, length, _) = open[mark];
        if (start + length < paragraph.End)
        {
            found.Add(new Quotation(start, paragraph.End, start + length, paragraph.End, 0, index, QuotationKind.Speech));
        }
        return true;
    }

    private static QuotationKind KindOf(string text, int start, int inner, int end)
    {
        ReadOnlySpan<char> words = text.AsSpan(inner, end - inner).Trim();
        if (words.IsEmpty)
        {
            return QuotationKind.Phrase;
        }
        bool endsSentence = words[^1] is '.' or ',' or '?' or '!' or '…' or '—' or '-';
        int count = 1, capitals = char.IsUpper(words[0]) ? 1 : 0, longWords = 1;
        for (int i = 1; i < words.Length && count <= 12; i++)
        {
            if (char.IsWhiteSpace(words[i - 1]) && !char.IsWhiteSpace(words[i]))
            {
                count++;
                bool isShort = i + 3 >= words.Length || words[i..Math.Min(words.Length, i + 4)].IndexOf(' ') >= 0;
                longWords += isShort ? 0 : 1;
                capitals += !isShort && char.IsUpper(words[i]) ? 1 : 0;
            }
        }
        bool followsSpeech = start >= 2 && text[start - 1] == ' ' && text[start - 2] is ',' or ':';
        if (capitals == longWords && count is > 1 and <= 12 && words[^1] is not '?' and not '!' && !followsSpeech)
        {
            return QuotationKind.Title;
        }
        return count > 5 || (endsSentence && char.IsUpper(words[0])) || (endsSentence && words[^1] is not '.' and not ',')
            ? QuotationKind.Speech
            : QuotationKind.Phrase;
    }
}
