namespace Briefings.Worker.Models;

/// <summary>No minute, wherever it begins, lets more pass than the limit; who comes first goes first.</summary>
internal sealed class MinuteLimit(int perMinute, TimeProvider clock) : IDisposable
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
            while (WaitFor(amount) is { } wait)
                await Task.Delay(wait, clock, cancellationToken);
            passed.Enqueue((clock.GetTimestamp(), amount));
            sum += amount;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Until enough of what passed is a minute old; null where there is room.</summary>
    private TimeSpan? WaitFor(int amount)
    {
        while (passed.TryPeek(out var oldest) && clock.GetElapsedTime(oldest.At) >= Minute)
            sum -= passed.Dequeue().Amount;
        var room = perMinute - sum;
        if (room >= amount)
            return null;
        var last = passed.First(pass => (room += pass.Amount) >= amount);
        // Timers count whole milliseconds, and may be early by a part of one.
        return Minute - clock.GetElapsedTime(last.At) + TimeSpan.FromMilliseconds(1);
    }
}
