using AngleSharp.Dom;

namespace Briefings.Articles;

/// <summary>How deep a page's elements are nested.</summary>
internal static class Nesting
{
    /// <summary>Real pages nest some forty deep; walks over the elements are recursive.</summary>
    public const int Deepest = 1000;

    // Elements that have no end tag, or may go without one.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endless = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rt", "rp", "html", "head", "body",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Roughly the most elements that are open at once, counted before a parser sees them: it takes quadratic time over elements
    /// that never close.
    /// </summary>
    public static int OfTags(string html)
    {
        var (open, most, foreign) = (0, 0, 0);
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = Name(html.AsSpan(closes ? at + 2 : at + 1));
            if (name.IsEmpty || Endless.Contains(name))
                continue;
            var isForeign = name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);
            foreign = Math.Max(0, foreign + (!isForeign ? 0 : closes ? -1 : 1));
            if (closes)
                open = Math.Max(0, open - 1);
            else if (foreign == 0 || isForeign)
                most = Math.Max(most, ++open);
        }

        return most;
    }

    /// <summary>Depth of the deepest element, found without recursion. A node looks its siblings up one by one: children are taken in one go.</summary>
    public static int Of(IElement root)
    {
        var deepest = 0;
        var open = new Stack<(IElement Element, int Depth)>([(root, 1)]);
        while (open.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Element.Children)
                open.Push((child, next.Depth + 1));
        }

        return deepest;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 20 && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] == '-'))
            length++;
        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length] : [];
    }
}
