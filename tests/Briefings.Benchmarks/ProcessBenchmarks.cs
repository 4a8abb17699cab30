using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;

namespace Briefings.Benchmarks;

/// <summary>Whole processes of the built <c>briefings</c>, from start to exit.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 1, iterationCount: 15)]
public class ProcessBenchmarks
{
    private const int BatchArticles = 2000;

    private readonly string folder = Directory.CreateTempSubdirectory("briefings-bench-").FullName;

    [GlobalSetup(Target = nameof(ReadBatchOf2000))]
    public async Task WriteBatch()
    {
        var articles = Directory.GetDirectories(Path.Combine(Seeds.Root, "seeds", "articles"))
            .Order(StringComparer.Ordinal).Select(path => File.ReadAllText(Path.Combine(path, "article.md")).Split("\n---\n", 2)[^1]).ToArray();
        await using var batch = File.CreateText(BatchFile);
        for (var at = 0; at < BatchArticles; at++)
        {
            await batch.WriteLineAsync(System.Text.Json.JsonSerializer.Serialize(new { id = at, title = $"Article {at}", text = articles[at % articles.Length] }));
        }
    }

    [Benchmark]
    public int GenerateOnePdf() => Run("generate", Seeds.Summit, "--out", folder, "--date", "2026-11-23");

    [Benchmark]
    public int ReadBatchOf2000() => Run("read", "--batch", BatchFile);

    [GlobalCleanup]
    public void Clean() => Directory.Delete(folder, recursive: true);

    private string BatchFile => Path.Combine(folder, "batch.jsonl");

    private static int Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "briefings.dll"), .. arguments]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException($"briefings ended with {process.ExitCode}");
    }
}
