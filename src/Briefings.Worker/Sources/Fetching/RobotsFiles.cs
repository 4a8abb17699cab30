using System.Collections.Concurrent;

namespace Briefings.Worker.Sources.Fetching;

/// <summary>The robots.txt of every host that is asked, each fetched once a run.</summary>
internal sealed class RobotsFiles(FetchOptions options, Func<Uri, CancellationToken, Task<Fetched>> fetch)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Fetched>>> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, RobotsRules> rules = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the address is not asked, or null with the pause that its host wants.</summary>
    public async Task<(FetchFault? Refusal, TimeSpan Delay)> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        if (options.IgnoreRobotsOf.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase))
            return (null, TimeSpan.Zero);
        var origin = address.GetLeftPart(UriPartial.Authority);
        var file = files.GetOrAdd(origin, key => new(() => fetch(new Uri(key + "/robots.txt"), cancellationToken)));
        if (await file.Value is FetchFault fault)
            return (fault, TimeSpan.Zero);
        var found = rules.GetOrAdd(origin, static (_, page) => page is FetchedPage { Bytes: var bytes } ? RobotsRules.Parse(bytes.Span) : RobotsRules.None, await file.Value);
        return found.Allows(address)
            ? (null, found.Delay)
            : (new FetchFault(Problems.RobotsForbid(Addresses.Shown(address), address.IdnHost), MayPass: false), found.Delay);
    }
}
