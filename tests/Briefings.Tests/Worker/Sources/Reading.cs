using Briefings.Worker.Sources;
using Briefings.Worker.Sources.Fetching;

namespace Briefings.Tests.Worker.Sources;

/// <summary>Reads sources as a run does, and tells what was found as a person would.</summary>
internal static class Reading
{
    /// <summary>Hurried, and allowed to ask this machine.</summary>
    public static FetchOptions Fetch(params ReadOnlySpan<int> ports)
    {
        var options = new FetchOptions { HostPause = TimeSpan.Zero, AnswerWithin = TimeSpan.FromSeconds(5), LongestSilence = TimeSpan.FromSeconds(5) };
        options.AllowPrivateAddresses.Add("127.0.0.1");
        foreach (var port in ports)
            options.Ports.Add(port);
        return options;
    }

    public static async Task<List<Found>> FindAsync(SourceOptions source, FetchOptions fetch, SourceState? state = null, TimeProvider? clock = null, Resolve? resolve = null)
    {
        using var set = SourceSet.Open([source], fetch, clock ?? Morning.Clock, resolve);
        var states = set.Sources.ToDictionary(one => one.Key, _ => state ?? SourceState.None);
        return await FindAsync(set, states);
    }

    public static async Task<List<Found>> FindAsync(SourceSet set, Dictionary<string, SourceState>? states = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var all = new List<Found>();
        await foreach (var found in set.FindAsync(states ?? [], patience.Token))
            all.Add(found);
        return all;
    }

    public static SourceState StateAfter(IEnumerable<Found> found) => found.OfType<SourceRead>().Last().State;

    /// <summary>One line for each thing found, the ends of sources aside.</summary>
    public static string Told(IEnumerable<Found> found) => string.Join('\n', found.Select(one => one switch
    {
        FoundArticle article => $"{article.Article.Title} | {article.Outlet} | {article.Key}",
        Skipped skipped => skipped.Problem.ToString(),
        SourceFault fault => fault.Problem.ToString(),
        _ => null,
    }).OfType<string>());
}
