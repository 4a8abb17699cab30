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
    // A long live blog has some ten thousand; SmartReader takes quadratic time.
    private const int MostElements = 20_000;

    // A list of headlines or a form has no sentences; two short ones in Chinese have this much.
    private const int LeastProse = 60;

    // SmartReader wants an address; what comes out of it with this one is not the page's.
    private static readonly Uri NoAddress = new("https://no-address.invalid/");

    public static Draft Read(string text, string where)
    {
        if (Nesting.OfTags(text) > Nesting.Deepest)
            throw new ProblemException(Problems.TooDeep(where));
        var page = new HtmlParser().ParseDocument(text);
        if (page.Body is null)
            throw new ProblemException(Problems.NoArticleInPage(where));
        if (Nesting.Of(page.DocumentElement) > Nesting.Deepest)
            throw new ProblemException(Problems.TooDeep(where));
        if (page.All.Length > MostElements)
            throw new ProblemException(Problems.TooManyElements(where, MostElements));

        var metadata = PageMetadata.Of(page);
        var builder = new DraftBuilder();
        var (title, byline) = AddArticle(builder, page);
        // SmartReader has taken the page apart: what kind it is is asked of it whole.
        if (builder.Prose < PageKinds.LittleProse && PageKinds.Of(new HtmlParser().ParseDocument(text), builder.Text, where) is { } other)
            throw new ProblemException(other);
        if (builder.Prose < LeastProse)
            throw new ProblemException(Problems.NoArticleInPage(where));
        var facts = metadata.Facts.Or(new() { Title = title, Byline = byline });
        return builder.Build(facts) with { IsOpinion = metadata.IsOpinion };
    }

    /// <summary>Takes out the wrappers around a single wrapper: SmartReader takes quadratic time over them.</summary>
    private static void Unwrap(IElement body)
    {
        foreach (var wrapper in body.QuerySelectorAll("div").Where(div => div.ChildElementCount == 1 && div.FirstElementChild!.LocalName == "div").ToArray())
        {
            if (wrapper.ChildNodes.OfType<IText>().All(text => string.IsNullOrWhiteSpace(text.Data)))
                wrapper.Replace(wrapper.FirstElementChild!);
        }
    }

    private static (string? Title, string? Byline) AddArticle(DraftBuilder builder, IHtmlDocument page)
    {
        Unwrap(page.Body!);
        IElement? content = null;
        using var reader = new Reader(NoAddress.AbsoluteUri, page) { CharThreshold = 200, ContinueIfNotReadable = true, KeepClasses = true };
        reader.AddCustomOperationEnd(element => content = element);
        var found = reader.GetArticle();
        if (!found.Completed || content is null)
            return (null, null);
        HtmlText.AddTo(builder, content);
        return (found.Title, found.Byline ?? found.Author);
    }
}
