using System.Runtime.CompilerServices;

namespace Briefings.Worker.Sources;

/// <summary>A source that cannot be read as it is configured; the others go on.</summary>
internal sealed class FaultySource(string key, Problem problem, TimeProvider clock) : IArticleSource
{
    public string Key => key;

    public async IAsyncEnumerable<Found> FindAsync(SourceState state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var since = state.FailingSince ?? clock.GetUtcNow();
        yield return new SourceFault(key, key, problem, since);
        yield return new SourceRead(key, key, state with { FailingSince = since });
    }

    public Task<IReadOnlyList<Problem>> SettleAsync(IReadOnlyCollection<Settlement> settlements, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Problem>>([]);
}
