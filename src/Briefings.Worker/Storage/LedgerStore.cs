namespace Briefings.Worker.Storage;

/// <summary>The ledgers; <see cref="EditionStore.SaveAsync"/> writes each together with its edition.</summary>
internal sealed class LedgerStore(Database database)
{
    /// <summary>Null before the schedule's first edition.</summary>
    public Task<LedgerEntry?> FindLatestAsync(string schedule) => database.FindAsync<LedgerEntry>(
        "select number, run_id, json from ledger where schedule = @schedule order by number desc limit 1", new { schedule });

    public Task<LedgerEntry?> FindAsync(string schedule, long number) => database.FindAsync<LedgerEntry>(
        "select number, run_id, json from ledger where schedule = @schedule and number = @number", new { schedule, number });
}
