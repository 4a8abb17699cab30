namespace Briefings.Worker.Storage;

/// <summary>What all machines together have spent.</summary>
internal sealed class SpendingStore(Database database)
{
    /// <param name="amount">In whole millionths; negative to give back.</param>
    /// <returns>False where the sum would pass the cap: nothing was added.</returns>
    public Task<bool> TryAddAsync(string sum, decimal amount, decimal? cap = null) => database.ChangesAsync("""
        insert into spending (name, millionths) select @sum, @Amount where @Amount <= @Cap
        on conflict (name) do update set millionths = spending.millionths + @Amount where spending.millionths + @Amount <= @Cap
        """, new { sum, Amount = (long)(amount * 1_000_000m), Cap = cap is { } most ? (long)(most * 1_000_000m) : long.MaxValue });
}
