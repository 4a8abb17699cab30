using Briefings.Typesetting.Fonts;
using Briefings.Typesetting.Styles;
using Briefings.Typesetting.Text;

namespace Briefings.Tests.Typesetting.Text;

public sealed class LineFitterTests
{
    [Fact]
    public void Lines_are_about_as_long_as_each_other() => Assert.Equal(
        ["The harbour authority counted", "forty-one ships at anchor in the", "roads by Thursday."],
        Fit("The harbour authority counted forty-one ships at anchor in the roads by Thursday.", 150));

    [Fact]
    public void A_word_wider_than_the_line_is_cut_and_keeps_every_character()
    {
        var lines = Fit("An " + new string('m', 100) + " end", 120);

        Assert.Equal("An" + new string('m', 100) + "end", Sample.WithoutWhiteSpace(string.Concat(lines)));
        Assert.True(lines.Count > 4);
    }

    [Fact]
    public void A_cut_word_shows_a_hyphen_and_a_cut_number_does_not()
    {
        Assert.All(Fit("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", 60).SkipLast(1), line => Assert.EndsWith("\u00AD", line, StringComparison.Ordinal));
        Assert.All(Fit("0123456789012345678901234567890123456789", 60), line => Assert.DoesNotContain("\u00AD", line, StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_breaks_after_its_slashes() => Assert.Equal(
        ["https://example.org/filings/", "annual/statement.html"],
        Fit("https://example.org/filings/annual/statement.html", 140));

    [Fact]
    public void A_soft_hyphen_shows_only_where_a_line_ends_at_it()
    {
        Assert.Equal(["hyphen\u00ADation"], Fit("hyphen\u00ADation", 200));
        Assert.Equal(["hyphen\u00AD", "ation"], Fit("hyphen\u00ADation", 45));
        Assert.True(WidthOf("hyphen\u00ADation", 45) > WidthOf("hyphen", 45));
        Assert.Equal(WidthOf("hyphenation", 200), WidthOf("hyphen\u00ADation", 200), 0.01);
    }

    [Fact]
    public void A_break_the_writer_asked_for_is_kept() => Assert.Equal(["one", "two three"], Fit("one\ntwo three", 200));

    [Fact]
    public void No_line_is_wider_than_it_may_be()
    {
        const string Text = "Ships lay at anchor; the authority’s count—made on the seventh day—was 310,000 tonnes, of which half could not be stored (so it said).";
        for (var width = 40; width < 400; width += 7)
            Assert.All(Lines(Text, width), line => Assert.InRange(line.Width, 0, width + 0.5f));
    }

    private static List<string> Fit(string text, float width) => [.. Lines(text, width).Select(line => line.Text.TrimEnd())];

    private static float WidthOf(string text, float width) => Lines(text, width)[0].Width;

    private static List<TextLine> Lines(string text, float width)
    {
        using var shaper = new Shaper("en", FontChain.Vendored);
        var flow = new TextFlow();
        flow.Append(text, new TextStyle(FontFamily.Serif, 10, new Rgb(0, 0, 0)));
        return LineFitter.Fit(new ShapedText(flow, shaper), width);
    }
}
