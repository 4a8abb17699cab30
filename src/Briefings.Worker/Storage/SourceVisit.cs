namespace Briefings.Worker.Storage;

/// <summary>How a source was found by a run: what to ask it with next time, or what was wrong with it.</summary>
internal sealed record SourceVisit(string Source)
{
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>Null where it answered.</summary>
    public Problem? Problem { get; init; }
}
