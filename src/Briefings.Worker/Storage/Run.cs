namespace Briefings.Worker.Storage;

/// <summary>One slot of a schedule and how far it has come.</summary>
internal sealed record Run
{
    public required string Id { get; init; }

    public required string Schedule { get; init; }

    /// <summary>Local due time, as <c>2026-11-23T07:30</c>; one run for each, ever.</summary>
    public required string Slot { get; init; }

    public DateTimeOffset Due { get; init; }

    public RunState State { get; init; }

    /// <summary>The state that it failed in.</summary>
    public RunState? FailedIn => FailedInText is { } text ? Stored.State<RunState>(text) : null;

    /// <summary>As it is stored: a column that may be null has no type of its own in SQLite that an enum could be read from.</summary>
    internal string? FailedInText { get; init; }

    /// <summary>Why it failed, was missed, or is empty.</summary>
    public string? Reason { get; init; }

    /// <summary>JSON of the schedule as it was when the run was due.</summary>
    public string Settings { get; init; } = "{}";

    /// <summary>Of the articles' cost; null where no prices are configured.</summary>
    public string? Currency { get; init; }

    public bool RequiresApproval { get; init; }

    /// <summary>Who approved or rejected it.</summary>
    public string? DecidedBy { get; init; }

    public DateTimeOffset? Decided { get; init; }

    /// <summary>Who does the present step.</summary>
    public string? Owner { get; init; }

    /// <summary>How often the present step was begun.</summary>
    public long Attempts { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset Changed { get; init; }

    public DateTimeOffset? Ended { get; init; }

    public bool HasEnded => State >= RunState.Done;
}
