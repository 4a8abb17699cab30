using System.Diagnostics;
using Briefings.Typesetting;
using Briefings.Typesetting.Styles;

namespace Briefings.Benchmarks;

/// <summary>
/// What printing costs, a row for each figure of docs/performance.md, beside what Debian's weasyprint and chromium take for the same
/// document as HTML. Whole documents and whole processes: hence not BenchmarkDotNet's.
/// </summary>
internal static class TypesettingFigures
{
    private static readonly PageStyle Style = new() { MachineFonts = false };

    private static readonly DocumentInfo Info = new() { Title = "Benchmark", Date = new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero) };

    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("briefings-figures-").FullName;
        Console.WriteLine("| What | Figure |\n| :-- | --: |");
        Compare(folder, Warm());
        Grow(folder);
        ShareTwoThreads();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>One print in a process of its own: tells the pages, the milliseconds of the print, and the most memory held in MB.</summary>
    public static void PrintOnce(string markdownFile)
    {
        var start = Stopwatch.GetTimestamp();
        var printed = Print(File.ReadAllText(markdownFile));
        Console.WriteLine($"{printed.Pages} {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} {PeakMegabytes()}");
    }

    private static double Warm()
    {
        var markdown = SampleOf(10);
        var printed = Print(markdown);
        var warm = MedianOf(40, 20, () => Print(markdown));
        Row($"{printed.Pages} pages, {printed.Bytes.Length / 1000.0:0} kB, warm", $"{warm:0.0} ms");
        return warm;
    }

    private static void Compare(string folder, double warm)
    {
        var markdown = SampleOf(10);
        WriteTemplate(folder, markdown);
        var html = Path.Combine(folder, "briefing.html");
        File.WriteAllText(html, HtmlPrinter.Print(markdown, Style, Info).Text);

        string[] preview = [Path.Combine(AppContext.BaseDirectory, "briefings.dll"), "templates", "preview", Path.Combine(folder, "ten"), "--format", "pdf", "--out", folder];
        var cold = MedianOf(7, 1, () => Tool.Run("dotnet", preview));
        Row("the same as a whole process, `briefings templates preview`", $"{cold:0} ms, {KilobytesOf(folder, "ten-preview.pdf")} kB");
        foreach (var (name, program, arguments) in Others(folder, html))
        {
            if (!Tool.IsThere(program))
            {
                Row(name, $"not measured: {program} is not installed (apt-get install {program})");
                continue;
            }

            var other = MedianOf(5, 1, () => Tool.Run(program, arguments));
            Row(name, $"{other:0} ms, {KilobytesOf(folder, $"{program}.pdf")} kB: {other / cold:0.0} times the process, {other / warm:0} times the warm print");
        }
    }

    private static (string Name, string Program, string[] Arguments)[] Others(string folder, string html) =>
    [
        ("the same as HTML, weasyprint", "weasyprint", [html, Path.Combine(folder, "weasyprint.pdf")]),
        ("the same as HTML, chromium", "chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={folder}/chromium", $"--print-to-pdf={folder}/chromium.pdf", html]),
    ];

    /// <summary>Scriban passes on what is no code of its own, and the briefing has none.</summary>
    private static void WriteTemplate(string folder, string markdown)
    {
        var ten = Directory.CreateDirectory(Path.Combine(folder, "ten")).FullName;
        File.WriteAllText(Path.Combine(ten, "briefing.md.scriban"), markdown);
        File.WriteAllText(Path.Combine(ten, "style.json"), """{ "machineFonts": false }""");
        File.Copy(Path.Combine(Seeds.Root, "templates", "single", "sample.json"), Path.Combine(ten, "sample.json"));
    }

    private static void Grow(string folder)
    {
        var (sizes, seconds) = (new List<double>(), new List<double>());
        foreach (var pages in new[] { 100, 300, 1000 })
        {
            var file = Path.Combine(folder, "long.md");
            File.WriteAllText(file, SampleOf(pages));
            string[] once = [Path.Combine(AppContext.BaseDirectory, "Briefings.Benchmarks.dll"), "print", file];
            var runs = Enumerable.Range(0, 3).Select(_ => Tool.Run("dotnet", once).Split(' ').Select(double.Parse).ToArray()).OrderBy(run => run[1]).ToList();
            var best = runs[0];
            Row($"{best[0]:0} pages, in a process of its own, best of 3", $"{best[1] / 1000:0.00} s, {runs.Max(run => run[2]):0} MB at most");
            var markdown = SampleOf(pages);
            var warm = MedianOf(3, 1, () => Print(markdown));
            Row($"{best[0]:0} pages, warm", $"{warm / 1000:0.00} s");
            sizes.Add(best[0]);
            seconds.Add(warm / 1000);
        }

        Row($"growth from {sizes[0]:0} to {sizes[^1]:0} pages, warm", $"exponent {Math.Log(seconds[^1] / seconds[0]) / Math.Log(sizes[^1] / sizes[0]):0.00}");
    }

    private static void ShareTwoThreads()
    {
        const int Prints = 24;
        var markdown = SampleOf(10);
        var (pauses, waits) = (GC.GetTotalPauseDuration(), Monitor.LockContentionCount);
        var alone = MedianOf(5, 1, () => PrintAll(1));
        var two = MedianOf(5, 1, () => PrintAll(2));
        Row($"{Prints} prints of ten pages, in a row and in two threads", $"{alone:0} and {two:0} ms: {alone / two:0.00} times the throughput");
        Row("of these the collector's pauses, and waits for a lock", $"{(GC.GetTotalPauseDuration() - pauses).TotalMilliseconds / 12:0} ms a round, {Monitor.LockContentionCount - waits}");

        // Threads of their own: the pool's would look for more work meanwhile, and count against the second core.
        int PrintAll(int threads)
        {
            var left = Prints;
            var all = Enumerable.Range(0, threads).Select(_ => new Thread(PrintWhatIsLeft)).ToList();
            all.ForEach(thread => thread.Start());
            all.ForEach(thread => thread.Join());
            return Prints;

            void PrintWhatIsLeft()
            {
                while (Interlocked.Decrement(ref left) >= 0)
                    Print(markdown);
            }
        }
    }

    private static PrintedPdf Print(string markdown) => PdfPrinter.Print(markdown, Style, Info);

    /// <summary>The sample briefing of the template <c>single</c>, as often as fills the pages.</summary>
    public static string SampleOf(int pages)
    {
        var sample = File.ReadAllText(Path.Combine(Seeds.Root, "templates", "single", "briefing.verified.md"));
        var perSample = Print(string.Concat(Enumerable.Repeat(sample, 4))).Pages / 4.0;
        return string.Concat(Enumerable.Repeat(sample, (int)Math.Ceiling(pages / perSample)));
    }

    private static double MedianOf<T>(int times, int before, Func<T> run)
    {
        for (var i = 0; i < before; i++)
            run();
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return taken.Order().ElementAt(times / 2);
    }

    private static long PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1_000_000;
    }

    private static string KilobytesOf(string folder, string file) => $"{new FileInfo(Path.Combine(folder, file)).Length / 1000.0:0}";

    private static void Row(string what, string figure) => Console.WriteLine($"| {what} | {figure} |");
}
