namespace Briefings.Worker.Storage;

/// <summary>
/// What a schedule knows of one of its sources. Two schedules with the same feed each have their own: "nothing new" would
/// otherwise be said to one of what the other was given.
/// </summary>
internal sealed record SourceState
{
    public required string Source { get; init; }

    /// <summary>What the source wants to be told, in its own form.</summary>
    public string? Memory { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>Null where it answered the last time.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    public string? ProblemCode { get; init; }

    public string? ProblemText { get; init; }
}
