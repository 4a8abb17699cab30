using System.Text.Json;
using Briefings.Analysis.Rules;
using Briefings.Analysis.Rules.Actors;
using Briefings.Analysis.Rules.Motives;
using Briefings.Analysis.Rules.Questions;
using Briefings.Analysis.Rules.Statements;
using Briefings.Articles;
using Briefings.Evidence;
using Briefings.Rendering;

namespace Briefings.Benchmarks;

/// <summary>
/// What reading by rules costs, warm, on one thread, a row for each figure of docs/performance.md: the articles of a batch, stage by stage, and one article that
/// grows. Medians; MB are of text, a million characters each.
/// </summary>
internal static class ReadingFigures
{
    private const string Analyst = "the analyst, from tokens to notes";
    private const int Copies = 20, Rounds = 9, RoundsBefore = 6;

    private static readonly int[] Lengths = [25_000, 50_000, 100_000, 200_000, 400_000];

    /// <param name="batch">A file as <c>read --batch</c> takes it; without one, the seeds, each several times with another last sentence.</param>
    public static void Run(string? batch)
    {
        (string? Title, string Text)[] texts = [.. batch is null ? SeedTexts() : BatchTexts(batch)];
        Console.WriteLine("| What | Figure | Allocated |\n| :-- | --: | --: |");
        ShowStages(texts);
        Grow(string.Join("\n\n", texts.Select(text => text.Text)));
    }

    private static void ShowStages((string? Title, string Text)[] texts)
    {
        var length = texts.Sum(text => text.Text.Length);
        Console.WriteLine($"| {texts.Length} articles | {length / 1e6:0.00} MB | |");
        var rounds = new List<Stages>();
        for (var round = -RoundsBefore; round < Rounds; round++)
        {
            var stages = new Stages();
            foreach (var (title, text) in texts)
                Read(title, text, stages);
            if (round >= 0)
                rounds.Add(stages);
        }

        foreach (var name in rounds[0].Names)
        {
            var (time, bytes) = rounds.Select(round => round[name]).OrderBy(cost => cost.Time).ElementAt(Rounds / 2);
            Row(name, name == Analyst ? $"{length / time.TotalSeconds / 1e6:0.00} MB/s" : $"{time.TotalMilliseconds * 1e6 / length:0} ms a MB", bytes, length);
        }
    }

    // The analyst's stages in its own order, and what stands before and behind it.
    private static void Read(string? title, string text, Stages stages)
    {
        var article = stages.Take("article", () => Make(title, text));
        var document = stages.Take("tokens", () => new Document(article));
        var cast = stages.Take("cast", () => CastReader.Read(document));
        var syntax = stages.Take("tags and quotations", () => new Syntax(document));
        var statements = stages.Take("statements", () => StatementReader.Read(syntax, cast));
        stages.Take("claims of statements", () => StatementClaims.Of(syntax, statements));
        var summary = stages.Take("summary", () => Summary.Of(syntax, cast));
        var told = summary.SelectMany(claim => claim.Evidence).Select(citation => citation.Sentence).ToHashSet();
        stages.Take("claims of actors", () => ActorClaims.Of(document, cast, new SignificanceReading(syntax, cast, told)));
        stages.Take("motives", () => MotiveClaims.Of(syntax, cast, statements));
        stages.Take("questions", () => QuestionClaims.Of(syntax, cast, statements));
        stages.Take("notes on the form", () => FormReading.Notes(article));
        var reading = stages.Take(Analyst, () => RuleAnalyst.Read(article));
        var briefing = stages.Take("gate", () => Gate.Check(article, reading));
        stages.Take("JSON", () => BriefingJson.Write(briefing, indented: false).Length);
    }

    private static void Grow(string text)
    {
        var points = new List<(double X, double Y)>();
        foreach (var length in Lengths)
        {
            while (text.Length < length)
                text = $"{text}\n\n{text}";
            var article = Make(null, text[..length]);
            var (time, bytes) = Median(() => RuleAnalyst.Read(article));
            Row($"one article of {length / 1000} kB", $"{time.TotalMilliseconds:0} ms", bytes, length);
            points.Add((Math.Log(length), Math.Log(time.TotalSeconds)));
        }

        double x = points.Average(point => point.X), y = points.Average(point => point.Y);
        var exponent = points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
        Console.WriteLine($"| growth over these lengths, fitted | exponent {exponent:0.00} | |");
    }

    private static IEnumerable<(string? Title, string Text)> SeedTexts() =>
        from copy in Enumerable.Range(1, Copies)
        from seed in Directory.GetDirectories(Path.Combine(Seeds.Root, "seeds", "articles")).Order(StringComparer.Ordinal)
        let article = ArticleReader.Read(File.ReadAllBytes(Path.Combine(seed, "article.md")), "article.md")
        select (article.Title, $"{article.Text}\n\nThe council heard of it on day {copy}, a clerk said.");

    private static IEnumerable<(string? Title, string Text)> BatchTexts(string batch)
    {
        foreach (var line in File.ReadLines(batch))
        {
            using var json = JsonDocument.Parse(line);
            yield return (json.RootElement.TryGetProperty("title", out var title) ? title.GetString() : null, json.RootElement.GetProperty("text").GetString()!);
        }
    }

    private static Article Make(string? title, string text) => ArticleReader.FromText(text, new ArticleFacts { Title = title });

    private static (TimeSpan Time, long Bytes) Median(Action run)
    {
        for (var round = 0; round < RoundsBefore; round++)
            run();
        return Enumerable.Range(0, Rounds).Select(_ => Cost(run)).OrderBy(cost => cost.Time).ElementAt(Rounds / 2);
    }

    // The processor's time, the collector's and the compiler's included: other work on the machine is not the text's fault.
    private static (TimeSpan Time, long Bytes) Cost(Action run)
    {
        var (bytes, start) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        run();
        return (Environment.CpuUsage.TotalTime - start, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static void Row(string what, string figure, long bytes, int length) => Console.WriteLine($"| {what} | {figure} | {(double)bytes / length:0} times the text |");

    /// <summary>What one round spent on each stage, in the order in which they came.</summary>
    private sealed class Stages
    {
        private readonly OrderedDictionary<string, (TimeSpan Time, long Bytes)> costs = [];

        public IEnumerable<string> Names => costs.Keys;

        public (TimeSpan Time, long Bytes) this[string stage] => costs[stage];

        public T Take<T>(string stage, Func<T> run)
        {
            T made = default!;
            var (time, bytes) = Cost(() => made = run());
            var sum = costs.GetValueOrDefault(stage);
            costs[stage] = (sum.Time + time, sum.Bytes + bytes);
            return made;
        }
    }
}
