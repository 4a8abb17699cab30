using System.Runtime.CompilerServices;

namespace Briefings.Worker.Sources;

/// <summary>Does some steps ahead of the one that is asked for, and gives their results in order.</summary>
internal static class Ahead
{
    public static async IAsyncEnumerable<TResult> InOrderAsync<T, TResult>(
        IEnumerable<T> items, int ahead, Func<T, CancellationToken, Task<TResult>> step, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var underWay = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in items)
            {
                underWay.Enqueue(Task.Run(() => step(item, left.Token), left.Token));
                if (underWay.Count >= ahead)
                    yield return await underWay.Dequeue();
            }

            while (underWay.TryDequeue(out var next))
                yield return await next;
        }
        finally
        {
            await left.CancelAsync();
            await Task.WhenAll((IEnumerable<Task>)underWay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
