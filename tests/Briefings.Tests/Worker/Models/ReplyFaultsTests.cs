using Briefings.Evidence;

namespace Briefings.Tests.Worker.Models;

/// <summary>Every way in which a reply can be unfit, and its own way on, over real HTTP.</summary>
public sealed class ReplyFaultsTests : IDisposable
{
    private readonly TestModels models = new();

    [Fact]
    public async Task A_good_reply_is_asked_for_once_and_every_claim_of_it_stands()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));

        var briefing = await models.BriefAsync(server);

        Assert.Empty(briefing.LeftOut);
        Assert.Equal((1, 1, 1, 2, 1), (briefing.Summary.Count, briefing.Actors.Count, briefing.Statements.Count, briefing.Motives.Count, briefing.Questions.Count));
        Assert.Equal(("openai test", 1, 1000L, 200L, 0.003m, false), (briefing.Analyst.Name, briefing.Run!.Calls, briefing.Run.InputTokens, briefing.Run.OutputTokens, briefing.Run.Cost, briefing.Run.TokensEstimated));
        Assert.Empty(briefing.Notes);
        Assert.Single(server.Calls);
    }

    [Theory]
    [InlineData("<think>The article says {\"a\":1}.</think>\n", "", "BRF4046")]
    [InlineData("```json\n", "\n```", "BRF4047")]
    public async Task Wrapping_is_taken_off_and_told(string before, string after, string code)
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(before + TestModels.GoodReply + after));

        var briefing = await models.BriefAsync(server);

        Assert.Equal([code], briefing.Run!.Faults.Select(fault => fault.Code));
        AssertModelRead(briefing, calls: 1);
        Assert.Single(server.Calls);
    }

    [Theory]
    [InlineData("Here is what I found: Ana Ruiz closed the harbour.", "BRF4041")]
    [InlineData("", "BRF4040")]
    [InlineData("{\"summary\":[]}", "BRF4042")]
    [InlineData("{\"summary\":[],\"actors\":[null],\"statements\":[],\"motives\":[],\"questions\":[]}", "BRF4042")]
    [InlineData("{\"summary\":[],\"actors\":[],\"statements\":[],\"motives\":[],\"questions\":[],\"verdict\":\"guilty\"}", "BRF4042")]
    public async Task What_has_another_form_is_asked_for_again(string reply, string code)
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says(reply), ModelServer.Says(TestModels.GoodReply));

        var briefing = await models.BriefAsync(server);

        Assert.Equal([code], briefing.Run!.Faults.Select(fault => fault.Code));
        AssertModelRead(briefing, calls: 2);
        Assert.StartsWith($"Your last reply to this could not be used: {briefing.Run.Faults[0].Message}", server.Calls.Last().User, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_another_form_twice_goes_to_the_rule_analyst()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Says("no"));

        var briefing = await models.BriefAsync(server);

        AssertRulesRead(briefing, "BRF4041");
        Assert.Equal(2, server.Calls.Count);
    }

    [Fact]
    public async Task A_cut_reply_is_read_in_halves()
    {
        await using var server = await ModelServer.StartAsync(
            ModelServer.Says("{\"summary\":[{\"text\":\"Ana", finish: "length"), ModelServer.Says(TestModels.GoodReply), ModelServer.Says(TestModels.EmptyReply));

        var briefing = await models.BriefAsync(server);

        AssertModelRead(briefing, calls: 3);
        Assert.Equal(["BRF4043"], briefing.Run!.Faults.Select(fault => fault.Code));
        Assert.Contains("This is part 1 of 2, sentences 2 to 3.", server.Calls.ElementAt(1).User, StringComparison.Ordinal);
        Assert.Contains("This is part 2 of 2, sentences 4 to 5.", server.Calls.ElementAt(2).User, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filtered_reply_goes_to_the_next_model_and_the_briefing_says_why()
    {
        await using var first = await ModelServer.StartAsync(ModelServer.Says("", finish: "content_filter"));
        await using var second = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));

        var briefing = await models.BriefAsync(first, change: options => options.Fallbacks.Add(models.Options(second.Endpoint, fallback => fallback.Name = "other")));

        Assert.Equal("openai other", briefing.Analyst.Name);
        Assert.Equal(["openai test could not read this article; the openai other read it instead. The provider's filter withheld the reply. (BRF4044)"], briefing.Notes);
        Assert.Equal((2, "openai test"), (briefing.Run!.Calls, briefing.Run.FirstChoice));
    }

    [Fact]
    public async Task A_refusal_goes_to_the_rule_analyst_without_asking_again()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Refuses());

        AssertRulesRead(await models.BriefAsync(server), "BRF4045");
        Assert.Single(server.Calls);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("length")]
    public async Task A_reply_that_goes_round_in_circles_is_not_asked_for_again(string finish)
    {
        var circle = "{\"summary\":[" + string.Concat(Enumerable.Repeat("{\"text\":\"Ana Ruiz closed the pier.\",\"evidence\":[]},", 60));
        await using var server = await ModelServer.StartAsync(ModelServer.Says(circle, finish));

        AssertRulesRead(await models.BriefAsync(server), "BRF4048");
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task One_claim_said_over_and_over_is_a_circle_too()
    {
        var claim = "{\"text\":\"Ana Ruiz closed the harbour of Norrvik.\",\"evidence\":[{\"sentence\":2,\"quote\":\"closed the harbour of Norrvik\"}]}";
        var reply = $"{{\"summary\":[{string.Join(',', Enumerable.Repeat(claim, 12))}],\"actors\":[],\"statements\":[],\"motives\":[],\"questions\":[]}}";
        await using var server = await ModelServer.StartAsync(ModelServer.Says(reply));

        AssertRulesRead(await models.BriefAsync(server), "BRF4048");
    }

    [Fact]
    public async Task Only_the_failed_claims_are_asked_for_again_and_only_they_come_back()
    {
        const string Invented = "We closed the pier because of the wolves";
        var bad = TestModels.GoodReply.Replace("\"sentence\":3,\"quote\":\"We closed the pier to keep crews safe\"}],", $"\"sentence\":3,\"quote\":\"{Invented}\"}}],", StringComparison.Ordinal);
        var repair = """
            {"summary":[{"text":"Something else entirely.","evidence":[{"sentence":2,"quote":"closed the harbour of Norrvik"}]}],"actors":[],
             "statements":[{"speaker":"Ana Ruiz","mention":"Ana Ruiz","cue":"said","basis":"Quoted","sentence":3,"quote":"We closed the pier to keep crews safe"},
                           {"speaker":"Critics","mention":"Critics","cue":"say","basis":"Reported","sentence":4,"quote":"Ana Ruiz wants votes"}],
             "motives":[],"questions":[]}
            """;
        await using var server = await ModelServer.StartAsync(ModelServer.Says(bad), ModelServer.Says(repair));

        var briefing = await models.BriefAsync(server);

        AssertModelRead(briefing, calls: 2);
        Assert.Empty(briefing.LeftOut);
        Assert.Equal("We closed the pier to keep crews safe", Assert.Single(briefing.Statements).Evidence[0].Text);
        Assert.Equal("Ana Ruiz closed the harbour of Norrvik.", Assert.Single(briefing.Summary).Claim.Text);
        var asked = server.Calls.Last().User;
        Assert.Contains($"- statements: {{\"speaker\":\"Ana Ruiz\",\"mention\":\"Ana Ruiz\",\"cue\":\"said\",\"basis\":\"Quoted\",\"sentence\":3,\"quote\":\"{Invented}\"}}", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("- summary", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_twice_is_left_out_and_listed()
    {
        var bad = TestModels.GoodReply.Replace("\"quote\":\"Critics say Ana Ruiz wants votes\"", "\"quote\":\"Critics know that she is bought\"", StringComparison.Ordinal);
        await using var server = await ModelServer.StartAsync(ModelServer.Says(bad));

        var briefing = await models.BriefAsync(server);

        Assert.Equal(2, server.Calls.Count);
        Assert.Equal("BRF2013", Assert.Single(briefing.LeftOut).Code);
        Assert.Single(briefing.Motives);
    }

    [Fact]
    public async Task A_repair_that_fails_costs_nothing_that_stood()
    {
        var bad = TestModels.GoodReply.Replace("\"quote\":\"Critics say Ana Ruiz wants votes\"", "\"quote\":\"Critics know that she is bought\"", StringComparison.Ordinal);
        await using var server = await ModelServer.StartAsync(ModelServer.Says(bad), ModelServer.Status(401));

        var briefing = await models.BriefAsync(server);

        AssertModelRead(briefing, calls: 1);
        Assert.Equal(["BRF4060"], briefing.Run!.Faults.Select(fault => fault.Code));
    }

    private static void AssertModelRead(Briefing briefing, int calls)
    {
        Assert.Equal(("openai test", calls), (briefing.Analyst.Name, briefing.Run!.Calls));
        Assert.NotEmpty(briefing.Motives);
        Assert.NotEmpty(briefing.Statements);
    }

    private static void AssertRulesRead(Briefing briefing, string code)
    {
        Assert.Equal("rule analyst", briefing.Analyst.Name);
        Assert.Equal(code, briefing.Run!.Faults[^1].Code);
        Assert.StartsWith("openai test could not read this article; the rule analyst read it instead. ", briefing.Notes[0], StringComparison.Ordinal);
        Assert.EndsWith($" ({code})", briefing.Notes[0], StringComparison.Ordinal);
        Assert.NotEmpty(briefing.Actors);
    }

    public void Dispose() => models.Dispose();
}
