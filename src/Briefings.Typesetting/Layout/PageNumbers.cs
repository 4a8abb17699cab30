using System.Globalization;
using Briefings.Typesetting.Blocks;

namespace Briefings.Typesetting.Layout;

/// <summary>Sets the numbers of the pages that a table of contents names, once all pages are known.</summary>
internal sealed class PageNumbers(Typesetter typesetter, TypeScale scale)
{
    public IReadOnlyList<Page> Resolve(IReadOnlyList<Page> pages)
    {
        if (!pages.Any(page => page.Strips.Any(placed => NamesPages(placed.Strip))))
            return pages;
        var numbers = Of(pages);
        return [.. pages.Select(page => new Page([.. page.Strips.Select(placed => placed with { Strip = Resolve(placed.Strip, numbers) })]))];
    }

    /// <summary>The number of the page on which each place stands.</summary>
    public static Dictionary<string, int> Of(IReadOnlyList<Page> pages)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var name in pages[i].Strips.Where(placed => !placed.IsRepeated).Select(placed => placed.Strip.Anchor).OfType<string>())
                numbers.TryAdd(name, i + 1);
        }

        return numbers;
    }

    private static bool NamesPages(Strip strip) => Array.Exists(strip.Marks, mark => mark is Mark.PageNumber);

    private Strip Resolve(Strip strip, Dictionary<string, int> numbers) => !NamesPages(strip) ? strip
        : strip with { Marks = [.. strip.Marks.SelectMany(mark => mark is Mark.PageNumber number ? Set(number, numbers[number.Link.Anchor!]) : [mark])] };

    private IEnumerable<Mark> Set(Mark.PageNumber mark, int page)
    {
        var shaped = typesetter.Shape([new Span(page.ToString(CultureInfo.InvariantCulture), Emphasis.None)], mark.Style, mark.Link, mark.Element);
        var number = shaped.Line(0, shaped.Text.Length);
        var isLeftward = mark.To < mark.From;
        yield return new Mark.Line(number, isLeftward ? mark.To : mark.To - number.Width, mark.Baseline, mark.Element);

        // All dots stand on one grid that is counted from the edge, so that they stand below each other.
        var dot = typesetter.Shape(".", mark.Style);
        var pitch = dot.WidthOf(0, 1) * 2;
        var room = MathF.Abs(mark.To - mark.From) - scale.PageNumberWidth;
        var dots = (int)(room / pitch);
        if (dots < 2)
            yield break;
        var leader = typesetter.Shape(string.Concat(Enumerable.Repeat(".", dots)), mark.Style).Line(0, dots).Spread(pitch - (pitch / 2));
        var end = isLeftward ? mark.To + scale.PageNumberWidth : mark.To - scale.PageNumberWidth - leader.Width;
        yield return new Mark.Line(leader, end, mark.Baseline, null);
    }
}
