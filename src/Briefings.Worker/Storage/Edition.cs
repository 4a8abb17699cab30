namespace Briefings.Worker.Storage;

/// <summary>The edition of a run, as it was composed.</summary>
internal sealed record Edition
{
    public required string RunId { get; init; }

    public required string Json { get; init; }

    /// <summary>JSON of what else its documents were printed with.</summary>
    public required string Settings { get; init; }

    /// <summary>The ledger's number that it was composed from, 0 for none, and that it left.</summary>
    public long LedgerBefore { get; init; }

    public long LedgerAfter { get; init; }

    public DateTimeOffset Saved { get; init; }
}
