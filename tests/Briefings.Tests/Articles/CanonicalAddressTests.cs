using Briefings.Articles;

namespace Briefings.Tests.Articles;

public sealed class CanonicalAddressTests
{
    [Theory]
    [InlineData("http://www.example.org/news/1/", "https://example.org/news/1")]
    [InlineData("HTTPS://Example.ORG:443/news/1#top", "https://example.org/news/1")]
    [InlineData("https://example.org", "https://example.org/")]
    [InlineData("https://example.org:8443/a", "https://example.org:8443/a")]
    [InlineData("https://example.org/a?utm_source=x&id=7&fbclid=y", "https://example.org/a?id=7")]
    [InlineData("https://example.org/a?b=2&a=1", "https://example.org/a?a=1&b=2")]
    [InlineData("https://m.example.org/a", "https://example.org/a")]
    [InlineData("https://amp.example.org/a.amp.html", "https://example.org/a.html")]
    [InlineData("https://example.org/a/amp/", "https://example.org/a")]
    [InlineData("https://example.org/a?amp=1", "https://example.org/a")]
    [InlineData("https://www.google.com/amp/s/www.example.org/a/amp", "https://example.org/a")]
    [InlineData("https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a", "https://example.org/a")]
    [InlineData("https://www.org/a", "https://www.org/a")]
    [InlineData("https://m.org/index.html", "https://m.org/")]
    [InlineData("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4")]
    public void An_article_has_one_address(string address, string canonical) => Assert.Equal(canonical, CanonicalAddress.Of(new Uri(address)));

    [Theory]
    [InlineData("https://www.example.org/a", "https://m.example.org/b", true)]
    [InlineData("https://news.example.org/a", "https://example.org/b", true)]
    [InlineData("https://notexample.org/a", "https://example.org/b", false)]
    [InlineData("https://example.org.evil.example/a", "https://example.org/b", false)]
    public void A_page_speaks_for_its_own_site_alone(string one, string other, bool isSame) =>
        Assert.Equal(isSame, CanonicalAddress.AreOfOneSite(new Uri(one), new Uri(other)));
}
