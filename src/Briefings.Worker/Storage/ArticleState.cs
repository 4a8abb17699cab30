namespace Briefings.Worker.Storage;

/// <summary>The way of one article of a run; the last three are ends.</summary>
internal enum ArticleState
{
    Found,

    Reading,

    Read,

    /// <summary>Not an article to brief: its problem says why.</summary>
    Skipped,

    /// <summary>It could not be had or read: its problem says why.</summary>
    Failed,
}
