using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Briefings.Articles;

/// <summary>What a page says of its article: JSON-LD first, then OpenGraph and meta elements, then the page itself.</summary>
internal sealed record PageMetadata(ArticleFacts Facts, bool IsOpinion)
{
    private static readonly PhraseSet OpinionLabels = new(WordList.Load("furniture")["opinion label"]);

    public static PageMetadata Of(IHtmlDocument page)
    {
        var linked = LinkedData(page);
        var facts = Described(linked)
            .Or(new()
            {
                Title = Meta(page, "og:title", "twitter:title", "dc.title"),
                Byline = Meta(page, "author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author") is var author && IsAddress(author) ? null : author,
                Outlet = Meta(page, "og:site_name", "application-name", "dc.publisher"),
                Date = Meta(page, "article:published_time", "date", "pubdate", "dc.date", "dcterms.date", "parsely-pub-date", "datepublished"),
                Url = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url"),
                Language = page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang") ?? Meta(page, "content-language", "og:locale"),
            })
            .Or(new()
            {
                Title = page.QuerySelectorAll("h1") is { Length: 1 } only ? only[0].TextContent : null,
                Date = page.QuerySelector("article time[datetime], time[pubdate], time[datetime]")?.GetAttribute("datetime"),
            });
        var section = Meta(page, "article:section", "section");
        return new(Clean(facts), IsOpinionType(linked) || (section is not null && OpinionLabels.Starts(section)));
    }

    private static ArticleFacts Clean(ArticleFacts facts) => facts with
    {
        Title = OneLine(facts.Title),
        Byline = OneLine(facts.Byline),
        Outlet = OneLine(facts.Outlet),
        // A relative address is none; "en_GB" is how OpenGraph writes en-GB.
        Url = Uri.TryCreate(facts.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? facts.Url : null,
        Language = facts.Language?.Replace('_', '-'),
    };

    private static string? OneLine(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsAddress(string? text) => text?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true;

    private static string? Meta(IHtmlDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in page.Head?.QuerySelectorAll("meta") ?? (IEnumerable<IElement>)[])
            {
                var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("http-equiv") ?? meta.GetAttribute("itemprop");
                if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && meta.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
                    return content;
            }
        }

        return null;
    }

    /// <summary>The first thing of the page's JSON-LD whose type is some kind of article.</summary>
    private static JsonElement? LinkedData(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (FirstArticle(json.RootElement) is { } article)
                    return article.Clone();
            }
            catch (JsonException)
            {
                // Many pages carry broken JSON-LD; their meta elements and text still speak.
            }
        }

        return null;
    }

    private static JsonElement? FirstArticle(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Select(FirstArticle).FirstOrDefault(found => found is not null),
        JsonValueKind.Object when Types(json).Any(type => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report") => json,
        JsonValueKind.Object when json.TryGetProperty("@graph", out var graph) => FirstArticle(graph),
        _ => null,
    };

    private static IEnumerable<string> Types(JsonElement json) =>
        json.TryGetProperty("@type", out var type) ? Texts(type) : [];

    private static bool IsOpinionType(JsonElement? article) => article is { } json && Types(json).Contains("OpinionNewsArticle");

    private static ArticleFacts Described(JsonElement? article) => article is not { } json
        ? ArticleFacts.None
        : new()
        {
            Title = Text(json, "headline"),
            Byline = Text(json, "author"),
            Outlet = Text(json, "publisher"),
            Date = Text(json, "datePublished"),
            Url = Text(json, "url") ?? Text(json, "mainEntityOfPage"),
            Language = Text(json, "inLanguage"),
        };

    private static string? Text(JsonElement json, string property) =>
        json.TryGetProperty(property, out var value) && string.Join(", ", Texts(value).Where(text => !string.IsNullOrWhiteSpace(text))) is { Length: > 0 } text
            ? text
            : null;

    /// <summary>A text, the name of a thing, or those of a list of either.</summary>
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => Texts(name),
        JsonValueKind.Object when value.TryGetProperty("@id", out var id) => Texts(id),
        _ => [],
    };
}
