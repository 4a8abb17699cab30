using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Briefings.Tests.Typesetting.Layout;

/// <summary>A section marked as one page holds to one, whatever is put into it, and what it cannot hold stands behind it.</summary>
public sealed class OnePageTests
{
    [Fact]
    public void What_fits_stands_whole_and_what_follows_begins_a_page()
    {
        using var pdf = Print(Page(actors: 3, questions: 2));

        Assert.Equal(2, pdf.NumberOfPages);
        Assert.Contains("Question 2.", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("next page", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Evidence", Words(pdf.GetPage(1)), StringComparison.Ordinal);
        Assert.Contains("Evidence", Words(pdf.GetPage(2)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, 4)]
    [InlineData(4, 60)]
    [InlineData(300, 300)]
    public void Lists_give_their_ends_to_the_annex_and_every_heading_stays(int actors, int questions)
    {
        using var pdf = Print(Page(actors, questions));
        var (first, whole) = (Words(pdf.GetPage(1)), string.Join(' ', pdf.GetPages().Select(Words)));

        Assert.Contains("Key actors", first, StringComparison.Ordinal);
        Assert.Contains("Open questions", first, StringComparison.Ordinal);
        Assert.Contains("more on the next page.", first, StringComparison.Ordinal);
        Assert.Contains(", continued", Words(pdf.GetPage(2)), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, actors), number => Assert.Contains($"Actor {number}:", whole, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(1, questions), number => Assert.Contains($"{number}. Question {number}.", whole, StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_becomes_smaller()
    {
        using var roomy = Print(Page(3, 2));
        using var full = Print(Page(300, 300));

        Assert.Equal(Sizes(roomy), Sizes(full));

        static IEnumerable<double> Sizes(PdfDocument pdf) => pdf.GetPage(1).Letters.Select(letter => Math.Round(letter.PointSize, 1)).Distinct().Order();
    }

    [Fact]
    public void Where_no_list_is_to_blame_the_last_blocks_go_and_a_heading_goes_with_them()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 30).Select(number => $"## Heading {number}\n\n{string.Concat(Enumerable.Repeat($"Word{number} ", 120))}\n\n"));
        using var pdf = Print($":::: one-page\n{paragraphs}::::\n\n## Evidence\n");
        var pages = pdf.GetPages().Select(Words).ToList();

        Assert.DoesNotMatch(@"Heading \d+$", pages[0].TrimEnd());
        Assert.All(Enumerable.Range(1, 30), number => Assert.Contains($"Word{number} ", string.Join(' ', pages) + ' ', StringComparison.Ordinal));
    }

    [Fact]
    public void A_summary_of_three_thousand_words_gives_its_last_sentences_to_the_annex_and_leaves_room_for_every_section()
    {
        using var pdf = Print(Summary(string.Join(' ', Enumerable.Range(1, 300).Select(number => $"Sentence {number} has ten words, and this is its end."))));
        var pages = pdf.GetPages().Select(Words).ToList();

        Assert.Contains("Sentence 3 ", pages[0], StringComparison.Ordinal);
        Assert.Contains("Continued on the next page.", pages[0], StringComparison.Ordinal);
        Assert.Contains("Actor 3:", pages[0], StringComparison.Ordinal);
        Assert.Contains("Question 3.", pages[0], StringComparison.Ordinal);
        Assert.DoesNotMatch("Sentence [0-9]+ has[^.]*Continued", pages[0]);
        Assert.Contains("Summary, continued Sentence ", pages[1], StringComparison.Ordinal);
        var words = string.Join(' ', pages).Split(' ');
        Assert.Equal(300, words.Count(word => word == "end."));
        Assert.All(Enumerable.Range(1, 300), number => Assert.Contains(number.ToString(CultureInfo.InvariantCulture), words));
    }

    [Theory]
    [InlineData("北港在星期一关闭，没有人说是谁下的命令。六十家经营者从广播里得知此事。", "zh")]
    [InlineData("قالت الوزيرة إن الميناء مغلق منذ الاثنين. ولا أحد يعرف من أصدر الأمر. ", "ar")]
    [InlineData("השרה אמרה כי הנמל סגור מאז יום שני. איש אינו יודע מי נתן את ההוראה. ", "he")]
    public void So_does_one_in_any_script(string sentences, string language)
    {
        var printed = Sample.Print(Summary($"*{string.Concat(Enumerable.Repeat(sentences, 120)).TrimEnd()}*{{lang={language}}}"), new Briefings.Typesetting.Styles.PageStyle());
        using var pdf = PdfDocument.Open(printed.Bytes);

        Assert.Contains("Continued on the next page.", Words(pdf.GetPage(1)), StringComparison.Ordinal);
        Assert.Contains("Question 3.", Words(pdf.GetPage(1)), StringComparison.Ordinal);
        Assert.Contains("Summary, continued", Words(pdf.GetPage(2)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_says_so_in_the_words_of_its_template()
    {
        var words = "{more=\"Noch {count} umseitig.\" on=\"Fortsetzung umseitig.\" continued=\"Fortsetzung: {heading}\"}";
        using var pdf = Print(Summary(string.Concat(Enumerable.Repeat("Ein Satz. ", 1500)), actors: 60).Replace(":::: one-page", $":::: one-page {words}", StringComparison.Ordinal));

        Assert.Matches("Fortsetzung umseitig.*Noch 5[0-9] umseitig", Words(pdf.GetPage(1)));
        Assert.Contains("Fortsetzung: Summary Ein Satz.", Words(pdf.GetPage(2)), StringComparison.Ordinal);
        Assert.DoesNotContain("next page", Words(pdf.GetPage(1)), StringComparison.Ordinal);
    }

    private static string Summary(string text, int actors = 10) =>
        Page(actors, 10).Replace(":::: one-page\n", $":::: one-page\n## Summary\n\n::: lead\n{text}\n:::\n\n", StringComparison.Ordinal).ReplaceLineEndings("\n") + "\n\n**E1**{#e1} Evidence.\n";

    private static string Page(int actors, int questions) =>
        $"""
        # Title

        :::: one-page
        ## Key actors

        {string.Join('\n', Enumerable.Range(1, actors).Select(number => string.Create(CultureInfo.InvariantCulture, $"- Actor {number}: says something of some length, so that lines wrap now and then on the page.")))}

        ## Open questions

        {string.Join('\n', Enumerable.Range(1, questions).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number}. Question {number}.")))}
        ::::

        ## Evidence
        """;

    private static PdfDocument Print(string markdown) => PdfDocument.Open(Sample.Print(markdown).Bytes);

    private static string Words(Page page) => string.Join(' ', page.GetWords().Select(word => word.Text));
}
