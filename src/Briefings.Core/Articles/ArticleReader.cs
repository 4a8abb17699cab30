namespace Briefings.Articles;

/// <summary>
/// Makes an <see cref="Article"/> of bytes or text. What cannot be read throws a <see cref="ProblemException"/> with a coded
/// problem; what can be read in spite of its faults carries <see cref="Article.Warnings"/>.
/// </summary>
public static class ArticleReader
{
    /// <summary>10 MB: no article is longer, and what is was not meant for a reader of articles.</summary>
    public const int LargestInput = 10 * 1024 * 1024;

    /// <summary>Reads the bytes of a file or of standard input.</summary>
    /// <param name="name">
    /// The path, named in every problem. Its ending says the medium: <c>.md</c> and <c>.markdown</c>, <c>.html</c>, <c>.htm</c> and
    /// <c>.xhtml</c>, <c>.txt</c> and <c>.text</c>; anything else, and <c>-</c>, is recognised by its content.
    /// </param>
    /// <param name="known">What is known of the article from elsewhere; wins over what it says itself.</param>
    public static Article Read(ReadOnlyMemory<byte> bytes, string name, ArticleFacts? known = null) =>
        Read(bytes, new Origin { Name = name, Known = known });

    /// <summary>Reads bytes that came with a word about them, as from a web server, a feed or a mail.</summary>
    public static Article Read(ReadOnlyMemory<byte> bytes, Origin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (bytes.Length > LargestInput)
            throw new ProblemException(Problems.TooLarge(origin.Name, LargestInput));
        if (bytes.IsEmpty)
            throw new ProblemException(Problems.EmptyArticle(origin.Name));
        var (text, warning) = Decoding.Decode(bytes.Span, origin.Name, origin.Charset);
        if (PlainText.IsBlank(text))
            throw new ProblemException(Problems.BlankArticle(origin.Name));
        var draft = Draft(text, origin);
        return ArticleMaker.Make(warning is null ? draft : draft with { Warnings = [warning, .. draft.Warnings] }, origin.Known, origin.Name, origin.Otherwise);
    }

    /// <summary>Takes text as it is: the canonical text is the given text, unchanged, and offsets are offsets into it.</summary>
    public static Article FromText(string text, ArticleFacts? known = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LargestInput)
            throw new ProblemException(Problems.TooLarge(null, LargestInput));
        if (text.Length == 0)
            throw new ProblemException(Problems.EmptyArticle(null));
        if (PlainText.IsBlank(text))
            throw new ProblemException(Problems.BlankArticle(null));
        return ArticleMaker.Make(PlainText.Read(text), known, null);
    }

    private static Draft Draft(string text, Origin origin) => MediumOf(origin, text) switch
    {
        Medium.Markdown => MarkdownPage.Read(text, origin.Name),
        Medium.Html => HtmlPage.Read(text, origin.Name),
        _ => PlainText.Read(text),
    };

    private enum Medium
    {
        Text,
        Markdown,
        Html,
    }

    private static Medium MediumOf(Origin origin, string text) => origin.MediaType?.ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => Medium.Html,
        "text/markdown" => Medium.Markdown,
        // Servers say text/plain of everything; what opens as a page is one.
        "text/plain" => Decoding.LooksLikeHtml(text) ? Medium.Html : Medium.Text,
        _ => MediumOf(origin.Name, text),
    };

    private static Medium MediumOf(string name, string text) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => Medium.Markdown,
        ".html" or ".htm" or ".xhtml" => Medium.Html,
        ".txt" or ".text" => Medium.Text,
        _ when Decoding.LooksLikeHtml(text) => Medium.Html,
        _ when FrontMatter.Opens(text) || text.StartsWith("# ", StringComparison.Ordinal) => Medium.Markdown,
        _ => Medium.Text,
    };
}
