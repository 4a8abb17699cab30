namespace Briefings.Composition;

/// <summary>What an edition has to say that does not follow from its articles.</summary>
public sealed record EditionFacts
{
    /// <summary>The schedule's name, as it is printed.</summary>
    public required string Schedule { get; init; }

    /// <summary>The local date of the edition.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>
    /// The due time that this edition is for, such as "2026-11-23" or "2026-11-23T06:00". Slots of a schedule come one after the other
    /// in ordinal order. The date where it is null.
    /// </summary>
    public string? Slot { get; init; }

    /// <summary>How it may be passed on, such as "TLP:AMBER"; null for no marking.</summary>
    public string? Marking { get; init; }

    /// <summary>Name and version, for the colophon.</summary>
    public required string Program { get; init; }

    /// <summary>Sources that gave nothing because they are dead.</summary>
    public IReadOnlyList<DeadSource> DeadSources { get; init; } = [];

    /// <summary>Articles that were fetched and not briefed.</summary>
    public IReadOnlyList<SkippedArticle> Skipped { get; init; } = [];
}
