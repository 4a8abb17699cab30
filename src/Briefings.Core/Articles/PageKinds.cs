using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Briefings.Articles;

/// <summary>
/// What a page is that is no article, by <c>Words/page-kinds.words.txt</c> and its elements. Servers send such pages as if nothing were
/// wrong. Only pages with less than <see cref="LittleProse"/> are judged: an article may speak of cookies, errors and logins.
/// </summary>
internal static class PageKinds
{
    // Characters of whole sentences. Error pages, logins and cookie walls stay below; a short news item has more.
    public const int LittleProse = 700;

    private const int FewestTeasers = 5;
    private const int ShortestHeadline = 20;
    private static readonly WordList Words = WordList.Load("page-kinds");
    private static readonly PhraseSet Errors = new(Words["error"]);
    private static readonly PhraseSet Logins = new(Words["login"]);
    private static readonly PhraseSet[] Cookies = [.. Words["cookies"].Select(word => new PhraseSet([word]))];

    /// <summary>Null for what may be an article.</summary>
    /// <param name="found">The text that was taken for the article.</param>
    public static Problem? Of(IHtmlDocument page, string found, string where)
    {
        var titles = string.Join('\n', page.QuerySelectorAll("title, h1, h2").Take(5).Select(title => title.TextContent));
        if (Errors.IsIn(titles))
            return Problems.ErrorPage(where, OneLine(page.Title ?? titles));
        if (page.QuerySelector("input[type=password]") is not null && Logins.IsIn(titles))
            return Problems.LoginPage(where);
        if (Cookies.Count(word => word.IsIn(found)) >= 2)
            return Problems.CookieWall(where);
        if (IsVideo(page))
            return Problems.VideoPage(where);
        return IsIndex(page) ? Problems.IndexPage(where) : null;
    }

    private static bool IsVideo(IHtmlDocument page) =>
        page.QuerySelector("meta[property='og:type']")?.GetAttribute("content")?.StartsWith("video", StringComparison.OrdinalIgnoreCase) == true
        || page.QuerySelector("article video, main video") is not null;

    /// <summary>Headlines that lead elsewhere, one after another.</summary>
    private static bool IsIndex(IHtmlDocument page) =>
        page.QuerySelectorAll("h1 a[href], h2 a[href], h3 a[href], h4 a[href], article a[href], li a[href]")
            .Count(link => link.TextContent.Trim().Length >= ShortestHeadline) >= FewestTeasers;

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
