using System.Globalization;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting.Layout;

public sealed class ContentsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_line_names_the_page_on_which_its_heading_stands(int columns)
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 120).Select(i => $"## Heading {i}\n\n{PdfPrinterTests.Paragraphs(3)}"));
        var pages = LaidOut.Pages($"[TOC]\n\n{text}", new PageStyle { Columns = columns });

        var told = pages.SelectMany(page => page.Strips).Where(placed => placed.Strip.Kind == "contents")
            .Select(placed => placed.Strip.Marks.OfType<Mark.Line>().Take(2).Select(line => line.Text.Text.Trim())).Select(texts => string.Join(' ', texts));
        var found = pages.SelectMany((page, i) => page.Strips.Where(placed => placed.Strip.Kind.StartsWith("heading", StringComparison.Ordinal))
            .Select(placed => string.Create(CultureInfo.InvariantCulture, $"{LaidOut.TextOf(placed.Strip)} {i + 1}")));
        Assert.Equal(120, found.Count());
        Assert.Equal(found, told);
    }

    [Theory]
    [InlineData("[TOC]", 1)]
    [InlineData("[[toc]]", 1)]
    [InlineData("\\[TOC]", 0)]
    [InlineData("See [TOC] below", 0)]
    public void A_paragraph_of_nothing_but_the_mark_stands_for_it(string mark, int lines) =>
        Assert.Equal(lines, LaidOut.Pages($"{mark}\n\n## Heading").Single().Strips.Count(placed => placed.Strip.Kind == "contents"));

    [Fact]
    public void The_masthead_and_the_lowest_level_are_left_out() =>
        Assert.Equal(["Two", "Three"], LaidOut.Pages("::: masthead\n# Title\n:::\n\n[TOC]\n\n## Two\n\n### Three\n\n#### Four").Single().Strips
            .Where(placed => placed.Strip.Kind == "contents").Select(placed => LaidOut.TextOf(placed.Strip).Split(' ')[0]));
}
