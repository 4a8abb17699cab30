using Briefings.Worker.Sources;

namespace Briefings.Tests.Worker.Sources;

/// <summary>What comes as a page with status 200 and is no article that can be briefed. <c>@</c> stands for the page's address.</summary>
public sealed class RecognitionTests
{
    private static readonly string[] First = Pages.Paragraphs(1);

    private static readonly Dictionary<string, (string Page, string Told)> Cases = new()
    {
        ["paywalled"] = (
            Page("Estwick closes pier 1", $"<article><p>{First[0]}</p><p>{First[1]}</p><p>Subscribe to continue reading.</p></article>"),
            "@ : error BRF7201 : The article goes on behind a paywall and was left out. With a subscription, save it whole into an inbox folder."),
        ["truncated"] = (
            Page("Estwick closes pier 1", $"<article><p>{First[0]}</p><p>{First[1]}</p><p>The traders of the fish market opposed the plan because they fear that…</p></article>"),
            "@ : error BRF7202 : Only a part of the article is there, and it was left out: The article seems to be cut off: it ends with an ellipsis. What comes after is not in the briefing. Save it whole into an inbox folder."),
        ["too short"] = (
            Page("Estwick closes pier 1", "<article><p>The harbour board of Estwick voted on Monday to close pier 1 for repairs, which are to begin in March.</p></article>"),
            "@ : error BRF7203 : There is too little to brief (1 sentence), and it was left out."),
        ["an error page"] = (
            Page("404 – Page not found", "<main><h1>Oops</h1><p>The page that you are looking for has been moved or deleted. Try the search, or go back to our front page.</p></main>"),
            "@ : error BRF1030 : This is no article but an error page (\"404 – Page not found\"). Open the address in a browser and check it."),
        ["a door for robots"] = (
            Page("Just a moment...", "<main><p>Checking your browser before you go on to the site. This may take a few seconds, please wait.</p></main>"),
            "@ : error BRF1030 : This is no article but an error page (\"Just a moment...\"). Open the address in a browser and check it."),
        ["a login"] = (
            Page("The Estwick Courier", "<main><h1>Log in to the Courier</h1><form><input name=user><input type=password name=pw></form><p>Readers who log in can comment on articles and keep a list of them for later.</p></main>"),
            "@ : error BRF1031 : This is no article but a login. Log in with a browser and save the article's page from there."),
        ["a cookie wall"] = (
            Page("The Estwick Courier", "<main><h2>We value your privacy</h2><p>We and our partners store cookies on your device with your consent, and use personal data for advertising. You may choose to accept all or to manage preferences at any time.</p></main>"),
            "@ : error BRF1032 : This is no article but a question about cookies. Answer it in a browser and save the article's page from there."),
        ["a video"] = (
            Page("Pier 1 from above", "<main><video src=pier.mp4></video><p>A drone flew over pier 1 on Monday. Watch the film of our reporters here.</p></main>", "<meta property='og:type' content='video.other'>"),
            "@ : error BRF1033 : This is a video with few words around it. Look for an article of the same story."),
        ["an index"] = (
            Page("The Estwick Courier", "<main>" + string.Concat(Enumerable.Range(1, 8).Select(n => $"<h3><a href='/{n}'>The harbour board closes pier {n} for repairs</a></h3>")) + "</main>"),
            "@ : error BRF1034 : This is no article but a list of headlines. Give the address of one of its articles, or of the site's feed."),
        ["an empty page"] = (
            Page("The Estwick Courier", "<div id=root></div><script>render()</script>"),
            "@ : error BRF1008 : No article was found in the page: it may be an index, or be filled in by a script. Save the text of the article itself."),
        ["an article about cookies, errors and logins"] = (
            Page("Regulator finds cookie consent not found", "<article><h1>Regulator finds cookie consent not found</h1>" + Pages.Body(1)
                + "<p>The regulator said that cookies were set without consent, and that personal data went to partners of the port. It fined the harbour board for its login page.</p></article>"),
            "Regulator finds cookie consent not found | 127.0.0.1 | https://127.0.0.1:{port}/"),
        ["a whole article with an offer below it"] = (
            Page("Estwick closes two piers", $"<article>{Pages.Body(1)}{Pages.Body(2)}<p>Subscribe to continue reading more of the Courier every day.</p></article>"),
            "Estwick closes two piers | 127.0.0.1 | https://127.0.0.1:{port}/"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_that_is(string what)
    {
        await using var server = await TestServer.StartAsync();
        server.Page("/", Cases[what].Page);

        var found = await Reading.FindAsync(new UrlsOptions { Urls = { $"{server.Address}" } }, Reading.Fetch(server.Port));

        Assert.Equal(Cases[what].Told.Replace("@", $"{server.Address}", StringComparison.Ordinal).Replace("{port}", $"{server.Port}", StringComparison.Ordinal), Reading.Told(found));
    }

    [Fact]
    public async Task The_same_article_by_another_way_is_listed_once()
    {
        await using var server = await TestServer.StartAsync();
        server.Page("/1", Pages.Article(1))
            .Page("/1?utm_source=mail", Pages.Article(1))
            .Page("/1/amp", Pages.Article(1))
            .Page("/print/1", Pages.Article(1, $"<link rel=canonical href='{server.Address}1'>"))
            .Page("/copy", Pages.Article(1))
            .Page("/2", Pages.Article(2));
        var urls = new UrlsOptions { Urls = { $"{server.Address}1", $"{server.Address}1?utm_source=mail", $"{server.Address}1/amp", $"{server.Address}print/1", $"{server.Address}copy", $"{server.Address}2" } };

        var told = Reading.Told(await Reading.FindAsync(urls, Reading.Fetch(server.Port)));

        Assert.Equal(
            """
            Estwick closes pier 1 | The Estwick Courier | https://127.0.0.1:{port}/1
            @1?utm_source=mail : error BRF7204 : It is the same article as "@1", and was left out.
            @1/amp : error BRF7204 : It is the same article as "@1", and was left out.
            @print/1 : error BRF7204 : It is the same article as "@1", and was left out.
            @copy : error BRF7204 : It is the same article as "@1", and was left out.
            Estwick closes pier 2 | The Estwick Courier | https://127.0.0.1:{port}/2
            """,
            told.Replace($"{server.Address}", "@", StringComparison.Ordinal).Replace($"{server.Port}", "{port}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_cannot_claim_the_address_of_another_outlet_and_a_wire_report_in_two_outlets_is_two_articles()
    {
        await using var server = await TestServer.StartAsync();
        server.Page("/1", Pages.Article(1, "<link rel=canonical href='https://courier.example/1'>"))
            .Page("/2", Pages.Article(1).Replace("The Estwick Courier", "The Westwick Post", StringComparison.Ordinal));

        var found = await Reading.FindAsync(new UrlsOptions { Urls = { $"{server.Address}1", $"{server.Address}2" } }, Reading.Fetch(server.Port));

        Assert.Equal($"""
            Estwick closes pier 1 | The Estwick Courier | https://127.0.0.1:{server.Port}/1
            Estwick closes pier 1 | The Westwick Post | https://127.0.0.1:{server.Port}/2
            """, Reading.Told(found));
    }

    private static string Page(string title, string body, string head = "") => $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>";
}
