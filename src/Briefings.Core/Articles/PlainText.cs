using System.Buffers;

namespace Briefings.Articles;

/// <summary>
/// Finds the paragraphs of plain text, which stays as it is. Blank lines part paragraphs always. A single line break parts them
/// too, unless the document is wrapped as e-mail is: no line longer than <see cref="WidestWrap"/>, and at most of its line breaks
/// the sentence is not over and the next word would not have fitted or is lower case. In a wrapped document a break parts
/// paragraphs only after a line that is clearly too short, and before a list mark.
/// </summary>
internal static class PlainText
{
    private const int WidestWrap = 120;
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    public static Draft Read(string text)
    {
        var lines = Lines(text);
        var width = WrapWidth(text, lines);
        var paragraphs = new List<Paragraph>();
        Line? open = null;
        var last = default(Line);
        foreach (var line in lines)
        {
            if (open is { } first && (line.IsBlank || !JoinsTheLineBefore(text, last, line, width)))
            {
                paragraphs.Add(new(first.Start, last.End - first.Start));
                open = null;
            }

            if (!line.IsBlank)
                open ??= line;
            last = line;
        }

        if (open is { } rest)
            paragraphs.Add(new(rest.Start, last.End - rest.Start));
        return new(text, paragraphs, ArticleFacts.None);
    }

    /// <summary>A line without the white space around it.</summary>
    private readonly record struct Line(int Start, int End)
    {
        public int Length => End - Start;

        public bool IsBlank => Length == 0;
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        for (var at = 0; at <= text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : at + length;
            lines.Add(Trimmed(text, at, end));
            at = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
                at++;
        }

        return lines;
    }

    private static Line Trimmed(string text, int start, int end)
    {
        while (start < end && IsEmpty(text[start]))
            start++;
        while (end > start && IsEmpty(text[end - 1]))
            end--;
        return new(start, end);
    }

    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsEmpty(c))
                return false;
        }

        return true;
    }

    private static bool IsEmpty(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B';

    /// <summary>The width at which the document is wrapped; 0 where each line is a paragraph.</summary>
    private static int WrapWidth(string text, List<Line> lines)
    {
        var width = lines.Max(line => text.AsSpan(line.Start, line.Length).Contains(' ') ? line.Length : 0);
        if (width is < 30 or > WidestWrap)
            return 0;
        var (breaks, wraps) = (0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            var (line, next) = (lines[i - 1], lines[i]);
            if (line.IsBlank || next.IsBlank)
                continue;
            breaks++;
            var goesOn = !EndsASentence(text, line);
            var isFull = line.Length + 1 + FirstWord(text, next) > width * 9 / 10;
            if (goesOn && (isFull || char.IsLower(text[next.Start])) && !IsListItem(text, next))
                wraps++;
        }

        return wraps * 2 > breaks ? width : 0;
    }

    private static bool JoinsTheLineBefore(string text, Line line, Line next, int width) =>
        width > 0 && !IsListItem(text, next)
        && (line.Length + 1 + FirstWord(text, next) > width * 3 / 4 || (char.IsLower(text[next.Start]) && !EndsASentence(text, line)));

    private static bool EndsASentence(string text, Line line)
    {
        var last = line.End - 1;
        while (last > line.Start && Marks.Closes(text[last]))
            last--;
        return Marks.EndsSentences(text[last]);
    }

    /// <summary>Length of the first word; ideographs break anywhere.</summary>
    private static int FirstWord(string text, Line line)
    {
        if (text[line.Start] is >= '\u2E80' and <= '\uD7FF')
            return 1;
        var length = text.AsSpan(line.Start, line.Length).IndexOfAny(' ', '\t');
        return length < 0 ? line.Length : length;
    }

    private static bool IsListItem(string text, Line line)
    {
        var content = text.AsSpan(line.Start, line.Length);
        var mark = content.IndexOf(' ');
        if (mark <= 0 || mark > 4)
            return false;
        return content[..mark] is "-" or "*" or "•" or "–" or "·" or "+" or ">"
            || (content[mark - 1] is '.' or ')' && !content[..(mark - 1)].ContainsAnyExceptInRange('0', '9'));
    }
}
