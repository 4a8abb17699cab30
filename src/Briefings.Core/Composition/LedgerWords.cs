namespace Briefings.Composition;

/// <summary>Words that the gate found in an article on the day of their edition, and where.</summary>
/// <param name="Text">Verbatim.</param>
/// <param name="Sentence">Number of the article's sentence in which they begin.</param>
/// <param name="ArticleHash">SHA-256 of the article.</param>
public sealed record LedgerWords(string Text, string Outlet, string Title, DateOnly? Date, string? Url, string ArticleHash, int Sentence)
{
    /// <summary>The article's language; null in ledgers of earlier programs.</summary>
    public string? Language { get; init; }
}
