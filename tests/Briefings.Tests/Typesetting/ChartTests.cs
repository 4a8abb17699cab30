using Briefings.Tests.Typesetting.Layout;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using Briefings.Typesetting.Blocks;
using Briefings.Typesetting.Layout;
using Briefings.Typesetting.Styles;

namespace Briefings.Tests.Typesetting;

public sealed class ChartTests
{
    private const string Bars = "```chart\nkind: bar\ntitle: Articles a day\nunit: articles\nHarbour Wire: 12\nThe Courier: 7.5\nNobody: 0\n```";

    private const string Events = "```chart\nkind: timeline\n2026-03-14: The vote\n2026-03-01: The strike begins\n2026-04: Talks: the second round\n```";

    [Fact]
    public void Bars_are_one_figure_that_its_data_describe()
    {
        var printed = Sample.Print($"Before.\n\n{Bars}\n\nAfter.");
        using var pdf = new TaggedPdf(printed.Bytes);

        Assert.Equal("""
            Document
              P: Before.
              Figure (Bar chart: Articles a day. Harbour Wire: 12 articles; The Courier: 7.5 articles; Nobody: 0 articles.): Articles a dayHarbour Wire12 articlesThe Courier7.5 articlesNobody0 articles
              P: After.

            """, pdf.ReadAloud());
        Assert.Empty(printed.Faults);
        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
    }

    [Fact]
    public void The_length_of_a_bar_is_its_value()
    {
        var bars = Strips(Bars).SelectMany(strip => strip.Marks.OfType<Mark.Box>()).Select(box => box.Width).ToList();

        Assert.Equal(7.5 / 12, bars[1] / bars[0], 3);
        Assert.Equal(0, bars[2]);
    }

    [Fact]
    public void The_events_of_a_timeline_stand_in_the_order_of_their_dates_each_where_it_fell()
    {
        Assert.Equal(
            ["2026-03-01 The strike begins", "2026-03-14 The vote", "2026-04 Talks: the second round"],
            Strips(Events).Select(LaidOut.TextOf).Where(text => text.Length > 0));
        var dots = Strips(Events)[0].Marks.OfType<Mark.Box>().Where(box => box.Radius > 0).Select(box => box.X).ToList();
        Assert.Equal(13 / 31.0, (dots[1] - dots[0]) / (dots[2] - dots[0]), 3);
    }

    [Fact]
    public void A_value_from_a_template_comes_without_its_escapes() =>
        Assert.Equal("A*B {x}: c", Assert.IsType<BarChart>(Assert.Single(MarkdownReader.Read("```chart\nkind: bar\nA\\*B &#123;x}\\: c: 1\n```").Blocks)).Bars[0].Label);

    [Theory]
    [InlineData("Harbour Wire: 12", "BRF6211", 1, "A chart begins with its kind: kind: bar, or kind: timeline.")]
    [InlineData("kind: pie\nA: 1", "BRF6211", 1, "A chart begins with its kind: kind: bar, or kind: timeline; pie is none.")]
    [InlineData("kind: bar\nA: 1\n\nB: many", "BRF6212", 5, "This line of the chart must be a label, a colon and a number from 0 up, as in Harbour Wire: 12.")]
    [InlineData("kind: bar\nA: -1", "BRF6212", 3, "This line of the chart must be a label, a colon and a number from 0 up, as in Harbour Wire: 12.")]
    [InlineData("kind: bar\nA", "BRF6212", 3, "This line of the chart must be a label, a colon and a number from 0 up, as in Harbour Wire: 12.")]
    [InlineData("kind: timeline\n14 March: The vote", "BRF6212", 3, "This line of the chart must be a date, a colon and what happened, as in 2026-03-14: The vote.")]
    [InlineData("kind: bar\ntitle: Empty", "BRF6213", 1, "A chart has 1 to 40 lines of data; this one has 0. A table holds more.")]
    public void A_slip_is_told_with_its_line_and_the_data_are_printed_as_they_stand(string data, string code, int line, string what)
    {
        var printed = Sample.Print($"```chart\n{data}\n```");
        using var pdf = new TaggedPdf(printed.Bytes);

        Assert.Equal([new MarkdownFault(code, what, line)], printed.Faults);
        Assert.Equal(Sample.WithoutWhiteSpace(data), pdf.Text);
    }

    [Fact]
    public void A_chart_longer_than_its_column_goes_on_and_stays_one_figure()
    {
        var label = string.Concat(Enumerable.Repeat("a label of many words ", 12));
        var printed = Sample.Print($"```chart\nkind: bar\n{string.Concat(Enumerable.Range(1, 40).Select(i => $"{i} {label}: {i}\n"))}```", new PageStyle { MachineFonts = false, Columns = 2 });

        Assert.True(printed.Pages > 1);
        Assert.Empty(SelfCheck.FaultsOf(printed.Bytes));
    }

    [Fact]
    public void Html_draws_it_without_a_style_of_its_own()
    {
        var html = HtmlPrinter.Print(Bars, new PageStyle(), Sample.Info).Text;

        Assert.Contains("<svg role=\"img\" aria-label=\"Bar chart: Articles a day. Harbour Wire: 12 articles; The Courier: 7.5 articles; Nobody: 0 articles.\" viewBox=", html, StringComparison.Ordinal);
        Assert.Contains("<rect x=\"0\" y=\"82\" width=\"325\" height=\"14\"/>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
    }

    private static List<Strip> Strips(string markdown) => [.. LaidOut.Pages(markdown).Single().Strips.Select(placed => placed.Strip)];
}
