using Briefings.Tests.Support;
using Briefings.Tests.Worker.Models;

namespace Briefings.Tests.Worker.Telemetry;

/// <summary>What an operator learns of a run, and what nobody learns: words of an article, of a prompt, or a key.</summary>
public sealed class TelemetryTests : IDisposable
{
    private const string Key = "sk-not-for-anybody-0123456789";

    private readonly BriefingsProcess briefings = new();

    public TelemetryTests()
    {
        briefings.Write("article.txt", TestModels.HarbourText);
        briefings.Environment["OPENAI_API_KEY"] = Key;
    }

    [Fact]
    public async Task A_collector_gets_the_whole_tree_of_an_article_and_not_a_word_of_it()
    {
        var bad = TestModels.GoodReply.Replace("\"quote\":\"Critics say Ana Ruiz wants votes\"", "\"quote\":\"Critics know that she is bought\"", StringComparison.Ordinal);
        await using var server = await ModelServer.StartAsync(
            ModelServer.Status(503), ModelServer.Says("Ana Ruiz closed it."), ModelServer.Says(bad), ModelServer.Says(TestModels.GoodReply));
        await using var collector = await Collector.StartAsync();
        Configure(server.Endpoint, collector.Endpoint);

        var outcome = await briefings.RunAsync("generate", "article.txt", "--format", "md", "--out", "a.md");

        Assert.Equal(new BriefingsProcess.Outcome(0, "a.md\n", ""), outcome);
        Assert.Equal(4, server.Calls.Count);
        Verifier.Verify($"{collector.Spans()}\n{collector.Figures()}\n");
        AssertTellsNothing(collector, server);
    }

    [Fact]
    public async Task A_fault_is_told_by_its_code_also_where_the_endpoint_quotes_the_request()
    {
        await using var server = await ModelServer.StartAsync(call => ModelServer.Status(401, message: $"Incorrect API key {Key} for: {call.User}"));
        await using var collector = await Collector.StartAsync();
        Configure(server.Endpoint, collector.Endpoint);
        briefings.Environment["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = "true";

        var outcome = await briefings.RunAsync("read", "article.txt");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Talk));
        Assert.Contains("ask FAILED BRF4060\n", collector.Spans(), StringComparison.Ordinal);
        AssertTellsNothing(collector, server);
    }

    [Fact]
    public async Task The_standard_variable_is_enough_and_the_rule_analyst_is_told_of_too()
    {
        await using var collector = await Collector.StartAsync();
        briefings.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Endpoint;

        await briefings.RunAsync("read", "article.txt");
        await briefings.RunAsync("read", "missing.txt");

        Assert.Equal(["article", "  read", "  gate", "article FAILED BRF5002", "  read"], Names(collector));
    }

    [Fact]
    public async Task A_collector_that_speaks_gRPC_gets_the_same()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));
        await using var collector = await Collector.StartAsync(overGrpc: true);
        Configure(server.Endpoint, collector.Endpoint);
        briefings.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc";

        var outcome = await briefings.RunAsync("generate", "article.txt", "--format", "md", "--out", "a.md");

        Assert.Equal(new BriefingsProcess.Outcome(0, "a.md\n", ""), outcome);
        Assert.Equal(["article", "  read", "  ask", "    chat test", "  gate"], Names(collector));
        Assert.Contains("Briefings gen_ai.client.token.usage {token}", collector.Figures(), StringComparison.Ordinal);
        AssertTellsNothing(collector, server);
    }

    [Fact]
    public async Task A_scheduled_run_is_one_trace_with_its_steps_its_articles_and_what_the_model_took()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));
        await using var collector = await Collector.StartAsync();
        briefings.Write("inbox/harbour.txt", TestModels.HarbourText);
        briefings.Write("briefings.json", $$$"""
            {"Model":{"Provider":"openai","Name":"test","Endpoint":"{{{server.Endpoint}}}","InputPrice":1,"OutputPrice":10},
             "Telemetry":{"Endpoint":"{{{collector.Endpoint}}}"},
             "Schedules":[{"Name":"morning","Cron":"0 7 * * *","TimeZone":"Etc/UTC","Analyst":"model",
               "Sources":[{"Kind":"inbox","Path":"inbox","StillFor":"00:00:00"}],
               "Deliveries":[{"Kind":"folder","Path":"editions","Formats":["md"]}]}]}
            """);

        var outcome = await briefings.RunAsync("schedules", "run", "morning", "--slot", "2026-11-20");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Talk));
        Assert.Equal(["run", "gather", "read", "  article", "    ask", "      chat test", "    gate", "compose", "  gate", "deliver"], Names(collector));
        Assert.Equal(1, collector.Traces);
        Assert.Contains("  · briefings.run = morning-2026-11-20T0700\n", collector.Spans(), StringComparison.Ordinal);
        string[] figures = ["articles {article}", "article.duration s", "claims {claim}", "deliveries {delivery}", "model.cost {money}", "run.duration s", "runs {run}"];
        Assert.All(figures, figure => Assert.Contains($"Briefings briefings.{figure}", collector.Figures(), StringComparison.Ordinal));
        Assert.Contains("Briefings gen_ai.client.token.usage {token}", collector.Figures(), StringComparison.Ordinal);
        AssertTellsNothing(collector, server);
    }

    [Fact]
    public async Task A_collector_that_is_not_there_costs_no_briefing()
    {
        briefings.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9";

        Assert.Equal(new BriefingsProcess.Outcome(0, "a.md\n", ""), await briefings.RunAsync("generate", "article.txt", "--format", "md", "--out", "a.md"));
    }

    [Theory]
    [InlineData("Telemetry__Endpoint", "collector", "configuration : error BRF4011 : Telemetry:Endpoint must be an absolute http or https address.\n")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "configuration : error BRF4011 : OTEL_EXPORTER_OTLP_ENDPOINT must be an absolute http or https address.\n")]
    [InlineData("Telemetry__Endpont", "http://127.0.0.1", "configuration : error BRF4010 : There is no setting \"Telemetry:Endpont\". Remove it, or choose from Endpoint.\n")]
    public async Task A_mistake_in_its_configuration_is_named(string variable, string value, string told)
    {
        briefings.Environment[variable] = value;

        Assert.Equal(new BriefingsProcess.Outcome(2, "", told), await briefings.RunAsync("read", "article.txt"));
    }

    /// <summary>Their files are there but empty: whoever loads one fails.</summary>
    [Fact]
    public async Task Without_configuration_nothing_is_loaded_that_only_a_model_or_a_collector_needs()
    {
        var crippled = briefings.WithEmptied(
            "OpenTelemetry*.dll", "Microsoft.SemanticKernel*.dll", "Microsoft.Extensions.*.dll", "OpenAI.dll", "OllamaSharp.dll", "Anthropic.dll", "Microsoft.Data.Sqlite.dll", "Polly*.dll");

        Assert.Equal(new BriefingsProcess.Outcome(0, "a.md\n", ""), await crippled.RunAsync("generate", "article.txt", "--format", "md", "--out", "a.md"));
        crippled.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9";
        Assert.Equal(1, (await crippled.RunAsync("generate", "article.txt", "--format", "md", "--out", "b.md")).ExitCode);
    }

    private static IEnumerable<string> Names(Collector collector) => collector.Spans().Split('\n').Where(line => line.Length > 0 && !line.Contains('·') && !line.Contains('!'));

    private static void AssertTellsNothing(Collector collector, ModelServer server)
    {
        var told = collector.Everything();
        Assert.DoesNotContain(Key, told, StringComparison.Ordinal);
        foreach (var words in new[] { TestModels.HarbourText, TestModels.GoodReply, server.Calls.First().System, server.Calls.First().User }.SelectMany(PairsOfWords))
            Assert.DoesNotContain(words, told, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Ruiz", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Norrvik", told, StringComparison.Ordinal);
    }

    private static IEnumerable<string> PairsOfWords(string text)
    {
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.Zip(words.Skip(1), (one, other) => $"{one} {other}").Where(pair => pair.Length > 8);
    }

    private void Configure(string model, string collector) => briefings.Write("briefings.json", $$$"""
        {"Model":{"Provider":"openai","Name":"test","Endpoint":"{{{model}}}","RetryDelay":"00:00:00.01","InputPrice":1,"OutputPrice":10},
         "Telemetry":{"Endpoint":"{{{collector}}}"}}
        """);

    public void Dispose() => briefings.Dispose();
}
