using Briefings.Evidence;
using Briefings.Worker.Models;

namespace Briefings.Tests.Worker.Models;

/// <summary>A first choice and its fallback on one endpoint share what is the endpoint's, over real HTTP.</summary>
public sealed class OneEndpointTests : IDisposable
{
    private readonly TestModels models = new();

    [Fact]
    public async Task What_broke_the_circuit_for_one_model_broke_it_for_the_other()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Status(500));

        var briefing = await BriefAsync(server.Endpoint, server.Endpoint, (first, _) => first.Retries = 15);

        Assert.Equal(["test"], server.Calls.Select(call => call.Body["model"]!.GetValue<string>()).Distinct());
        Assert.Equal([("test", "BRF4067"), ("second", "BRF4067")], Faults(briefing));
    }

    [Fact]
    public async Task A_Retry_After_that_one_model_was_given_holds_for_the_other()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Status(429, retryAfter: "3600"));

        var briefing = await BriefAsync(server.Endpoint, server.Endpoint + "/");

        Assert.Equal(("rule analyst", 1), (briefing.Analyst.Name, server.Calls.Count));
        Assert.Equal([("test", "BRF4063"), ("second", "BRF4063")], Faults(briefing));
    }

    [Fact]
    public async Task Another_endpoint_is_asked_all_the_same()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Status(429, retryAfter: "3600"));
        await using var other = await ModelServer.StartAsync(ModelServer.Says(TestModels.GoodReply));

        var briefing = await BriefAsync(server.Endpoint, other.Endpoint);

        Assert.Equal(("openai second", 1, 1), (briefing.Analyst.Name, server.Calls.Count, other.Calls.Count));
    }

    [Theory]
    [InlineData("requests")]
    [InlineData("tokens")]
    public async Task What_one_model_was_asked_counts_in_the_minute_of_the_other(string limit)
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Refuses());

        var briefing = await BriefAsync(server.Endpoint, server.Endpoint, (first, second) =>
        {
            second.Deadline = TimeSpan.FromSeconds(1);
            if (limit == "requests")
                first.RequestsPerMinute = 1;
            else
                second.TokensPerMinute = 1_000;
        });

        Assert.Single(server.Calls);
        Assert.Equal([("test", "BRF4045"), ("second", "BRF4066")], Faults(briefing));
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_the_stricter_of_two_models_allows()
    {
        var (underWay, most) = (0, 0);
        await using var server = await ModelServer.StartAsync(_ => async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            await Task.Delay(50);
            Interlocked.Decrement(ref underWay);
            await ModelServer.Refuses()(context);
        });
        var analyst = models.Analyst(Options(server.Endpoint, server.Endpoint, (_, second) => second.Concurrency = 1));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => analyst.ReadAsync(TestModels.Harbour(number), CancellationToken.None)));

        Assert.Equal((12, 1), (server.Calls.Count, most));
    }

    private async Task<Briefing> BriefAsync(string first, string second, Action<ModelOptions, ModelOptions>? change = null) =>
        Gate.Check(TestModels.Harbour(), await models.Analyst(Options(first, second, change)).ReadAsync(TestModels.Harbour(), CancellationToken.None));

    private ModelOptions Options(string first, string second, Action<ModelOptions, ModelOptions>? change) => models.Options(first, options =>
    {
        var fallback = models.Options(second, other => other.Name = "second");
        options.Fallbacks.Add(fallback);
        change?.Invoke(options, fallback);
    });

    private static IEnumerable<(string?, string)> Faults(Briefing briefing) => briefing.Run!.Faults.Select(fault => (fault.Where?.Replace("openai ", "", StringComparison.Ordinal), fault.Code));

    public void Dispose() => models.Dispose();
}
