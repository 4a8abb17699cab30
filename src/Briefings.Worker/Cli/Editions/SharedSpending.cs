using Briefings.Worker.Models;
using Briefings.Worker.Storage;

namespace Briefings.Worker.Cli.Editions;

/// <summary>Sums that all machines on one store see.</summary>
internal sealed class SharedSpending(SpendingStore store) : ISpending
{
    public Task<bool> TryAddAsync(string sum, decimal amount, decimal? cap = null) => store.TryAddAsync(sum, amount, cap);
}
