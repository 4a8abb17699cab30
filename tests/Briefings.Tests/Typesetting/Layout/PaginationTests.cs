using Briefings.Rendering;
using Briefings.Tests.Support;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting.Layout;

public sealed class PaginationTests
{
    [Fact]
    public void The_pages_of_a_briefing() => Verifier.Verify(LaidOut.Picture(LaidOut.Pages(Sample.Briefing)));

    [Fact]
    public void The_pages_of_an_edition_with_contents_and_notes_in_two_columns() => Verifier.Verify(LaidOut.Picture(LaidOut.Pages(Sample.Read("edition.md"), new PageStyle { Columns = 2 })));

    [Fact]
    public void No_heading_stands_at_the_foot_of_a_page_however_the_text_before_it_falls()
    {
        for (var lines = 30; lines < 50; lines++)
        {
            var pages = LaidOut.Pages(Lines(lines) + "\n\n## Heading\n\n### Another\n\n" + PdfPrinterTests.Paragraphs(3));
            Assert.All(pages, page => Assert.DoesNotContain("heading", page.Strips[^1].Strip.Kind, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_line_of_a_paragraph_stands_alone_at_a_foot_or_a_head()
    {
        for (var lines = 30; lines < 50; lines++)
        {
            var long_ = string.Concat(Enumerable.Repeat("words that fill a paragraph of five lines or so ", 9));
            var pages = LaidOut.Pages($"{Lines(lines)}\n\nFirst {long_}last.");
            if (pages.Count == 1)
                continue;
            var (before, after) = (OfParagraph(pages[0]), OfParagraph(pages[1]));
            Assert.True(before != 1 && after != 1, $"{lines} lines above: {before} lines before the break, {after} after it");
        }

        static int OfParagraph(Page page) => page.Strips.Count(placed => LaidOut.TextOf(placed.Strip) is var text && !text.StartsWith("line", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_list_item_begins_with_is_not_left_behind_by_what_it_holds()
    {
        for (var lines = 30; lines < 50; lines++)
        {
            var pages = LaidOut.Pages($"{Lines(lines)}\n\nThey say:\n\n- **Lead**\n  - nested one\n  - nested two\n- **Second lead**\n  - nested three");
            Assert.All(pages, page => Assert.DoesNotMatch("Lead$|Second lead$|They say:$", LaidOut.TextOf(page.Strips[^1].Strip)));
        }
    }

    [Fact]
    public void A_line_between_two_headings_is_not_left_behind_by_the_lower_one()
    {
        for (var lines = 30; lines < 50; lines++)
        {
            var pages = LaidOut.Pages($"{Lines(lines)}\n\n## Ledger\n\nWhat became of it.\n\n### Answered\n\nNothing.");
            Assert.All(pages, page => Assert.NotEqual("What became of it.", LaidOut.TextOf(page.Strips[^1].Strip)));
        }
    }

    [Fact]
    public void A_heading_takes_more_than_one_lone_line_along()
    {
        for (var lines = 30; lines < 50; lines++)
        {
            var pages = LaidOut.Pages($"{Lines(lines)}\n\n## Evidence\n\n::: small\nWhat rests on what.\n\nA first sentence.\n\nA second one.\n:::\n\n## Questions\n\n- The first?\n- The second?");
            Assert.All(pages, page => Assert.DoesNotMatch("^What rests on what|The first", LaidOut.TextOf(page.Strips[^1].Strip)));
        }
    }

    [Theory]
    [InlineData("daily")]
    [InlineData("dossier")]
    [InlineData("single")]
    public void The_pages_of_a_template(string name)
    {
        var template = Template.Load(Repository.PathOf("templates", name));

        Verifier.Verify(LaidOut.Picture(LaidOut.Pages(template.Preview().Markdown, PageStyle.Parse(template.Style, template.StyleFile, template.Folder))), name: name);
    }

    [Fact]
    public void The_labels_of_a_list_leave_its_items_on_one_edge()
    {
        var pages = LaidOut.Pages(string.Concat(Enumerable.Range(98, 4).Select(i => $"{i}. item\n")));

        Assert.Single(pages[0].Strips.Select(placed => placed.Strip.Marks.OfType<Mark.Line>().Last().X).Distinct());
    }

    [Fact]
    public void A_few_lines_that_a_last_page_would_hold_alone_are_taken_back()
    {
        var headings = string.Concat(Enumerable.Repeat("## Heading\n\nText.\n\n", 13));

        Assert.Equal([1, 1, 2], new[] { 0, 2, 20 }.Select(more => LaidOut.Pages(headings + string.Concat(Enumerable.Repeat("Text.\n\n", more))).Count));
    }

    [Fact]
    public void A_table_repeats_its_heading_row_on_each_page_and_never_ends_a_page_with_it()
    {
        for (var lines = 30; lines < 48; lines++)
        {
            var pages = LaidOut.Pages($"{Lines(lines)}\n\n| Name | Number |\n|---|--:|\n{string.Concat(Enumerable.Range(1, 90).Select(i => $"| row {i} | {i} |\n"))}");
            Assert.All(pages, page => Assert.NotEqual("table head", page.Strips[^1].Strip.Kind));
            Assert.All(pages.Skip(1), page => Assert.Equal("table head", page.Strips[0].Strip.Kind));
            Assert.Single(pages.SelectMany(page => page.Strips), placed => placed.Strip.Kind == "table head" && !placed.IsRepeated);
        }
    }

    [Fact]
    public void No_row_of_a_table_stands_alone_before_or_after_a_page()
    {
        for (var lines = 30; lines < 48; lines++)
        {
            foreach (var head in new[] { "| Name |\n|---|\n", "" })
            {
                var rows = string.Concat(Enumerable.Range(1, 5).Select(i => head.Length > 0 ? $"| row {i} |\n" : $"| row {i} | x |\n"));
                var pages = LaidOut.Pages($"{Lines(lines)}\n\n{(head.Length > 0 ? head + rows : rows.Insert(rows.IndexOf('\n', StringComparison.Ordinal) + 1, "|---|---|\n"))}");
                Assert.All(pages, page => Assert.NotEqual(1, page.Strips.Count(placed => placed.Strip.Kind == "table row")));
            }
        }
    }

    [Fact]
    public void The_figures_of_a_table_stand_below_each_other()
    {
        var rows = LaidOut.Pages("| Name | Number |\n|---|--:|\n| a | 1,111.1 |\n| b | 8,888.8 |\n| **c** | 4,040.7 |").Single().Strips.Where(placed => placed.Strip.Kind == "table row");

        Assert.Single(rows.Select(placed => MathF.Round(placed.Strip.Marks.OfType<Mark.Line>().Last().X, 2)).Distinct());
    }

    [Fact]
    public void A_quotation_and_its_source_stay_on_one_page()
    {
        for (var lines = 30; lines < 50; lines++)
        {
            var pages = LaidOut.Pages($"{Lines(lines)}\n\n> {string.Concat(Enumerable.Repeat("quoted words that go on ", 60))}\n>\n> — The source\n\nEnd.");
            var page = Assert.Single(pages, page => page.Strips.Any(placed => LaidOut.TextOf(placed.Strip).StartsWith('—')));
            Assert.True(page.Strips.Count(placed => LaidOut.TextOf(placed.Strip).Contains("quoted", StringComparison.Ordinal)) >= 2);
        }
    }

    [Fact]
    public void A_row_higher_than_a_page_goes_on_on_the_next_one_and_loses_nothing()
    {
        var words = string.Join(' ', Enumerable.Range(0, 2500).Select(i => $"word{i}"));
        var printed = Sample.Print($"| Key | Text |\n|---|---|\n| before | x |\n| tall | {words} |\n| after | y |\n");
        using var pdf = new TaggedPdf(printed.Bytes);

        Assert.True(printed.Pages >= 3);
        Assert.Equal($"KeyTextbeforextall{words.Replace(" ", "", StringComparison.Ordinal)}aftery", pdf.Text);
        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
    }

    [Fact]
    public void A_chain_of_headings_longer_than_a_page_breaks_where_it_must()
    {
        var pages = LaidOut.Pages(string.Join("\n\n", Enumerable.Range(1, 80).Select(i => $"## Heading {i}")));

        Assert.Equal(80, pages.Sum(page => page.Strips.Count));
        Assert.True(pages.Count > 2);
    }

    [Fact]
    public void The_deepest_list_leaves_room_to_read()
    {
        var nested = string.Concat(Enumerable.Range(0, 40).Select(i => $"{new string(' ', i * 2)}- level {i}\n"));

        Assert.All(LaidOut.Pages(nested).SelectMany(page => page.Strips), placed => Assert.All(placed.Strip.Marks.OfType<Mark.Line>(), line => Assert.True(line.X + line.Text.Width < 530)));
    }

    private static string Lines(int count) => string.Join("\\\n", Enumerable.Range(1, count).Select(i => $"line {i}"));
}
