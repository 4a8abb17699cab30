namespace Briefings.Worker.Models;

/// <summary>What one run of the program has spent: a sum of this process, whatever its name.</summary>
internal sealed class RunSpending : ISpending
{
    private readonly Lock gate = new();
    private decimal spent;

    public Task<bool> TryAddAsync(string sum, decimal amount, decimal? cap = null)
    {
        lock (gate)
        {
            if (spent + amount > cap)
                return Task.FromResult(false);
            spent += amount;
            return Task.FromResult(true);
        }
    }
}
