using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Briefings.Analysis;
using Briefings.Analysis.Rules;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Prompts;
using Briefings.Worker.Models;

namespace Briefings.Benchmarks;

/// <summary>What reading with a model costs beside the model: a line for each figure of docs/performance.md.</summary>
internal static class ModelFigures
{
    private const int Articles = 40;

    /// <param name="program">A published <c>briefings.dll</c> to start instead of the built one.</param>
    public static async Task RunAsync(string? program)
    {
        program ??= Path.Combine(AppContext.BaseDirectory, "briefings.dll");
        await PipelineAsync();
        await TogetherAsync();
        await ProcessAsync(program, "40 articles, 1 s a call, 8 at once, whole process", TimeSpan.FromSeconds(1), faultOnEvery: 0);
        await ProcessAsync(program, "40 articles, a 429 or 503 on every third call, whole process", TimeSpan.FromSeconds(1), faultOnEvery: 3);
        await LongArticleAsync(program);
    }

    private static ModelAnalyst Analyst(string folder)
    {
        var options = new ModelOptions { Provider = "openai", Name = "fake", Endpoint = FakeModel.Endpoint, DataFolder = folder, Concurrency = 8 };
        var request = new ReadingRequest { Clock = TimeProvider.System, Environment = new Dictionary<string, string>(), Tell = Console.Error.WriteLine };
        return Analysts.Create(options, Prompt.Load(Path.Combine(Seeds.Root, "prompts", "read-article")), new RuleAnalyst(), request);
    }

    private static async Task TogetherAsync()
    {
        using var model = new FakeModel(TimeSpan.FromSeconds(1));
        var folder = Directory.CreateTempSubdirectory("briefings-figures-").FullName;
        var analyst = Analyst(folder);
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Texts(""), new ParallelOptions { MaxDegreeOfParallelism = analyst.AtOnce * 2 }, async (text, cancellationToken) =>
        {
            var article = ArticleReader.Read(Encoding.UTF8.GetBytes(text), "article.md");
            Gate.Check(article, await analyst.ReadAsync(article, cancellationToken));
        });
        Tell("40 articles, 1 s a call, 8 at once, in a process that runs", $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s, {model.Calls.Count} calls");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task PipelineAsync()
    {
        using var model = new FakeModel(TimeSpan.Zero);
        var folder = Directory.CreateTempSubdirectory("briefings-figures-").FullName;
        var analyst = Analyst(folder);
        var times = new List<double>();
        var processor = TimeSpan.Zero;
        var (made, gate, read) = (new List<double>(), new List<double>(), new List<(Article Article, Reading Reading)>());
        for (var round = 0; round < 3; round++)
        {
            // Of the last round alone: by then everything is compiled.
            processor = Environment.CpuUsage.TotalTime;
            foreach (var text in Texts($"Round {round}."))
            {
                var start = Stopwatch.GetTimestamp();
                var article = ArticleReader.Read(Encoding.UTF8.GetBytes(text), "article.md");
                made.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                var reading = await analyst.ReadAsync(article, CancellationToken.None);
                var briefing = Gate.Check(article, reading);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                read.Add((article, reading));
                if (briefing.Analyst.Name != "openai fake")
                    throw new InvalidOperationException($"The model did not read: {string.Join(' ', briefing.Notes)}");
            }
        }

        var spent = (Environment.CpuUsage.TotalTime - processor) / Articles;
        foreach (var (article, reading) in read)
        {
            var start = Stopwatch.GetTimestamp();
            // Another list: of the same one the gate knows its findings.
            Gate.Check(article, reading with { Summary = [.. reading.Summary] });
            gate.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        Tell("Around a call that answers at once, an article, warm median", $"{Median(times):0.0} ms, of them {Median(made):0.0} ms to make the article and {Median(gate):0.0} ms at the gate; {spent.TotalMilliseconds:0.0} ms of processor time, the endpoint's own included");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task ProcessAsync(string program, string what, TimeSpan latency, int faultOnEvery)
    {
        using var model = new FakeModel(latency, faultOnEvery);
        var (folder, input) = Folder("batch.jsonl", string.Join('\n', Texts("").Select((text, at) => JsonSerializer.Serialize(new { id = at, title = Title(text), text = text.Split("\n---\n", 2)[^1] }))));
        var (time, memory, output) = await TimedAsync(program, folder, "read", "--batch", input);
        var read = output.Split('\n').Count(line => line.Contains("\"openai fake\"", StringComparison.Ordinal));
        Tell(what, $"{time.TotalSeconds:0.00} s, {memory} MB at most, {read} of {Articles} read by the model, {model.Calls.Count} calls, {model.CallsWhileHeld} of them while told to wait");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task LongArticleAsync(string program)
    {
        using var model = new FakeModel(TimeSpan.Zero);
        var text = new StringBuilder("# Ships of a year\n\nThe harbour of Norrvik kept a book of its ships.");
        for (var number = 1; number <= 2_700; number++)
            text.Append(number % 3 == 0 ? "\n\n" : " ").Append(CultureInfo.InvariantCulture,
                $"The harbour master of Norrvik wrote down that ship number {number} lay at the old quay and waited with all hands for better weather.");
        var (folder, input) = Folder("long.md", text.ToString());
        var (time, memory, output) = await TimedAsync(program, folder, "read", input);
        using var briefing = JsonDocument.Parse(output);
        var cited = briefing.RootElement.GetProperty("actors")[0].GetProperty("evidence").EnumerateArray().Select(quote => quote.GetProperty("sentence").GetInt32()).ToList();
        Tell($"An article of {text.ToString().Split(' ').Length} words, whole process", $"{time.TotalSeconds:0.00} s, {memory} MB at most, {model.Calls.Count} calls, one actor cited from sentences {string.Join(", ", cited)}");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(TimeSpan Time, long Megabytes, string Output)> TimedAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = folder };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, Peak(process.Id));
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(20));
        }

        return (Stopwatch.GetElapsedTime(began), peak, await output);
    }

    // The kernel's own high-water mark, as long as the process lives.
    private static long Peak(int process)
    {
        try
        {
            return File.ReadLines($"/proc/{process}/status").Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
                .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).FirstOrDefault();
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static (string Folder, string Input) Folder(string name, string text)
    {
        var folder = Directory.CreateTempSubdirectory("briefings-figures-").FullName;
        File.WriteAllText(Path.Combine(folder, name), text);
        File.WriteAllText(Path.Combine(folder, "briefings.json"), $$$"""{"Model":{"Provider":"openai","Name":"fake","Endpoint":"{{{FakeModel.Endpoint}}}","Concurrency":8}}""");
        return (folder, name);
    }

    /// <summary>The seeds whose recorded reply needed no repair, each several times with another last sentence: one call an article.</summary>
    private static IEnumerable<string> Texts(string note)
    {
        var seeds = Directory.GetDirectories(Path.Combine(Seeds.Root, "seeds", "articles")).Order(StringComparer.Ordinal)
            .Where(path => !File.Exists(Path.Combine(FakeModel.RecordingsFolder, $"{Path.GetFileName(path)}-2.json"))).Select(path => File.ReadAllText(Path.Combine(path, "article.md"))).ToArray();
        return Enumerable.Range(0, Articles).Select(at => $"{seeds[at % seeds.Length]}\n\nThis is copy number {at} of it. {note}\n");
    }

    private static string? Title(string text) => text.Split('\n').FirstOrDefault(line => line.StartsWith("title:", StringComparison.Ordinal))?["title:".Length..].Trim(' ', '"');

    private static double Median(List<double> times) => times[Articles..].Order().ElementAt((times.Count - Articles) / 2);

    private static void Tell(string what, string figures) => Console.WriteLine($"{what}: {figures}");
}
