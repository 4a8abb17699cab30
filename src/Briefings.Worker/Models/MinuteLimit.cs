namespace Briefings.Worker.Models;

/// <summary>No minute, wherever it begins, lets more pass than the limit; who comes first goes first.</summary>
/// <param name="shared">Counts for all machines of a cluster; null where this one is alone.</param>
/// <param name="name">The limit's, among those that are shared.</param>
internal sealed class MinuteLimit(int perMinute, TimeProvider clock, TryPass? shared = null, string name = "") : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Queue<(long At, int Amount)> passed = [];
    private int sum;

    /// <param name="amount">What is more than a minute allows passes alone, or it would never pass.</param>
    public async Task PassAsync(int amount, CancellationToken cancellationToken)
    {
        amount = Math.Min(amount, perMinute);
        await turn.WaitAsync(cancellationToken);
        try
        {
            while (await TryPassAsync(amount) is { } wait)
                await Task.Delay(wait, clock, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<TimeSpan?> TryPassAsync(int amount)
    {
        try
        {
            if (shared is not null)
                return await shared(name, amount, perMinute);
        }
        catch (ProblemException)
        {
            // While what they share is away, each machine counts for itself: a call is not lost over it.
        }

        return TryPassHere(amount);
    }

    /// <returns>Null where it passed; else how long until enough of what passed is a minute old.</returns>
    private TimeSpan? TryPassHere(int amount)
    {
        while (passed.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At) >= Minute)
            sum -= passed.Dequeue().Amount;
        var room = perMinute - sum;
        if (room >= amount)
        {
            passed.Enqueue((clock.GetTimestamp(), amount));
            sum += amount;
            return null;
        }

        var last = passed.First(pass => (room += pass.Amount) >= amount);
        // Timers count whole milliseconds, and may be early by a part of one.
        return Minute - clock.GetElapsedTime(last.At) + TimeSpan.FromMilliseconds(1);
    }
}
