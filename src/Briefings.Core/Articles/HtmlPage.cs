using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Briefings.Articles;

/// <summary>
/// Finds the article in an HTML page with SmartReader, from the given bytes alone: nothing is fetched. The page's own metadata
/// (JSON-LD, OpenGraph, meta, time) give title, byline, date, outlet, language and address.
/// </summary>
internal static class HtmlPage
{
    /// <summary>Real pages nest some forty deep; the walk over the elements is recursive.</summary>
    internal const int DeepestNesting = 400;

    private const int MostElements = 200_000;

    // SmartReader wants an address; what comes out of it with this one is not the page's.
    private static readonly Uri NoAddress = new("https://no-address.invalid/");

    public static Draft Read(string text, string where)
    {
        var page = new HtmlParser().ParseDocument(text);
        if (page.Body is null || Depth(page.DocumentElement) > DeepestNesting || page.All.Length > MostElements)
            throw new ProblemException(page.Body is null ? Problems.NoArticleInPage(where) : Problems.TooDeep(where));

        var metadata = PageMetadata.Of(page);
        var builder = new DraftBuilder();
        var (title, byline) = AddArticle(builder, page);
        if (builder.IsEmpty)
            throw new ProblemException(Problems.NoArticleInPage(where));
        var facts = metadata.Facts.Or(new() { Title = title, Byline = byline });
        return builder.Build(facts) with { IsOpinion = metadata.IsOpinion };
    }

    /// <summary>Depth of the deepest element, found without recursion.</summary>
    internal static int Depth(IElement root)
    {
        var (depth, deepest) = (1, 1);
        for (INode? node = root; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                deepest = Math.Max(deepest, ++depth);
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node == root ? null : node?.NextSibling;
        }

        return deepest;
    }

    private static (string? Title, string? Byline) AddArticle(DraftBuilder builder, IHtmlDocument page)
    {
        IElement? content = null;
        using var reader = new Reader(NoAddress.AbsoluteUri, page) { CharThreshold = 200, ContinueIfNotReadable = true };
        reader.AddCustomOperationEnd(element => content = element);
        var found = reader.GetArticle();
        if (!found.Completed || content is null)
            return (null, null);
        HtmlText.AddTo(builder, content);
        return (found.Title, found.Byline ?? found.Author);
    }
}
