using System.Collections.Concurrent;

namespace Briefings.Worker.Sources.Fetching;

/// <summary>
/// Servers that are not asked again in this run: those that failed three times in a row, and those that asked to be left alone. A feed
/// with a hundred entries on a dead server would take an hour otherwise.
/// </summary>
internal sealed class GivenUp(TimeProvider clock)
{
    private const int MostFailures = 3;
    private readonly ConcurrentDictionary<string, (int Failures, FetchFault? Last)> servers = new(StringComparer.OrdinalIgnoreCase);

    public FetchFault? Of(Uri address) =>
        servers.TryGetValue(address.Authority, out var server) && server.Last is { } last
            && (server.Failures >= MostFailures || last.WaitUntil > clock.GetUtcNow())
            ? last
            : null;

    /// <summary>What became of a request; null for an answer of any use.</summary>
    public void Note(Uri address, FetchFault? fault)
    {
        if (fault is { MayPass: true })
            servers.AddOrUpdate(address.Authority, _ => (1, fault), (_, server) => (server.Failures + 1, fault));
        else
            servers.TryRemove(address.Authority, out _);
    }
}
