namespace Briefings.Worker.Models;

/// <summary>Hard caps: a call is made only when its worst case fits what is left, calls under way counted at their worst.</summary>
internal sealed class CostAccount(decimal? perRun, decimal? perDay, ReadingStore store, TimeProvider clock)
{
    private readonly Lock gate = new();
    private decimal spent;
    private decimal reserved;

    public decimal Spent
    {
        get
        {
            lock (gate)
                return spent;
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <exception cref="ModelFault">The cap does not allow it.</exception>
    public void Reserve(decimal worst)
    {
        lock (gate)
        {
            if (perRun is { } run && spent + reserved + worst > run)
                throw new ModelFault(Problems.CostCapReached("the cap of this run"));
            if (perDay is { } day && store.SpentOn(Today) + reserved + worst > day)
                throw new ModelFault(Problems.CostCapReached("the cap of this day"));
            reserved += worst;
        }
    }

    /// <param name="cost">What the call did cost; a call that brought no answer is taken at its worst, because it may have been billed.</param>
    public void Settle(decimal worst, decimal cost)
    {
        lock (gate)
        {
            reserved -= worst;
            spent += cost;
            if (cost > 0)
                store.Spend(Today, cost);
        }
    }
}
