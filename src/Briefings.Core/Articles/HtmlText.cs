using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Briefings.Articles;

/// <summary>The text that a reader sees of HTML elements: blocks are paragraphs, figures and their captions are captions.</summary>
internal static class HtmlText
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Adds the text of a piece of HTML.</summary>
    public static void AddTo(DraftBuilder builder, string html)
    {
        if (Nesting.OfTags(html) <= Nesting.Deepest && Parser.ParseDocument(html).Body is { } body && Nesting.Of(body) <= Nesting.Deepest)
            AddTo(builder, body);
    }

    public static void AddTo(DraftBuilder builder, IElement root)
    {
        var line = new StringBuilder();
        Add(builder, line, root, null);
        Flush(builder, line, null);
    }

    private static void Add(DraftBuilder builder, StringBuilder line, IElement element, Furniture? furniture)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
                line.Append(text.Data);
            else if (node is IElement child && !IsHidden(child))
                AddElement(builder, line, child, furniture);
        }
    }

    private static void AddElement(DraftBuilder builder, StringBuilder line, IElement element, Furniture? furniture)
    {
        var name = element.LocalName;
        if (name is "br")
        {
            // Two in a row part paragraphs, as a page without <p> does it.
            if (line.Length > 0 && line[^1] == '\n')
                Flush(builder, line, furniture);
            line.Append('\n');
            return;
        }

        if (name is "td" or "th" && line.Length > 0)
            line.Append(" | ");
        if (!IsBlock(name))
        {
            Add(builder, line, element, furniture);
            return;
        }

        Flush(builder, line, furniture);
        var own = name switch
        {
            "figure" or "figcaption" or "caption" => Furniture.Caption,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Furniture.Heading,
            _ => PageClasses.Of(element.ClassName) ?? furniture,
        };
        Add(builder, line, element, own);
        Flush(builder, line, own);
    }

    private static void Flush(DraftBuilder builder, StringBuilder line, Furniture? furniture)
    {
        builder.Add(line.ToString(), furniture);
        line.Clear();
    }

    private static bool IsHidden(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "iframe" or "svg" or "form" or "button" or "input" or "select"
            or "textarea" or "object" or "nav" or "head" or "math"
        || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true";

    private static bool IsBlock(string name) =>
        name is "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "figure" or "figcaption" or "caption"
            or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "blockquote" or "pre"
            or "table" or "thead" or "tbody" or "tfoot" or "tr" or "hr" or "address" or "details" or "summary" or "body" or "html" or "center"
            or "hgroup" or "fieldset";
}
