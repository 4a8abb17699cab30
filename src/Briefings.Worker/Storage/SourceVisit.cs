namespace Briefings.Worker.Storage;

/// <summary>How a source was found by a run: what to ask it with next time, or what was wrong with it.</summary>
internal sealed record SourceVisit(string Source)
{
    /// <summary>What the source wants to be told next time, in its own form.</summary>
    public string? Memory { get; init; }

    /// <summary>Null where it answered.</summary>
    public Problem? Problem { get; init; }
}
