using System.Diagnostics;
using System.Text.RegularExpressions;
using Briefings.Worker.Sources;
using Briefings.Worker.Sources.Fetching;

namespace Briefings.Benchmarks.News;

/// <summary>Finds the articles of all outlets in this process, served by another, and tells what it took.</summary>
internal static partial class SourceRun
{
    [GeneratedRegex(@"on port (\d+)")]
    private static partial Regex Port();

    public static async Task MeasureAsync(int feeds, int articles)
    {
        var folder = Directory.CreateTempSubdirectory("briefings-news-").FullName;
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Environment.GetCommandLineArgs()[0], "news", folder, $"{feeds}", $"{articles}"]) { RedirectStandardOutput = true })!;
        try
        {
            var port = int.Parse(Port().Match((await server.StandardOutput.ReadLineAsync())!).Groups[1].Value);
            var fetch = new FetchOptions { HostPause = TimeSpan.Zero, AllowPrivateAddresses = { "127.0.0.0/8" }, Ports = { port } };
            var source = new OpmlOptions { Path = Path.Combine(folder, "feeds.opml"), MaxEntries = 20_000 };
            var states = await RunAsync("first run", source, fetch, []);
            await RunAsync("second run", source, fetch, states);
        }
        finally
        {
            server.Kill();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Dictionary<string, SourceState>> RunAsync(string what, SourceOptions source, FetchOptions fetch, Dictionary<string, SourceState> before)
    {
        var (watch, found, skipped, faults, states) = (Stopwatch.StartNew(), 0, new SortedDictionary<string, int>(StringComparer.Ordinal), 0, new Dictionary<string, SourceState>());
        using var set = SourceSet.Open([source], fetch, TimeProvider.System);
        await foreach (var one in set.FindAsync(before, CancellationToken.None))
        {
            switch (one)
            {
                case FoundArticle:
                    found++;
                    break;
                case Skipped skip:
                    skipped[skip.Problem.Code] = skipped.GetValueOrDefault(skip.Problem.Code) + 1;
                    break;
                case SourceFault:
                    faults++;
                    break;
                case SourceRead read:
                    states[read.Source] = read.State;
                    break;
            }
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(
            $"{what}: {watch.Elapsed.TotalSeconds:0.0} s, {process.TotalProcessorTime.TotalSeconds:0.0} s of processor since start, {process.PeakWorkingSet64 / (1024 * 1024)} MB at most; "
            + $"{found} articles, {faults} dead feeds, skipped {skipped.Values.Sum()} ({string.Join(", ", skipped.Select(pair => $"{pair.Key} {pair.Value}"))})");
        return states;
    }
}
