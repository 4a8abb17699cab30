namespace Briefings.Tests.Worker.Sources;

/// <summary>Pages of an outlet that does not exist, as long as a short report.</summary>
internal static class Pages
{
    /// <summary>Ten sentences in three paragraphs that no other number has.</summary>
    public static string[] Paragraphs(int number) =>
    [
        $"The harbour board of Estwick voted on Monday to close pier {number} for repairs. The work is to begin in March and to last {number + 3} weeks. Ferries will land at the northern quay meanwhile.",
        $"\"We cannot wait for the next storm,\" the board's chair, Mara Holt, said after the vote. She said the timbers of pier {number} were older than any of her colleagues. The engineers had warned of rot in their report {number} of last spring.",
        $"The traders of the fish market opposed the plan. They said that {number + 20} jobs hung on the pier. The board did not say who would pay for the detour. A second vote is due in April.",
    ];

    public static string Article(int number, string head = "", string title = "") => $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{(title.Length > 0 ? title : $"Estwick closes pier {number}")}</title>
        <meta property="og:site_name" content="The Estwick Courier">{head}</head>
        <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>{(title.Length > 0 ? title : $"Estwick closes pier {number}")}</h1>
        {Body(number)}
        </article><footer>All rights reserved</footer></body></html>
        """;

    public static string Body(int number) => string.Concat(Paragraphs(number).Select(paragraph => $"<p>{paragraph}</p>"));

    public static string Rss(string items, string head = "") =>
        $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>The Estwick Courier</title>{head}{items}</channel></rss>""";

    public static string Item(string link, string? id = null, string? date = null) =>
        $"<item><title>News</title><link>{link}</link>{(id is null ? "" : $"<guid isPermaLink=\"false\">{id}</guid>")}{(date is null ? "" : $"<pubDate>{date}</pubDate>")}</item>";
}
