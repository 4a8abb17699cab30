namespace Briefings.Articles;

/// <summary>
/// A news article as it was read: canonical text, numbered sentences with offsets into it, what the page says of itself, and
/// its furniture, kept and marked. Made by <see cref="ArticleReader"/> only.
/// </summary>
public sealed record Article
{
    /// <summary>
    /// The canonical text: for plain text the given text unchanged (a byte order mark aside), for Markdown and HTML the text a
    /// reader sees, paragraphs parted by a blank line. All offsets are UTF-16 code units into it.
    /// </summary>
    public required string Text { get; init; }

    public required string Title { get; init; }

    public string? Byline { get; init; }

    public string? Outlet { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Absolute http or https address.</summary>
    public Uri? Url { get; init; }

    /// <summary>BCP 47 tag, as declared or recognised; <c>und</c> where neither gave one.</summary>
    public required string Language { get; init; }

    public required ArticleKind Kind { get; init; }

    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>All sentences in the order of the text; <c>Sentences[n - 1].Number == n</c>.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>What a person should know of the text: truncated, behind a paywall, …</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    /// <summary>SHA-256 of what analysts read (text, title, byline, outlet, date, language), in lower-case hex.</summary>
    public required string Hash { get; init; }

    public IEnumerable<Sentence> Body => Sentences.Where(sentence => sentence.IsBody);

    public string TextOf(Sentence sentence) => Text.Substring(sentence.Start, sentence.Length);
}
