using System.Globalization;

namespace Briefings.Typesetting.Styles;

/// <summary>Text at the head or foot of a page, with the fields <c>{title}</c>, <c>{date}</c>, <c>{page}</c> and <c>{pages}</c>.</summary>
public sealed record PageText
{
    internal static readonly string[] Fields = ["{title}", "{date}", "{page}", "{pages}"];

    private PageText(string left, string right) => (Left, Right) = (left, right);

    internal bool IsEmpty => Left.Length == 0 && Right.Length == 0;

    internal string Left { get; }

    internal string Right { get; }

    internal static PageText Parse(string text)
    {
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? new(text.Trim(), "") : new(text[..bar].Trim(), text[(bar + 1)..].Trim());
    }

    /// <summary>The same in other words.</summary>
    /// <param name="words">What is said for the text of either side, with the same fields.</param>
    public PageText In(Func<string, string> words) => new(words(Left), words(Right));

    /// <summary>The first thing in braces that is no field, or null.</summary>
    internal static string? UnknownField(string text)
    {
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            var field = close < 0 ? text[open..] : text[open..(close + 1)];
            if (!Fields.Contains(field))
                return field;
        }

        return null;
    }

    internal static string Fill(string text, DocumentInfo info, int page, int pages) => text
        .Replace("{page}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{pages}", pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{date}", info.DateText, StringComparison.Ordinal)
        .Replace("{title}", info.Title, StringComparison.Ordinal);
}
