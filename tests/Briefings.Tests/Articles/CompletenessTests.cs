using System.Text;
using Briefings.Articles;

namespace Briefings.Tests.Articles;

public sealed class CompletenessTests
{
    private const string Whole = "The council met on Monday. It put off the vote. Nobody said why it did so. ";

    [Theory]
    [InlineData("The mayor, who had been asked for an answer since the morning of the day before, went home and")]
    [InlineData("The mayor went home…")]
    [InlineData("The mayor went home [+2140 chars]")]
    public void A_text_that_breaks_off_is_warned_of(string end) => Assert.Equal(["BRF1020"], Codes(Whole + end));

    [Theory]
    [InlineData("Subscribe to continue reading.")]
    [InlineData("Already a subscriber? Log in")]
    [InlineData("To keep reading, create a free account.")]
    public void A_paywall_is_warned_of(string end) => Assert.Equal(["BRF1021"], Codes($"Title\n\n{Whole}\n\n{end}"));

    [Fact]
    public void A_text_too_short_to_brief_is_warned_of() => Assert.Equal(
        ["warning BRF1022 : There is little to brief: the body has one sentence. Check that the whole article was given."],
        ArticleReader.FromText("The council met.").Warnings.Select(warning => warning.ToString()));

    [Fact]
    public void A_whole_text_has_no_warning() => Assert.Empty(Codes(Whole));

    [Theory]
    [InlineData("---\ntitle: a: b: c\n---\nText.", "BRF1006", 2)]
    [InlineData("---\ntitle: \"open\n---\nText.", "BRF1006", 2)]
    [InlineData("---\ntitle: [Exclusive\nfrom Vienna\n---\nText.", "BRF1006", 2)]
    [InlineData("---\n- a\n- b\n---\nText.", "BRF1006", 2)]
    [InlineData("---\ntitle: a\n\nText.", "BRF1007", 1)]
    [InlineData("---\ntitle: a\n---\n\n", "BRF1016", null)]
    public void Front_matter_that_is_wrong_is_refused_with_its_place(string text, string code, int? line)
    {
        var problem = Assert.Throws<ProblemException>(() => Markdown(text)).Problem;

        Assert.Equal((code, "a.md", line), (problem.Code, problem.Where, problem.Line));
    }

    [Fact]
    public void Unknown_keys_and_values_that_are_no_text_are_warned_of_and_no_alias_is_expanded()
    {
        var article = Markdown("---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: [one, two]\noutlet: Harbour Wire\n---\n" + Whole);

        Assert.Equal("Harbour Wire", article.Outlet);
        Assert.Equal(
            [
                "a.md(2,1) : warning BRF1010 : The front matter's key \"a\" is not known and was left out. Known are title, byline, outlet, date, url and language.",
                "a.md(3,1) : warning BRF1010 : The front matter's key \"b\" is not known and was left out. Known are title, byline, outlet, date, url and language.",
                "a.md(4,1) : warning BRF1011 : The front matter's \"title\" is not a plain value and was left out. Write it on one line.",
            ],
            article.Warnings.Select(warning => warning.ToString()));
    }

    private static Article Markdown(string text) => ArticleReader.Read(Encoding.UTF8.GetBytes(text), "a.md");

    private static IEnumerable<string> Codes(string text) => ArticleReader.FromText(text).Warnings.Select(warning => warning.Code);
}
