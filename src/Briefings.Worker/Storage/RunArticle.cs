namespace Briefings.Worker.Storage;

/// <summary>One article of a run and how far it has come.</summary>
internal sealed record RunArticle
{
    public required string RunId { get; init; }

    /// <summary>From 1, in the order in which the run found them.</summary>
    public required long N { get; init; }

    public required string ItemKey { get; init; }

    public required string Source { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public string? Title { get; init; }

    /// <summary>What its source puts it away by.</summary>
    public string? Receipt { get; init; }

    public ArticleState State { get; init; }

    public string? ProblemCode { get; init; }

    public string? ProblemText { get; init; }

    public string? ArticleHash { get; init; }

    public string? ReadingKey { get; init; }

    public long? CostMillionths { get; init; }

    public string? Owner { get; init; }

    public long Attempts { get; init; }

    public DateTimeOffset Changed { get; init; }
}
