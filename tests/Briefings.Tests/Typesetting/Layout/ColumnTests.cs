using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting.Layout;

public sealed class ColumnTests
{
    private static readonly PageStyle Two = new() { Columns = 2 };

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(47)]
    public void The_columns_of_the_last_page_end_at_one_height(int paragraphs)
    {
        var last = LaidOut.Pages(PdfPrinterTests.Paragraphs(paragraphs), Two)[^1];
        var ends = last.Strips.GroupBy(placed => placed.X).Select(column => column.Max(placed => placed.Y + placed.Strip.Height)).ToList();

        Assert.Equal(2, ends.Count);
        Assert.InRange(MathF.Abs(ends[0] - ends[1]), 0, 45);
    }

    [Fact]
    public void The_masthead_and_what_is_marked_wide_reach_over_both_columns()
    {
        var pages = LaidOut.Pages("::: masthead\n# Title\n:::\n\nText.\n\n::: wide\n| a | b |\n|---|---|\n| c | d |\n:::\n\nMore text.", Two);

        Assert.Equal(
            ["masthead", "heading 1", "masthead", "table head", "table row"],
            pages.Single().Strips.Where(placed => placed.Strip.IsWide).Select(placed => placed.Strip.Kind));
    }

    [Fact]
    public void A_heading_over_both_columns_is_never_left_by_the_text_that_it_heads()
    {
        for (var paragraphs = 20; paragraphs < 60; paragraphs++)
        {
            var pages = LaidOut.Pages($"{PdfPrinterTests.Paragraphs(paragraphs)}\n\n::: wide\n## Wide heading\n:::\n\n{PdfPrinterTests.Paragraphs(9)}", Two);
            var page = Assert.Single(pages, page => page.Strips.Any(placed => placed.Strip.Kind == "heading 2"));
            var heading = page.Strips.Single(placed => placed.Strip.Kind == "heading 2");
            Assert.Contains(page.Strips, placed => placed.Y > heading.Y);
        }
    }

    [Fact]
    public void No_strip_is_lost_or_printed_twice()
    {
        for (var paragraphs = 1; paragraphs < 70; paragraphs += 3)
        {
            var words = LaidOut.Pages($"{PdfPrinterTests.Paragraphs(paragraphs)}\n\n::: wide\n## Heading\n:::\n\n{PdfPrinterTests.Paragraphs(paragraphs)}", Two)
                .SelectMany(page => page.Strips).Select(placed => LaidOut.TextOf(placed.Strip)).Where(text => text.StartsWith("Paragraph", StringComparison.Ordinal));
            Assert.Equal(2 * paragraphs, words.Count());
        }
    }

    [Fact]
    public void Text_from_right_to_left_begins_in_the_right_column()
    {
        var geometry = PageGeometry.Of(Two, runsLeftward: true);

        Assert.True(geometry.ColumnOffset(0, isWide: false) > geometry.ColumnOffset(1, isWide: false));
    }
}
