using System.Text;

namespace Briefings.Rendering.Markdown;

/// <summary>One line of text that can do no harm where it is printed.</summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';

    private const char EndOfEmbedding = '\u202C';
    private const char EndOfIsolate = '\u2069';

    /// <summary>
    /// Line ends, tabs and runs of spaces become one space, other control characters and halves of a surrogate pair the visible
    /// replacement character. Direction marks stay, as right-to-left text needs them, but none reaches past the end of the value.
    /// </summary>
    public static string Of(string value)
    {
        if (IsPlain(value))
            return value.Trim();

        var line = new StringBuilder(value.Length);
        var spaceIsDue = false;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (IsCollapsible(c))
            {
                spaceIsDue = true;
                continue;
            }

            if (spaceIsDue && line.Length > 0)
                line.Append(' ');
            spaceIsDue = false;

            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                line.Append(c).Append(value[++i]);
            else
                line.Append(char.IsControl(c) || char.IsSurrogate(c) ? Replacement : c);
        }

        var text = line.ToString().Trim();
        return text + WhatIsLeftOpenIn(text);
    }

    /// <summary>Almost every value is plain as it is.</summary>
    private static bool IsPlain(string value)
    {
        var last = 'x';
        foreach (var c in value)
        {
            if (char.IsControl(c) || char.IsSurrogate(c) || c is >= '\u2028' and <= '\u202E' or >= '\u2066' and <= '\u2069' || (c == ' ' && last == ' '))
                return false;
            last = c;
        }

        return true;
    }

    private static bool IsCollapsible(char c) => c is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u2028' or '\u2029';

    private static string WhatIsLeftOpenIn(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u202A', '\u2069') < 0)
            return "";

        var open = new Stack<char>();
        foreach (var c in text)
        {
            if (c is '\u202A' or '\u202B' or '\u202D' or '\u202E')
                open.Push(EndOfEmbedding);
            else if (c is >= '\u2066' and <= '\u2068')
                open.Push(EndOfIsolate);
            else if (c is EndOfEmbedding && open.TryPeek(out var innermost) && innermost == c)
                open.Pop();
            else if (c is EndOfIsolate && open.Contains(c))
                CloseIsolate(open);
        }

        return string.Concat(open);
    }

    /// <summary>The end of an isolate ends the embeddings opened inside it, too.</summary>
    private static void CloseIsolate(Stack<char> open)
    {
        while (open.Pop() != EndOfIsolate)
        {
        }
    }
}
