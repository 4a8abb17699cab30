namespace Briefings.Worker.Storage;

/// <summary>Everything that composing a run gives; stored together or not at all.</summary>
/// <param name="LedgerBefore">Number of the ledger it was composed from; 0 for none.</param>
/// <param name="Ledger">JSON of the ledger that it leaves, numbered one more.</param>
internal sealed record NewEdition(string RunId, string Json, long LedgerBefore, string Ledger)
{
    /// <summary>JSON of what else the documents were printed with, for <c>runs replay</c>.</summary>
    public string Settings { get; init; } = "{}";

    public IReadOnlyList<NewDocument> Documents { get; init; } = [];

    /// <summary>Every template that a document names by its hash.</summary>
    public IReadOnlyList<StoredTemplate> Templates { get; init; } = [];

    /// <summary>Held until a person approves, where the run requires that.</summary>
    public IReadOnlyList<NewDelivery> Deliveries { get; init; } = [];
}
