namespace Briefings.Articles;

/// <summary>
/// What somebody says of an article beside its text: front matter, the keys of a batch line, a page's metadata. All as written;
/// a date, address or language that cannot be read becomes a warning on the article. Facts given to <see cref="ArticleReader"/>
/// win over what the text suggests.
/// </summary>
public sealed record ArticleFacts
{
    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Outlet { get; init; }

    /// <summary>Best as <c>2023-09-15</c>; the long forms of ten languages are read too.</summary>
    public string? Date { get; init; }

    public string? Url { get; init; }

    /// <summary>BCP 47, as <c>en</c> or <c>de-AT</c>.</summary>
    public string? Language { get; init; }

    internal static ArticleFacts None { get; } = new();

    internal ArticleFacts Or(ArticleFacts other) => new()
    {
        Title = First(Title, other.Title),
        Byline = First(Byline, other.Byline),
        Outlet = First(Outlet, other.Outlet),
        Date = First(Date, other.Date),
        Url = First(Url, other.Url),
        Language = First(Language, other.Language),
    };

    // What is blank is not given.
    private static string? First(string? ours, string? theirs) => string.IsNullOrWhiteSpace(ours) ? string.IsNullOrWhiteSpace(theirs) ? null : theirs.Trim() : ours.Trim();
}
