namespace Briefings.Worker.Storage;

/// <summary>A schedule's ledger as one of its editions left it.</summary>
/// <param name="Number">From 1, one more with each edition.</param>
internal sealed record LedgerEntry(long Number, string RunId, string Json);
