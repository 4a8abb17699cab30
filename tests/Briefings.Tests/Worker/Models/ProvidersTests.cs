using System.Text.Json;
using System.Text.Json.Nodes;
using Briefings.Evidence;
using Briefings.Tests.Support;
using Briefings.Worker.Models;

namespace Briefings.Tests.Worker.Models;

/// <summary>Every provider's client against a server that speaks the provider's own protocol.</summary>
public sealed class ProvidersTests : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly TestModels models = new();

    public static TheoryData<string> All => ["openai", "ollama", "anthropic"];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_reply_is_understood_and_counted(string provider)
    {
        await using var server = await ModelServer.StartAsync(ProviderForm.Says(provider, TestModels.GoodReply));

        var briefing = await BriefAsync(provider, server);

        Assert.Equal(($"{provider} test", 2, 1), (briefing.Analyst.Name, briefing.Motives.Count, server.Calls.Count));
        Assert.Equal((1, 1000L, 200L, 0.003m, false), (briefing.Run!.Calls, briefing.Run.InputTokens, briefing.Run.OutputTokens, briefing.Run.Cost, briefing.Run.TokensEstimated));
        Assert.Empty(briefing.Run.Faults);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_sent_has_the_form_of_the_provider(string provider)
    {
        await using var server = await ModelServer.StartAsync(ProviderForm.Says(provider, TestModels.GoodReply));

        await BriefAsync(provider, server);

        Verifier.Verify(Shown(Assert.Single(server.Calls)), "txt", provider);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_cut_reply_is_read_in_halves(string provider)
    {
        await using var server = await ModelServer.StartAsync(
            ProviderForm.Cut(provider, "{\"summary\":[{\"text\":\"Ana"), ProviderForm.Says(provider, TestModels.GoodReply), ProviderForm.Says(provider, TestModels.EmptyReply));

        var briefing = await BriefAsync(provider, server);

        Assert.Equal(($"{provider} test", 3), (briefing.Analyst.Name, server.Calls.Count));
        Assert.Equal(["BRF4043"], briefing.Run!.Faults.Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("openai", "BRF4045", 1)]
    [InlineData("anthropic", "BRF4044", 1)]
    public async Task A_refusal_is_not_asked_again(string provider, string code, int calls)
    {
        await using var server = await ModelServer.StartAsync(ProviderForm.Refuses(provider));

        var briefing = await BriefAsync(provider, server);

        Assert.Equal(("rule analyst", code, calls), (briefing.Analyst.Name, briefing.Run!.Faults.Single().Code, server.Calls.Count));
    }

    [Theory]
    [InlineData(401, "authentication_error", "BRF4060", 1)]
    [InlineData(404, "not_found_error", "BRF4061", 1)]
    [InlineData(400, "invalid_request_error", "BRF4062", 1)]
    [InlineData(413, "request_too_large", "BRF4062", 1)]
    [InlineData(500, "api_error", "BRF4064", 4)]
    [InlineData(529, "overloaded_error", "BRF4064", 4)]
    public async Task An_error_becomes_one_coded_fault(int status, string kind, string code, int calls)
    {
        foreach (var provider in new[] { "openai", "ollama", "anthropic" })
        {
            await using var server = await ModelServer.StartAsync(ProviderForm.Error(provider, status, kind));

            var briefing = await BriefAsync(provider, server);

            Assert.Equal((provider, "rule analyst", code, calls), (provider, briefing.Analyst.Name, briefing.Run!.Faults.Single().Code, server.Calls.Count));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_Retry_After_is_kept_and_the_call_made_again(string provider)
    {
        await using var server = await ModelServer.StartAsync(ProviderForm.Error(provider, 429, "rate_limit_error", "1"), ProviderForm.Says(provider, TestModels.GoodReply));

        var briefing = await BriefAsync(provider, server);

        Assert.Equal(($"{provider} test", 0), (briefing.Analyst.Name, briefing.Run!.Faults.Count));
        var (first, second) = (server.Calls.First(), server.Calls.Last());
        Assert.True(TimeProvider.System.GetElapsedTime(first.Timestamp, second.Timestamp) >= TimeSpan.FromSeconds(0.99));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_429_that_stays_says_so(string provider)
    {
        await using var server = await ModelServer.StartAsync(ProviderForm.Error(provider, 429, "rate_limit_error"));

        Assert.Equal(("BRF4063", 4), ((await BriefAsync(provider, server)).Run!.Faults.Single().Code, server.Calls.Count));
    }

    [Theory]
    [InlineData("ollama", """{"error":"model runner has unexpectedly stopped"}""")]
    [InlineData("ollama", """{"model":"test","created_at":"2026-11-23T06:37:00Z","message":{"role":"assistant","content":"{\"summary\":["},"done":false}""")]
    [InlineData("ollama", "<html>Bad gateway</html>")]
    [InlineData("ollama", "")]
    [InlineData("anthropic", """{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}""")]
    [InlineData("anthropic", """{"id":"msg_1","type":"message"}""")]
    [InlineData("anthropic", "<html>Bad gateway</html>")]
    [InlineData("anthropic", "")]
    public async Task An_answer_that_is_none_is_a_fault_and_not_a_reading(string provider, string body)
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Body(body));

        var briefing = await BriefAsync(provider, server);

        Assert.Equal(("rule analyst", "BRF4068", 1), (briefing.Analyst.Name, briefing.Run!.Faults.Single().Code, server.Calls.Count));
    }

    [Fact]
    public async Task Tokens_read_from_a_cache_of_the_provider_are_counted_as_read()
    {
        await using var server = await ModelServer.StartAsync((ModelServer.Answer)(context => ModelServer.Json(context, 200, new JsonObject
        {
            ["id"] = "msg_1",
            ["type"] = "message",
            ["role"] = "assistant",
            ["model"] = "test",
            ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = TestModels.GoodReply }),
            ["stop_reason"] = "end_turn",
            ["stop_sequence"] = null,
            ["usage"] = new JsonObject { ["input_tokens"] = 400, ["cache_read_input_tokens"] = 500, ["cache_creation_input_tokens"] = 100, ["output_tokens"] = 200 },
        })));

        Assert.Equal(1000, (await BriefAsync("anthropic", server)).Run!.InputTokens);
    }

    [Fact]
    public async Task A_server_that_knows_only_max_tokens_is_sent_that_and_no_other()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));

        await BriefAsync("openai", server, options => options.UseMaxTokens = true);
        await Checkup.RunAsync(models.Options(server.Endpoint, options => options.UseMaxTokens = true), models.Request, CancellationToken.None);

        Assert.Equal([("8000", null), ("500", null)], server.Calls.Select(call => (call.Body["max_tokens"]?.ToString(), call.Body["max_completion_tokens"]?.ToString())));
        Assert.NotNull(server.Calls.First().Body["response_format"]!["json_schema"]!["schema"]!["properties"]);
    }

    [Fact]
    public async Task A_key_for_what_stands_before_Ollama_is_sent()
    {
        await using var server = await ModelServer.StartAsync(ProviderForm.Says("ollama", TestModels.GoodReply));
        var options = models.Options(server.Address, options => (options.Provider, options.KeyVariable) = ("ollama", "GATEWAY_KEY"));

        await models.Analyst(options, request => request with { Environment = new Dictionary<string, string> { ["GATEWAY_KEY"] = "abc" } }).ReadAsync(TestModels.Harbour(), CancellationToken.None);

        Assert.Equal("Bearer abc", server.Calls.Single().Headers["authorization"]);
    }

    private Task<Briefing> BriefAsync(string provider, ModelServer server, Action<ModelOptions>? change = null) => models.BriefAsync(server, change: options =>
    {
        change?.Invoke(options);
        options.Provider = provider;
        options.Endpoint = provider == "openai" ? server.Endpoint : server.Address;
    });

    /// <summary>A request as its provider reads it; long texts by their beginnings.</summary>
    private static string Shown(ModelCall call)
    {
        var headers = call.Headers.Where(header => header.Key is "authorization" or "x-api-key" or "anthropic-version" or "content-type")
            .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}");
        return string.Join('\n', [$"POST {call.Path}", .. headers, "", Shortened(call.Body)!.ToJsonString(Indented), ""]);
    }

    private static JsonNode? Shortened(JsonNode? node) => node switch
    {
        JsonObject schema when schema.ContainsKey("$schema") || schema["required"] is not null => "(the schema of the reply)",
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Shortened(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Shortened)]),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length > 60 => text[..60] + " …",
        _ => node?.DeepClone(),
    };

    public void Dispose() => models.Dispose();
}
