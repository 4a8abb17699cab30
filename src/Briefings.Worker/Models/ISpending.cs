namespace Briefings.Worker.Models;

/// <summary>
/// Sums of money by name. What a call may cost is added before it is made and put right after it: two who ask at once cannot both have the
/// last of a sum, and whoever dies in mid-call has paid.
/// </summary>
internal interface ISpending
{
    /// <param name="amount">In whole millionths; negative to give back.</param>
    /// <returns>False where the sum would pass the cap: nothing was added.</returns>
    Task<bool> TryAddAsync(string sum, decimal amount, decimal? cap = null);
}
