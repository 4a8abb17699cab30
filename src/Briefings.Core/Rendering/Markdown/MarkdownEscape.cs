using System.Buffers;
using System.Text;

namespace Briefings.Rendering.Markdown;

/// <summary>Plain text written so that a Markdown reader gives the same plain text back.</summary>
internal static class MarkdownEscape
{
    private static readonly string[] LinkedSchemes = ["http", "https", "ftp", "mailto", "tel", "xmpp"];

    /// <summary>Every character that <see cref="IsSyntax"/> may call syntax, and the brace.</summary>
    private static readonly SearchValues<char> Signals = SearchValues.Create("\\`*_[]<>|~^@#&!:.)-+={");

    /// <summary>
    /// The text as one line of Markdown, right in a paragraph, list, heading, emphasis, table cell or quote. Only what a reader
    /// could take for syntax is marked, so that the Markdown still reads well in a diff. Words from right to left turn nothing round
    /// that stands beside them.
    /// </summary>
    public static string Escape(string value)
    {
        var text = PlainText.Of(value);
        var markdown = new StringBuilder(text.Length + 8);
        var done = 0;
        for (var i = NextSignal(text, 0); i < text.Length; i = NextSignal(text, i + 1))
        {
            // An attribute list at the end of a heading is looked for before backslashes are read: a brace must not stand there.
            var mark = text[i] == '{' ? "&#123;" : IsSyntax(text, i) ? $"\\{text[i]}" : null;
            if (mark is null)
                continue;

            markdown.Append(text, done, i - done).Append(mark);
            done = i + 1;
        }

        return BidiIsolate.Around(markdown.Append(text, done, text.Length - done).ToString());
    }

    private static int NextSignal(string text, int from)
    {
        var offset = text.AsSpan(from).IndexOfAny(Signals);
        return offset < 0 ? text.Length : from + offset;
    }

    private static bool IsSyntax(string text, int i)
    {
        var next = i + 1 < text.Length ? text[i + 1] : '\0';
        var endsWord = next is '\0' or ' ';
        var isDoubled = next == text[i] || (i > 0 && text[i - 1] == text[i]);
        return text[i] switch
        {
            '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '~' or '^' or '@' or '#' => true,
            '&' => next == '\0' || next == '#' || char.IsAsciiLetter(next),
            // At the end, because a template may have a link stand right behind the value.
            '!' => next is '\0' or '[',
            ':' => isDoubled || (i == 0 && (endsWord || next is '-')) || EndsWithScheme(text.AsSpan(0, i)),
            '.' => (endsWord && IsListNumber(text.AsSpan(0, i))) || EndsWithWww(text.AsSpan(0, i)),
            ')' => endsWord && IsListNumber(text.AsSpan(0, i)),
            '-' => i == 0 && (endsWord || next is '-' or ':'),
            '+' or '=' => isDoubled || (i == 0 && endsWord),
            _ => false,
        };
    }

    /// <summary>True for the empty text as well: a value may stand right behind a number.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> before) => before.Length <= 9 && !before.ContainsAnyExceptInRange('0', '9');

    private static bool EndsWithScheme(ReadOnlySpan<char> before)
    {
        foreach (var scheme in LinkedSchemes)
        {
            if (before.EndsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool EndsWithWww(ReadOnlySpan<char> before) => before.EndsWith("www", StringComparison.OrdinalIgnoreCase);
}
