using Briefings.Articles;
using Briefings.Worker.Sources.Fetching;

namespace Briefings.Worker.Sources.Web;

/// <summary>Makes an article of a fetched page, or says why it is none.</summary>
internal static class PageArticle
{
    /// <param name="otherwise">What led to the page says of it, as its entry in a feed.</param>
    public static Found Of(FetchedPage page, string where, string source, ArticleFacts? otherwise)
    {
        var (article, problem) = ArticleStep.Read(
            page.Bytes, new Origin { Name = where, MediaType = page.MediaType, Charset = page.Charset, Otherwise = otherwise });
        if (article is null)
            return new Skipped(where, source, problem!);
        var addressed = article with { Url = AddressOf(article, page.Address) };
        return Screening.Of(addressed, where) is { } wanting ? new Skipped(where, source, wanting) : Of(addressed, where, source);
    }

    public static FoundArticle Of(Article article, string where, string source) =>
        new(where, Screening.KeyOf(article), source, article, article.Outlet ?? article.Url?.IdnHost);

    /// <summary>What a page says of its own address holds within its site. One that speaks for another's is called by where it was found.</summary>
    private static Uri AddressOf(Article article, Uri fetched) =>
        article.Url is { } own && CanonicalAddress.AreOfOneSite(own, fetched) ? own : fetched;
}
