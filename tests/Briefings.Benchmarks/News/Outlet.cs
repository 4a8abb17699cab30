using System.Net;
using System.Text;

namespace Briefings.Benchmarks.News;

/// <summary>
/// One outlet: a feed and its articles, made of the seeds with a paragraph of its own in each. Every twentieth feed is dead, another broken;
/// of twenty articles one each is paywalled, cut off, gone, failing, a login, an old one under a new address.
/// </summary>
internal sealed class Outlet(int number, int articles, Func<int, int, IEnumerable<string>> texts)
{
    public static readonly string[][] Seeds =
    [
        .. Directory.GetDirectories(Path.Combine(Briefings.Benchmarks.Seeds.Root, "seeds", "articles")).Order(StringComparer.Ordinal)
            .Select(folder => File.ReadAllText(Path.Combine(folder, "article.md")).Split("\n---\n", 2)[^1]
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(paragraph => !paragraph.StartsWith('#')).ToArray()),
    ];

    /// <summary>One of the seeds, by turns.</summary>
    public static IEnumerable<string> SeedOf(int number, int article) => Seeds[(number * 7 + article) % Seeds.Length];

    public string Host { get; } = $"127.0.{1 + (number - 1) / 250}.{1 + (number - 1) % 250}";

    public string Name => $"The Paper {number}";

    public Answer? Page(string path, string? tag) => path switch
    {
        "/feed" when number % 20 == 7 => new(503, "text/plain", []),
        "/feed" when number % 20 == 13 => Text("application/rss+xml", Feed()[..^40]),
        "/feed" => tag == "\"1\"" ? new(304, "text/plain", []) : Text("application/rss+xml", Feed()) with { ETag = "\"1\"" },
        _ when int.TryParse(path.TrimStart('/'), out var article) && article >= 1 && article <= articles => ArticlePage(article),
        _ => null,
    };

    private Answer ArticlePage(int article) => (article % 20) switch
    {
        3 => Html(article, body => [.. body.Take(3), "Subscribe to continue reading."]),
        6 => Html(article, body => [.. body.Take(2), body[2][..Math.Min(150, body[2].Length)] + "…"]),
        9 => new(404, "text/html", []),
        12 => new(500, "text/html", []),
        15 => Text("text/html", "<html><head><title>Log in</title></head><body><h1>Log in</h1><form><input type=password></form><p>Readers who log in may go on to the article that they came for.</p></body></html>"),
        18 => Html(1, body => body),
        _ => Html(article, body => body),
    };

    private Answer Html(int article, Func<string[], string[]> change)
    {
        var title = $"Report {number}-{article}";
        var paragraphs = change([$"This is report {article} of paper {number}. It was written for no reader. Nobody is quoted in this paragraph.", .. texts(number, article)]);
        var body = string.Concat(paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));
        var menu = string.Concat(Enumerable.Range(1, 40).Select(link => $"<li><a href=\"/{link}\">Section {link}</a></li>"));
        return Text("text/html; charset=utf-8",
            $"<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title><meta property=\"og:site_name\" content=\"{Name}\"></head><body><nav><ul>{menu}</ul></nav><article><h1>{title}</h1>{body}</article><footer><p>© {Name}</p></footer></body></html>");
    }

    private string Feed()
    {
        var items = string.Concat(Enumerable.Range(1, articles).Select(article =>
            $"<item><title>Report {number}-{article}</title><link>/{article}</link><guid isPermaLink=\"false\">{number}-{article}</guid><description>In short.</description></item>"));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>{Name}</title><link>/</link><description>News</description>{items}</channel></rss>";
    }

    private static Answer Text(string type, string text) => new(200, type, Encoding.UTF8.GetBytes(text));
}
