using Briefings.Analysis;
using Briefings.Evidence;
using Microsoft.Data.Sqlite;

namespace Briefings.Tests.Worker.Models;

/// <summary>The same article is never paid for twice, and a cap is a cap.</summary>
public sealed class CostsAndStoreTests : IDisposable
{
    private readonly TestModels models = new();

    [Fact]
    public async Task A_second_run_asks_nothing_and_says_the_same()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));

        var first = await models.BriefAsync(server);
        var second = await models.BriefAsync(server);

        Assert.Single(server.Calls);
        Assert.Equal(first.Run! with { Faults = [] }, second.Run! with { Faults = [] });
        Assert.Equal(first.Motives.Select(motive => motive.Claim.Motive), second.Motives.Select(motive => motive.Claim.Motive));
    }

    [Fact]
    public async Task Fresh_asks_again_and_so_do_another_language_and_another_model()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));
        await models.BriefAsync(server);

        await models.Analyst(models.Options(server.Endpoint), request => request with { Fresh = true }).ReadAsync(TestModels.Harbour(), CancellationToken.None);
        await models.Analyst(models.Options(server.Endpoint), request => request with { Language = "fr" }).ReadAsync(TestModels.Harbour(), CancellationToken.None);
        await models.BriefAsync(server, change: options => options.Name = "other");

        Assert.Equal(4, server.Calls.Count);
        Assert.StartsWith("Write your own wording in fr.", server.Calls.ElementAt(2).User, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update reading set json = replace(json, 'crews', 'crooks')")]
    [InlineData("update reading set json = 'nonsense', sha256 = '7a5fbdb3f6e9ec4c9a4a1a1e3d9d8f3e'")]
    public async Task A_damaged_entry_is_made_again(string damage)
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));
        await models.BriefAsync(server);
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(models.Folder, "readings.db")}"))
        {
            connection.Open();
            var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand above.
            command.CommandText = damage;
#pragma warning restore CA2100
            Assert.Equal(1, command.ExecuteNonQuery());
        }

        var briefing = await models.BriefAsync(server);
        await models.BriefAsync(server);

        Assert.Equal(2, server.Calls.Count);
        Assert.Equal("to keep crews safe", briefing.Motives[0].Claim.Motive);
    }

    [Fact]
    public async Task A_damaged_file_is_set_aside_and_made_again()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));
        await File.WriteAllTextAsync(Path.Combine(models.Folder, "readings.db"), new string('x', 5000));

        await models.BriefAsync(server);
        await models.BriefAsync(server);

        Assert.Single(server.Calls);
        Assert.True(File.Exists(Path.Combine(models.Folder, "readings.db.damaged")));
        Assert.Empty(models.Told);
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_is_told_once_and_the_briefing_comes_out()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));
        var blocked = Path.Combine(models.Folder, "file");
        await File.WriteAllTextAsync(blocked, "in the way");

        var briefing = await models.BriefAsync(server, change: options => options.DataFolder = blocked);

        Assert.Equal("openai test", briefing.Analyst.Name);
        Assert.Equal(["BRF4082"], models.Told.Select(problem => problem.Code));
    }

    [Fact]
    public async Task A_cap_that_the_first_call_could_break_lets_no_call_through()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));

        // At 10 a million, 8,000 tokens of the longest reply are 0.08.
        var briefing = await models.BriefAsync(server, change: options => options.MaxCostPerRun = 0.05m);

        Assert.Empty(server.Calls);
        Assert.Equal(("rule analyst", "BRF4070"), (briefing.Analyst.Name, briefing.Run!.Faults.Single().Code));
    }

    [Fact]
    public async Task The_cap_of_a_day_holds_over_runs()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));
        var analysts = new List<string>();
        for (var run = 0; run < 4; run++)
            analysts.Add((await models.BriefAsync(server, TestModels.Harbour(run), options => options.MaxCostPerDay = 0.088m)).Analyst.Name);

        // Each call costs 0.003; worst cases are about 0.082.
        Assert.Equal(["openai test", "openai test", "openai test", "rule analyst"], analysts);
    }

    [Fact]
    public async Task At_the_cap_a_long_article_is_finished_with_what_there_is_and_says_what_was_not_read()
    {
        await using var server = await ModelServer.StartAsync(
            // Slow enough that every section has asked for leave before the first one's real cost is known.
            ModelServer.Says(TestModels.GoodReply, latency: TimeSpan.FromSeconds(1)));
        var filler = string.Concat(Enumerable.Range(0, 400).Select(number => $"\n\nNothing more was said about ship number {number} that day in the old harbour of Norrvik."));
        var article = Briefings.Articles.ArticleReader.FromText(TestModels.HarbourText + filler);

        var briefing = await models.BriefAsync(server, article, options => (options.MaxOutputTokens, options.ContextTokens, options.MaxCostPerRun) = (2000, 8000, 0.03m));

        Assert.Equal("openai test", briefing.Analyst.Name);
        Assert.Single(server.Calls);
        Assert.NotEmpty(briefing.Motives);
        Assert.True(briefing.Run!.SentencesUnread > 100);
        Assert.Equal([$"{briefing.Run.SentencesUnread} sentences of the article were not read, because the cost cap was reached."], briefing.Notes);
    }

    [Fact]
    public async Task Missing_usage_is_estimated_and_marked_so()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply, usage: false));

        var run = (await models.BriefAsync(server)).Run!;

        Assert.True(run.TokensEstimated);
        Assert.InRange(run.InputTokens, 1000, 2000);
        Assert.Equal((run.InputTokens + run.OutputTokens * 10) / 1_000_000m, run.Cost);
    }

    public void Dispose() => models.Dispose();
}
