using System.Globalization;
using System.Text.RegularExpressions;
using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Evidence.Search;
using Briefings.Tests.Support;
using FsCheck;
using FsCheck.Xunit;

namespace Briefings.Tests.Evidence;

public sealed partial class QuoteSearchTests
{
    public static TheoryData<int, string, string, string> Cases()
    {
        var cases = new TheoryData<int, string, string, string>();
        foreach (var (number, line) in File.ReadLines(Path.Combine(Repository.Root, "tests/Briefings.Tests/Evidence/quote-search.cases")).Index())
            if (line.Length > 0 && line[0] != '#')
            {
                var fields = line.Split(" ⟶ ");
                cases.Add(number + 1, fields[0], fields[1], fields[2]);
            }

        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_quote_is_found_as_its_line_says(int line, string text, string quote, string expected)
    {
        var article = ArticleText.OneSentence(Unescaped(text));

        var match = Search(article, new Citation(1, Unescaped(quote)));

        var found = match is QuoteMatch.Found { Quote: var there } ? article.Text[there.Start..there.End] : Why(match);
        Assert.True(Unescaped(expected) == found, $"quote-search.cases({line}): expected {expected}, found {found}");
    }

    [Fact]
    public void There_are_at_least_a_hundred_lines() => Assert.InRange(Cases().Count, 100, int.MaxValue);

    [Theory]
    [InlineData(1, null, 0)]
    [InlineData(2, null, 15)]
    [InlineData(3, null, 30)]
    [InlineData(1, 30, 30)]
    [InlineData(1, 29, 0)]
    [InlineData(3, 7_000, 30)]
    [InlineData(3, -1, 30)]
    public void Of_several_places_the_given_start_wins_then_the_cited_sentence_then_the_first(int sentence, int? start, int expected)
    {
        var article = ArticleText.Read("He won in May.\nHe won in May.\nHe won in May.");

        var match = Search(article, new Citation(sentence, "He won", start));

        Assert.Equal(new Quote(expected / 15 + 1, expected, expected + 6, "He won"), Assert.IsType<QuoteMatch.Found>(match).Quote);
    }

    [Fact]
    public void A_quote_found_elsewhere_than_cited_carries_its_true_sentence()
    {
        var article = ArticleText.Read("The talks began.\nThe talks failed.");

        var match = Search(article, new Citation(1, "The talks failed"));

        Assert.Equal(new Quote(2, 17, 33, "The talks failed"), Assert.IsType<QuoteMatch.Found>(match).Quote);
    }

    [Fact]
    public void A_quote_may_run_on_into_the_next_sentence_and_paragraph()
    {
        var article = ArticleText.Read("The talks began.\n\nThey failed.");

        var match = Search(article, new Citation(1, "talks began. They failed"));

        Assert.Equal(new Quote(1, 4, 29, "talks began.\n\nThey failed"), Assert.IsType<QuoteMatch.Found>(match).Quote);
    }

    [Fact]
    public void Body_text_is_preferred_to_a_caption_with_the_same_words()
    {
        var article = ArticleText.Read("[Caption] The two men met.\n\nThe two men met.");

        var match = Search(article, new Citation(1, "The two men met"));

        Assert.Equal(2, Assert.IsType<QuoteMatch.Found>(match).Quote.Sentence);
    }

    [Fact]
    public void Hostile_repetition_is_searched_in_one_pass()
    {
        var article = ArticleText.OneSentence(new string('a', 400_000) + " " + string.Concat(Enumerable.Repeat("a ", 100_000)));

        Assert.IsType<QuoteMatch.NotInSource>(Search(article, new Citation(1, new string('a', 200_000) + "b")));
        Assert.IsType<QuoteMatch.CutsWord>(Search(article, new Citation(1, new string('a', 200_000))));
    }

    [Property(MaxTest = 500)]
    public void Any_stretch_between_word_boundaries_is_found_with_equal_text(NonNull<string> before, NonNull<string> quote, NonNull<string> after)
    {
        var wanted = quote.Get.Trim();
        var article = ArticleText.OneSentence($"{before.Get} \n {wanted} \n {after.Get}");

        var match = Search(article, new Citation(1, wanted));

        if (match is QuoteMatch.Found { Quote: var found })
        {
            Assert.Equal(found.Text, article.Text[found.Start..found.End]);
            Assert.Equal(FoldedText.Fold(found.Text).Trim('"', ' '), FoldedText.Fold(wanted).Trim('"', ' '));
        }
        else
            Assert.True(match is QuoteMatch.WithoutSubstance, $"{match} for «{wanted}»");
    }

    [Property(MaxTest = 500)]
    public void What_a_text_does_not_have_is_never_found(NonNull<string> text, NonNull<string> quote)
    {
        var article = ArticleText.OneSentence(text.Get);
        var folded = FoldedText.Fold(quote.Get);

        if (!new FoldedText(text.Get).Text.Contains(folded.Trim('"').Trim(), StringComparison.Ordinal))
            Assert.IsNotType<QuoteMatch.Found>(Search(article, new Citation(1, quote.Get)));
    }

    private static QuoteMatch Search(Article article, Citation citation) =>
        new QuoteSearch(article, new FoldedText(article.Text), new SentenceIndex(article)).Find(citation);

    private static string Why(QuoteMatch match) => match switch
    {
        QuoteMatch.NotInSource => "- not in source",
        QuoteMatch.CutsWord => "- cuts a word",
        QuoteMatch.WithoutSubstance => "- without substance",
        _ => $"- {match}",
    };

    private static string Unescaped(string text) => Escape().Replace(text, escape => escape.Value switch
    {
        @"\n" => "\n",
        @"\t" => "\t",
        var code => ((char)int.Parse(code.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(),
    });

    [GeneratedRegex(@"\\(?:n|t|u[0-9A-F]{4})")]
    private static partial Regex Escape();
}
