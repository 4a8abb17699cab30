using BenchmarkDotNet.Attributes;
using Briefings.Analysis;
using Briefings.Analysis.Rules;
using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Benchmarks;

/// <summary>One article of about 1,000 words, step by step, warm, on one thread.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly RuleAnalyst analyst = new();
    private byte[] bytes = [];
    private Article article = null!;
    private Reading reading = null!;

    [GlobalSetup]
    public async Task Prepare()
    {
        bytes = await File.ReadAllBytesAsync(Seeds.Summit);
        article = ReadArticle();
        reading = await ReadByRules();
    }

    [Benchmark]
    public Article ReadArticle() => ArticleReader.Read(bytes, "article.md");

    [Benchmark]
    public Task<Reading> ReadByRules() => analyst.ReadAsync(article, CancellationToken.None);

    [Benchmark]
    public Briefing PassTheGate() => Gate.Check(article, reading);
}
