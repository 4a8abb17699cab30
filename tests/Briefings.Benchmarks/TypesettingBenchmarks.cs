using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;

namespace Briefings.Benchmarks;

/// <summary>The typesetter alone: the sample briefing of the template <c>single</c>, as often as fills the pages.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 3, iterationCount: 12)]
public class TypesettingBenchmarks
{
    private static readonly PageStyle Style = new() { MachineFonts = false };

    private static readonly DocumentInfo Info = new() { Title = "Benchmark", Date = new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero) };

    private readonly string ten = Pages(10), hundred = Pages(100), thousand = Pages(1000);

    [Benchmark(Baseline = true)]
    public int TenPages() => Print(ten);

    [Benchmark]
    public int HundredPages() => Print(hundred);

    [Benchmark]
    public int ThousandPages() => Print(thousand);

    [Benchmark]
    public int EightTimesTenPagesInARow() => Enumerable.Range(0, 8).Sum(_ => Print(ten));

    [Benchmark]
    public int EightTimesTenPagesInTwoThreads()
    {
        var pages = new int[8];
        Parallel.For(0, pages.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => pages[i] = Print(ten));
        return pages.Sum();
    }

    private static int Print(string markdown) => PdfPrinter.Print(markdown, Style, Info).Pages;

    private static string Pages(int pages)
    {
        var sample = File.ReadAllText(Path.Combine(Seeds.Root, "templates", "single", "briefing.verified.md"));
        var perSample = Print(string.Concat(Enumerable.Repeat(sample, 4))) / 4.0;
        return string.Concat(Enumerable.Repeat(sample, (int)Math.Ceiling(pages / perSample)));
    }
}
