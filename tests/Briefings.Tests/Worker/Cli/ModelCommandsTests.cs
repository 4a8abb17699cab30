using Briefings.Tests.Support;
using Briefings.Tests.Worker.Models;
using Briefings.Typesetting.Styles;
using Briefings.Worker.Printing;

namespace Briefings.Tests.Worker.Cli;

/// <summary>The model from the command line, as a shell runs it.</summary>
public sealed class ModelCommandsTests : IDisposable
{
    private readonly BriefingsProcess briefings = new();

    public ModelCommandsTests() => briefings.Write("article.txt", TestModels.HarbourText);

    [Fact]
    public async Task Generate_asks_the_configured_model_once_and_a_second_run_asks_nothing()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));
        Configure(server);

        var first = await briefings.RunAsync("generate", "article.txt", "--analyst", "model", "--date", "2026-11-23", "--format", "md", "--out", "first.md");
        var second = await briefings.RunAsync("generate", "article.txt", "--date", "2026-11-23", "--format", "md", "--out", "second.md");

        Assert.Equal(new BriefingsProcess.Outcome(0, "first.md\n", ""), first);
        Assert.Equal((0, ""), (second.ExitCode, second.Talk));
        Assert.Single(server.Calls);
        Assert.Equal(briefings.Bytes("first.md"), briefings.Bytes("second.md"));
        Assert.Contains("Read by the openai test", System.Text.Encoding.UTF8.GetString(briefings.Bytes("first.md")), StringComparison.Ordinal);
        Assert.Contains("1 call, 1000 tokens in, 200 out", System.Text.Encoding.UTF8.GetString(briefings.Bytes("first.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_asking_for_one_is_wrong_usage()
    {
        var outcome = await briefings.RunAsync("generate", "article.txt", "--analyst", "model");

        Assert.Equal(
            new BriefingsProcess.Outcome(2, "", "error BRF4001 : No model is configured. Set Model:Provider and Model:Name (docs/operations.md), or use --analyst rules.\n"),
            outcome);
    }

    [Fact]
    public async Task Check_finds_a_wrong_key_and_asks_nothing()
    {
        briefings.Write("briefings.json", """{"Model":{"Provider":"ollama","Name":"x","Temprature":1}}""");

        var outcome = await briefings.RunAsync("check");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("briefings.json(1,42) : error BRF4010 : There is no setting \"Model:Temprature\".", outcome.Talk, StringComparison.Ordinal);
        Assert.Matches("^prompt: nothing wrong \\(read-article [0-9a-f]{12}, about 1\\d\\d\\d tokens a call\\)\n$", outcome.Output);
    }

    [Fact]
    public async Task Doctor_says_who_answers_and_what_to_repair()
    {
        await using var well = await ModelServer.StartAsync(ModelServer.Says("Yes."));
        await using var ill = await ModelServer.StartAsync(ModelServer.Status(401));
        briefings.Write("briefings.json", $$$"""
            {"Model":{"Provider":"openai","Name":"well","Endpoint":"{{{well.Endpoint}}}","Fallbacks":[{"Provider":"openai","Name":"ill","Endpoint":"{{{ill.Endpoint}}}"}]}}
            """);

        var outcome = await briefings.RunAsync("doctor");

        Assert.Equal(
            new BriefingsProcess.Outcome(1, "openai well: answers (1200 tokens)\n",
                string.Concat(FontCheck.Run(new PageStyle()).Select(problem => $"{problem}\n")) + "openai ill : error BRF4060 : The endpoint refuses the key. Check the environment variable that holds it and what the key may do.\n"),
            outcome);
    }

    [Fact]
    public async Task Record_writes_what_replay_says_again()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));
        Configure(server);
        briefings.Write("harbour.txt", TestModels.HarbourText);

        var recorded = await briefings.RunAsync("record", "harbour.txt", "--to", "recordings", "--answered-by", "author");
        await server.DisposeAsync();
        briefings.Environment["Model__Recordings"] = "Replay";
        var replayed = await briefings.RunAsync("generate", "harbour.txt", "--fresh", "--format", "md", "--out", "b.md");

        Assert.Equal(new BriefingsProcess.Outcome(0, "harbour: 1 calls\n", ""), recorded);
        Assert.Equal(new BriefingsProcess.Outcome(0, "b.md\n", ""), replayed);
        Assert.Contains("\"answeredBy\": \"author\"", System.Text.Encoding.UTF8.GetString(briefings.Bytes("recordings/harbour-1.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error BRF4015 : --language english is no language tag. Write it as en, de or pt-BR.\n", "--language", "english_x")]
    [InlineData("error BRF5001 : --max-cost much is no sum. Write it as 0.50.\n", "--max-cost", "much")]
    public async Task A_wrong_wish_is_told(string told, params string[] wish)
    {
        var outcome = await briefings.RunAsync(["generate", "article.txt", .. wish]);

        Assert.Equal((2, told.Replace("english ", "english_x ", StringComparison.Ordinal)), (outcome.ExitCode, outcome.Talk));
    }

    private void Configure(ModelServer server) => briefings.Write("briefings.json", $$$"""{"Model":{"Provider":"openai","Name":"test","Endpoint":"{{{server.Endpoint}}}"}}""");

    public void Dispose() => briefings.Dispose();
}
