using System.Collections.Concurrent;

namespace Briefings.Worker.Sources.Fetching;

/// <summary>Spreads the requests to each host: some at once, and a pause between their beginnings.</summary>
internal sealed class HostTurns(int atOnce, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Line> lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a turn; disposing it ends it.</summary>
    public async Task<IDisposable> TakeAsync(string host, TimeSpan pause, CancellationToken cancellationToken)
    {
        var line = lines.GetOrAdd(host, _ => new(atOnce));
        await line.EnterAsync(cancellationToken);
        try
        {
            var wait = line.WaitFrom(clock.GetUtcNow(), pause);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellationToken);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    private sealed class Line(int atOnce) : IDisposable
    {
        private readonly SemaphoreSlim places = new(atOnce);
        private readonly Lock door = new();
        private DateTimeOffset next;

        public Task EnterAsync(CancellationToken cancellationToken) => places.WaitAsync(cancellationToken);

        public TimeSpan WaitFrom(DateTimeOffset now, TimeSpan pause)
        {
            lock (door)
            {
                var begin = next > now ? next : now;
                next = begin + pause;
                return begin - now;
            }
        }

        public void Dispose() => places.Release();
    }
}
