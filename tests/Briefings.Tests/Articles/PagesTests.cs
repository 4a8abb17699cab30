using System.Text;
using Briefings.Articles;

namespace Briefings.Tests.Articles;

public sealed class PagesTests
{
    public static TheoryData<string> Files => [.. NewsPage.All().Select(page => page.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_page_gives_its_article_and_nothing_else(string name)
    {
        var page = NewsPage.All().Single(page => page.File == name);
        if (page.Outcome == NewsPageOutcome.Refused)
        {
            Assert.Equal(name.EndsWith("login.html", StringComparison.Ordinal) ? "BRF1031" : "BRF1008", Assert.Throws<ProblemException>(() => Read(page)).Problem.Code);
            return;
        }

        var article = Read(page);

        Assert.Equal(page.Title, article.Title);
        Assert.Equal(page.Date, article.Date);
        Assert.Equal(page.Outlet, article.Outlet);
        Assert.StartsWith(page.Language ?? "en", article.Language, StringComparison.Ordinal);
        Assert.Contains(page.Byline ?? "", article.Byline ?? "", StringComparison.OrdinalIgnoreCase);
        Assert.All(page.Holds, words => Assert.Contains(words, article.Text, StringComparison.Ordinal));
        Assert.All(page.Lacks, words => Assert.DoesNotContain(words, article.Text, StringComparison.Ordinal));
        Assert.Equal(page.Outcome == NewsPageOutcome.Warned, article.Warnings.Any(warning => warning.Code is "BRF1020" or "BRF1021"));
    }

    [Fact]
    public void Too_many_elements_or_brackets_are_refused_before_they_cost_minutes()
    {
        var elements = string.Concat(Enumerable.Repeat("<p>x</p>", 200_000));
        var brackets = string.Concat(Enumerable.Repeat("[a](", 50_000));

        Assert.Equal("BRF1017", Assert.Throws<ProblemException>(() => ArticleReader.Read(Encoding.UTF8.GetBytes($"<html><body>{elements}"), "a.html")).Problem.Code);
        Assert.Equal("BRF1018", Assert.Throws<ProblemException>(() => ArticleReader.Read(Encoding.UTF8.GetBytes(brackets), "a.md")).Problem.Code);
    }

    [Fact]
    public void The_opinion_page_is_an_opinion_and_its_disclaimer_is_no_body()
    {
        var article = Read(NewsPage.All().Single(page => page.File == "opinion-page.html"));

        Assert.Equal(ArticleKind.Opinion, article.Kind);
        Assert.Contains(article.Sentences, sentence => sentence.Furniture == Furniture.Disclaimer);
    }

    [Fact]
    public void A_page_of_elements_that_never_close_is_refused() => Assert.Equal(
        "BRF1009",
        Assert.Throws<ProblemException>(() => ArticleReader.Read(
            System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<b>x", 50_000))), "page.html")).Problem.Code);

    [Fact]
    public void A_page_of_more_elements_than_an_article_has_is_refused() => Assert.Equal(
        "page.html : error BRF1017 : The page has more than 20000 elements, which no article has. Save the text of the article itself.",
        Assert.Throws<ProblemException>(() => ArticleReader.Read(
            System.Text.Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<p>So it was.</p>", 20_001))), "page.html")).Message);

    private static Article Read(NewsPage page) => ArticleReader.Read(File.ReadAllBytes(page.Path), page.File);
}
