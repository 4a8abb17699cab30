using Briefings.Articles;
using Briefings.Tests.Support;

namespace Briefings.Tests.Articles;

public sealed class WholeArticlesTests
{
    [Theory]
    [InlineData("opinion.txt")]
    [InlineData("wire.txt")]
    [InlineData("front.md")]
    public void A_whole_article_is_read_as_a_person_would(string name) => Verifier.Verify(ArticleDump.Of(Read(name)), name: name);

    [Fact]
    public void The_same_bytes_give_the_same_hash_and_other_facts_another()
    {
        var hash = Read("wire.txt").Hash;

        Assert.Equal(hash, Read("wire.txt").Hash);
        Assert.Matches("^[0-9a-f]{64}$", hash);
        Assert.NotEqual(hash, Read("wire.txt", new() { Outlet = "The Hollin Echo" }).Hash);
    }

    [Fact]
    public void Given_facts_win_over_what_the_text_says()
    {
        var article = Read("front.md", new() { Title = "Another title", Byline = "Hugo Lind", Date = "11 March 2026", Language = "en-GB" });

        Assert.Equal("Another title", article.Title);
        Assert.Equal("Hugo Lind", article.Byline);
        Assert.Equal(new DateOnly(2026, 3, 11), article.Date);
        Assert.Equal("en-GB", article.Language);
        Assert.Equal("Harbour Wire", article.Outlet);
    }

    private static Article Read(string name, ArticleFacts? known = null) =>
        ArticleReader.Read(File.ReadAllBytes(Repository.PathOf("tests", "Briefings.Tests", "Articles", "Texts", name)), name, known);
}
