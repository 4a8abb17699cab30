using Briefings.Worker.Storage;

namespace Briefings.Worker.Schedule;

/// <summary>Who takes steps: the service (all its machines are one, because its queue gives each step to one of them), or one command by hand.</summary>
/// <param name="Name">What claims are made under.</param>
/// <param name="SendAttempts">How often a destination is tried before its delivery has failed.</param>
internal sealed record Keeper(string Name, int SendAttempts)
{
    /// <summary>Nothing heard of a claim for so long: whoever made it is dead. A living one is heard of every <see cref="Beat"/>.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <summary>A run that nobody began within this time is not in the queue: a person asked for it.</summary>
    public static readonly TimeSpan Unbegun = TimeSpan.FromSeconds(6);

    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(8);

    /// <summary>About two hours of trying.</summary>
    public static Keeper Service { get; } = new("service", 30);

    public static Keeper ByHand(TimeProvider clock) => new($"{Environment.MachineName}-{Environment.ProcessId}-{clock.GetUtcNow().ToUnixTimeMilliseconds()}", 3);

    public string OwnerOf(Step step) => $"{Name}:{step.Name}";

    /// <summary>Does the work of a step and lets the tables hear meanwhile that somebody is at it.</summary>
    public async Task<T> HeardAsync<T>(Store store, Step step, TimeProvider clock, Func<Task<T>> work)
    {
        using var done = new CancellationTokenSource();
        var beating = BeatAsync(store, step, clock, done.Token);
        try
        {
            return await work();
        }
        finally
        {
            await done.CancelAsync();
            await beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task BeatAsync(Store store, Step step, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            try
            {
                await store.Runs.TouchAsync(step.RunId, OwnerOf(step));
            }
            catch (ProblemException)
            {
                // The work itself will meet the fault of the store, and say so.
            }
        }
    }
}
