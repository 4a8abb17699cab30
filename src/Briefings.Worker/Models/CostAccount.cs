using System.Globalization;

namespace Briefings.Worker.Models;

/// <summary>Hard caps: a call is made only when its worst case fits what is left, calls under way counted at their worst.</summary>
/// <param name="days">The sums of this data folder; those that all machines share come with the run.</param>
internal sealed class CostAccount(decimal? perRun, decimal? perDay, ISpending days, SharedRun? shared, TimeProvider clock)
{
    private readonly ISpending run = shared?.Spending ?? new RunSpending();

    /// <exception cref="ModelFault">A cap does not allow it.</exception>
    public async Task<Reservation> ReserveAsync(decimal worst)
    {
        var reservation = new Reservation(Millionths(worst));
        var day = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await TakeAsync(reservation, run, $"run {shared?.Id}", perRun, "the cap of this run");
        await TakeAsync(reservation, days, day, perDay, "the cap of this day");
        if (shared is not null)
            await TakeAsync(reservation, shared.Spending, $"day {day}", perDay, "the cap of this day");
        return reservation;
    }

    private static async Task TakeAsync(Reservation reservation, ISpending spending, string sum, decimal? cap, string what)
    {
        if (!await reservation.TryTakeAsync(spending, sum, cap))
        {
            await reservation.SettleAsync(0);
            throw new ModelFault(Problems.CostCapReached(what));
        }
    }

    private static decimal Millionths(decimal money) => decimal.Ceiling(money * 1_000_000m) / 1_000_000m;

    /// <summary>What a call may cost, taken from every sum that it counts in.</summary>
    public sealed class Reservation(decimal worst)
    {
        private readonly List<(ISpending Spending, string Sum)> taken = [];

        public async Task<bool> TryTakeAsync(ISpending spending, string sum, decimal? cap)
        {
            if (!await spending.TryAddAsync(sum, worst, cap))
                return false;
            taken.Add((spending, sum));
            return true;
        }

        /// <param name="cost">What the call did cost; a call that brought no answer is taken at its worst, because it may have been billed.</param>
        public async Task SettleAsync(decimal cost)
        {
            foreach (var (spending, sum) in taken)
            {
                try
                {
                    await spending.TryAddAsync(sum, Millionths(cost) - worst);
                }
                catch (ProblemException)
                {
                    // A store that is away leaves the call at its worst: too little is spent then, and never too much.
                }
            }
        }
    }
}
