using Briefings.Articles;

namespace Briefings.Worker.Sources;

/// <summary>What a source found: an article, something skipped, that the source itself failed, or how far it was read.</summary>
/// <param name="Where">The path or address.</param>
internal abstract record Found(string Where);

/// <summary>An article to be briefed.</summary>
/// <param name="Key">The article's identity across sources and runs: its canonical address, or its content where it has none.</param>
/// <param name="Source">The <see cref="IArticleSource.Key"/> of where it was found.</param>
/// <param name="Outlet">Who published it: the article's own word, else the feed's, else the host it came from; null where nothing says it.</param>
/// <param name="Receipt">What <see cref="IArticleSource.SettleAsync"/> takes back; null where there is nothing to put away.</param>
internal sealed record FoundArticle(string Where, string Key, string Source, Article Article, string? Outlet, string? Receipt = null) : Found(Where);

/// <summary>Something that is listed in the edition and not briefed: paywalled, truncated, empty, no article, a duplicate.</summary>
internal sealed record Skipped(string Where, string Source, Problem Problem, string? Receipt = null) : Found(Where);

/// <summary>The source as a whole could not be read this time; the others go on.</summary>
/// <param name="Since">When it failed first, without a success since.</param>
internal sealed record SourceFault(string Where, string Source, Problem Problem, DateTimeOffset Since) : Found(Where);

/// <summary>
/// The source was read so far, at last to its end. Store the state together with what was found: it counts as seen from then on, and whoever
/// dies behind it need not ask for it again.
/// </summary>
internal sealed record SourceRead(string Where, string Source, SourceState State) : Found(Where)
{
    /// <summary>After so many articles or skips a source that has more to ask for says how far it is.</summary>
    public const int Portion = 16;
}
