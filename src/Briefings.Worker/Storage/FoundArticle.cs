using Briefings.Articles;

namespace Briefings.Worker.Storage;

/// <summary>What a source gave a run: an article to read, or a problem that says why there is none.</summary>
/// <param name="Key">What makes it the same item when it is met again: its address, its file, its message's id.</param>
internal sealed record FoundArticle(string Key, string Source)
{
    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Title { get; init; }

    public Article? Article { get; init; }

    /// <summary>What its source puts it away by; null where there is nothing to put away.</summary>
    public string? Receipt { get; init; }

    /// <summary>The key under which the same run may have skipped it, when it could not be had; null where that cannot be.</summary>
    public string? KeyWhenSkipped { get; init; }

    /// <summary>With a problem it is skipped, also where there is an article.</summary>
    public Problem? Problem { get; init; }

    /// <summary>True where it could not be had, rather than being no article to brief.</summary>
    public bool HasFailed { get; init; }

    public ArticleState State => Problem is null ? ArticleState.Found : HasFailed ? ArticleState.Failed : ArticleState.Skipped;
}
