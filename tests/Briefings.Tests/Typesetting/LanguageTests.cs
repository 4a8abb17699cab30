using Briefings.Tests.Typesetting.Layout;
using Briefings.Tests.Typesetting.Pdf;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;
using UglyToad.PdfPig.Tokens;

namespace Briefings.Tests.Typesetting;

public sealed class LanguageTests
{
    private const string German = "Donaudampfschifffahrtsgesellschaft Bundesverfassungsgericht Rechtsschutzversicherungsgesellschaften Aufmerksamkeitsdefizit";

    [Fact]
    public void Words_in_another_language_say_so_to_who_reads_them_aloud()
    {
        using var pdf = new TaggedPdf(Sample.Print("He said *c’est la vie*{lang=fr} and *left*.\n\n{lang=de}\n> Kein Wort davon.").Bytes);

        Assert.Equal(
            ["fr c’est la vie", "de Kein Wort davon."],
            pdf.Elements.Where(element => element.Dictionary.Data.ContainsKey("Lang"))
                .Select(element => $"{((StringToken)element.Dictionary.Data["Lang"]).Data} {string.Concat(element.Kids.OfType<TaggedPdf.MarkedText>().Select(pdf.TextOf))}"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("not a language")]
    [InlineData("\"><script>")]
    public void What_is_no_language_tag_is_passed_over(string tag)
    {
        using var pdf = new TaggedPdf(Sample.Print($"*word*{{lang=\"{tag}\"}}").Bytes);

        Assert.DoesNotContain(pdf.Elements, element => element.Dictionary.Data.ContainsKey("Lang"));
    }

    [Fact]
    public void A_long_word_is_parted_by_the_rules_of_its_language_where_the_line_would_else_be_loose()
    {
        var table = $"| a | b |\n|---|---|\n| {string.Concat(Enumerable.Repeat("words and ", 60))} | *Der {German} und {German}*{{lang=de}} |";

        Assert.Contains(Lines(table), line => line.EndsWith('\u00AD'));
        Assert.DoesNotContain(Lines(table.Replace("lang=de", "lang=xx", StringComparison.Ordinal)), line => line.EndsWith('\u00AD'));
    }

    [Fact]
    public void Text_that_breaks_well_between_words_has_no_hyphen() =>
        Assert.DoesNotContain(Lines(PdfPrinterTests.Paragraphs(30)), line => line.Contains('\u00AD', StringComparison.Ordinal));

    [Fact]
    public void A_piece_of_a_word_is_not_the_last_line_of_a_cell() =>
        Assert.DoesNotContain(
            Lines($"| a | b |\n|---|---|\n| National Front · organisation | {string.Concat(Enumerable.Repeat("words and ", 60))} |"),
            line => line.EndsWith('\u00AD'));

    [Fact]
    public void Headings_have_no_hyphen() => Assert.DoesNotContain(Lines($"# {German} {German}"), line => line.Contains('\u00AD', StringComparison.Ordinal));

    [Fact]
    public void Justified_paragraphs_end_at_both_margins_but_for_their_last_lines()
    {
        using var pdf = new TaggedPdf(Sample.Print(PdfPrinterTests.Paragraphs(3), new PageStyle { Justify = true }).Bytes);
        var lines = pdf.Pages[0].Letters.Where(letter => letter.Value != " " && letter.StartBaseLine.Y > 100).GroupBy(letter => letter.StartBaseLine.Y).Select(line => line.Max(letter => letter.EndBaseLine.X)).ToList();

        Assert.Equal(3, lines.Count(end => Math.Abs(end - 524.4) < 0.3));
        Assert.Equal(6, lines.Count);
    }

    private static IEnumerable<string> Lines(string markdown) =>
        LaidOut.Pages(markdown).SelectMany(page => page.Strips).SelectMany(placed => placed.Strip.Marks.OfType<Briefings.Typesetting.Layout.Mark.Line>()).Select(line => line.Text.Text.TrimEnd());
}
