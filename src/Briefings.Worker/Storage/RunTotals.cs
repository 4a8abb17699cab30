namespace Briefings.Worker.Storage;

/// <summary>What became of a run's articles, and what reading them cost.</summary>
internal sealed record RunTotals
{
    /// <summary>Found, and not read yet.</summary>
    public long Found { get; init; }

    public long Reading { get; init; }

    public long Read { get; init; }

    public long Skipped { get; init; }

    public long Failed { get; init; }

    public long CostMillionths { get; init; }

    public decimal Cost => CostMillionths / 1_000_000m;
}
