using System.Globalization;
using Briefings.Analysis;
using Briefings.Articles;
using Briefings.Evidence;

namespace Briefings.Tests.Worker.Models;

/// <summary>Faults of all kinds in random order: every article comes out, and every claim of it has its evidence.</summary>
public sealed class ManyFaultsTests : IDisposable
{
    private static readonly ModelServer.Answer[] Faults =
    [
        ModelServer.Status(429), ModelServer.Status(500), ModelServer.Status(503), ModelServer.Drops(), ModelServer.Refuses(),
        ModelServer.Status(400), ModelServer.Body("<html>"), ModelServer.Body("""{"choices":[]}"""), ModelServer.Body("""{"error":{"message":"x"}}"""),
        ModelServer.Says("", finish: "content_filter"), ModelServer.Says("{\"summary\":[", finish: "length"), ModelServer.Says("I found nothing."),
        ModelServer.Says("<think>hm</think>" + TestModels.GoodReply), ModelServer.Says($"```json\n{TestModels.GoodReply}\n```"),
        ModelServer.Says(TestModels.GoodReply.Replace("keep crews safe", "hide the crime", StringComparison.Ordinal)),
        ModelServer.Says(TestModels.GoodReply.Replace("\"sentence\":4", "\"sentence\":400", StringComparison.Ordinal)),
        ModelServer.Says(TestModels.EmptyReply), ModelServer.Says(string.Concat(Enumerable.Repeat("again and again ", 200)), finish: "length"),
        ModelServer.Says(TestModels.GoodReply, finish: null), ModelServer.Says(TestModels.GoodReply, usage: false),
    ];

    private readonly TestModels models = new();

    [Fact]
    public async Task Two_hundred_faults_cost_no_article()
    {
        var random = new Random(20261123);
        var script = Enumerable.Range(0, 2000).Select(_ => random.Next(Faults.Length * 2)).ToArray();
        await using var server = await ModelServer.StartAsync(call => script[call.Number % script.Length] is var fault && fault < Faults.Length ? Faults[fault] : ModelServer.Says(TestModels.GoodReply));
        var analyst = models.Analyst(models.Options(server.Endpoint));
        var briefings = new Briefing[200];

        await Parallel.ForAsync(0, briefings.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellationToken) =>
        {
            var article = TestModels.Harbour(number);
            briefings[number] = Gate.Check(article, await analyst.ReadAsync(article, cancellationToken));
        });

        Assert.All(briefings, briefing =>
        {
            Assert.All(briefing.Motives, motive => Assert.All(motive.Evidence, quote => Assert.Equal(quote.Text, briefing.Article.Text[quote.Start..quote.End])));
            Assert.All(briefing.Statements, statement => Assert.NotEmpty(statement.Evidence));
            Assert.All(briefing.Summary, sentence => Assert.NotEmpty(sentence.Evidence));
            Assert.DoesNotContain(briefing.Motives, motive => motive.Claim.Motive.Contains("crime", StringComparison.Ordinal));
            Assert.Equal(briefing.Analyst.Name == "rule analyst", briefing.Notes.Any(note => note.StartsWith("openai test could not read", StringComparison.Ordinal)));
        });
        var runs = briefings.Select(briefing => briefing.Run!).ToList();
        Assert.All(runs.Where(run => !run.TokensEstimated), run => Assert.Equal((run.Calls * 1200L, run.Calls * 0.003m), (run.InputTokens + run.OutputTokens + Refused(run) * 1185, (run.Cost ?? 0) + Refused(run) * 0.00294m)));
        Assert.InRange(briefings.Count(briefing => briefing.Analyst.Name == "openai test"), 60, 199);
        Assert.True(runs.Sum(run => run.Calls) < server.Calls.Count);
    }

    [Fact]
    public async Task A_long_article_is_read_in_sections_and_cited_across_them()
    {
        var text = new System.Text.StringBuilder(TestModels.HarbourText);
        for (var number = 1; number <= 3000; number++)
        {
            text.Append(number % 3 == 0 ? "\n\n" : " ").Append(CultureInfo.InvariantCulture,
                $"The harbour master of Norrvik wrote down that ship number {number} lay at the old quay and waited with all hands for better weather.");
        }

        var article = ArticleReader.FromText(text.ToString());
        Assert.InRange(article.Text.Split(' ').Length, 60_000, 90_000);
        await using var server = await ModelServer.StartAsync(call =>
        {
            var first = System.Text.RegularExpressions.Regex.Matches(call.User, @"^\[(\d+)\] (The harbour master of Norrvik wrote down that (ship number \d+)) lay", System.Text.RegularExpressions.RegexOptions.Multiline)[5];
            var (sentence, quote) = (first.Groups[1].Value, first.Groups[2].Value);
            return ModelServer.Says($$"""
                {"summary":[{"text":"The harbour master wrote down {{first.Groups[3].Value}}.","evidence":[{"sentence":{{sentence}},"quote":"{{quote}}"}]}],
                 "actors":[{"name":"harbour master of Norrvik","kind":"Group","role":null,"aliases":[],"significance":null,"evidence":[{"sentence":{{sentence}},"quote":"{{quote}}"}]}],
                 "statements":[],"motives":[],"questions":[]}
                """);
        });

        var briefing = await models.BriefAsync(server, article);

        Assert.InRange(server.Calls.Count, 4, 12);
        Assert.Empty(briefing.Run!.Faults);
        var actor = Assert.Single(briefing.Actors);
        Assert.Equal(server.Calls.Count, actor.Evidence.Count);
        Assert.True(actor.Evidence[^1].Sentence > 2500);
        Assert.Equal(article.Body.Count(), server.Calls.Sum(call => System.Text.RegularExpressions.Regex.Count(call.User, @"^\[\d+\] ", System.Text.RegularExpressions.RegexOptions.Multiline)));
    }

    /// <summary>Calls that were refused: a refusal's usage is 15 tokens.</summary>
    private static int Refused(RunRecord run) => run.Faults.Count(fault => fault.Code == "BRF4045");

    public void Dispose() => models.Dispose();
}
