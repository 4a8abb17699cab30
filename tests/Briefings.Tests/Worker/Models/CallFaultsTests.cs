using System.Diagnostics;
using System.Globalization;
using Briefings.Evidence;
using Briefings.Worker.Models;

namespace Briefings.Tests.Worker.Models;

/// <summary>What an endpoint and the way to it can do wrong, over real HTTP.</summary>
public sealed class CallFaultsTests : IDisposable
{
    private static readonly ModelServer.Answer Good = ModelServer.Says(TestModels.GoodReply);

    private readonly TestModels models = new();

    public static TheoryData<string> Passing => ["429", "503", "500", "drop", "hang"];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_passes_is_tried_again(string fault)
    {
        await using var server = await ModelServer.StartAsync(AnswerOf(fault), Good);

        var briefing = await models.BriefAsync(server, change: options => options.AttemptTimeout = TimeSpan.FromSeconds(fault == "hang" ? 1 : 20));

        Assert.Equal(("openai test", 1, 2), (briefing.Analyst.Name, briefing.Run!.Calls, server.Calls.Count));
        Assert.Empty(briefing.Run.Faults);
    }

    [Theory]
    [InlineData("401", "BRF4060", 1)]
    [InlineData("404", "BRF4061", 1)]
    [InlineData("400", "BRF4062", 1)]
    [InlineData("429", "BRF4063", 4)]
    [InlineData("503", "BRF4064", 4)]
    [InlineData("drop", "BRF4065", 4)]
    [InlineData("hang", "BRF4066", 4)]
    [InlineData("html", "BRF4068", 1)]
    [InlineData("no choices", "BRF4068", 1)]
    [InlineData("error with 200", "BRF4068", 1)]
    [InlineData("unknown finish", "BRF4068", 1)]
    public async Task What_stays_becomes_one_coded_fault_and_the_rule_analyst_reads(string fault, string code, int calls)
    {
        await using var server = await ModelServer.StartAsync(AnswerOf(fault));

        var briefing = await models.BriefAsync(server, change: options => options.AttemptTimeout = TimeSpan.FromSeconds(fault == "hang" ? 0.4 : 20));

        Assert.Equal(("rule analyst", code, calls), (briefing.Analyst.Name, briefing.Run!.Faults.Single().Code, server.Calls.Count));
        Assert.Equal(("openai test", 0), (briefing.Run.Faults[0].Where, briefing.Run.Calls));
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_cannot_be_reached()
    {
        var briefing = Gate.Check(TestModels.Harbour(), await models.Analyst(models.Options("http://127.0.0.1:9/v1")).ReadAsync(TestModels.Harbour(), CancellationToken.None));

        Assert.Equal(["BRF4065"], briefing.Run!.Faults.Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("date")]
    public async Task No_call_is_made_while_a_Retry_After_holds(string form)
    {
        var told = 0L;
        await using var server = await ModelServer.StartAsync(call => call.Number > 1 ? Good : context =>
        {
            told = TimeProvider.System.GetTimestamp();
            var value = form == "date" ? TimeProvider.System.GetUtcNow().AddSeconds(2).ToString("R", CultureInfo.InvariantCulture) : form;
            return ModelServer.Status(429, value)(context);
        });
        var analyst = models.Analyst(models.Options(server.Endpoint));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
        {
            await Task.Delay(number * 40);
            await analyst.ReadAsync(TestModels.Harbour(number), CancellationToken.None);
        }));

        // What was under way when the 429 came could not know of it.
        var settled = told + Stopwatch.Frequency / 5;
        var held = Stopwatch.Frequency * (form == "date" ? 0.9 : 0.99);
        Assert.DoesNotContain(server.Calls, call => call.Timestamp > settled && call.Timestamp < told + held);
        Assert.Equal(7, server.Calls.Count);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_refused()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Status(429, "3600"));

        var briefing = await models.BriefAsync(server);

        Assert.Equal(("BRF4063", 1), (briefing.Run!.Faults.Single().Code, server.Calls.Count));
    }

    [Fact]
    public async Task An_endpoint_that_keeps_failing_is_left_alone()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Status(500));
        var analyst = models.Analyst(models.Options(server.Endpoint));

        var codes = new List<string>();
        for (var number = 0; number < 6; number++)
            codes.Add((await analyst.ReadAsync(TestModels.Harbour(number), CancellationToken.None)).Run!.Faults.Single().Code);

        Assert.Equal("BRF4064", codes[0]);
        Assert.Equal("BRF4067", codes[^1]);
        Assert.InRange(server.Calls.Count, 10, 12);
    }

    [Fact]
    public async Task The_deadline_ends_a_body_that_hangs()
    {
        await using var server = await ModelServer.StartAsync(ModelServer.Hangs());

        var briefing = await models.BriefAsync(server, change: options => options.Deadline = TimeSpan.FromSeconds(0.5));

        Assert.Equal(["BRF4066"], briefing.Run!.Faults.Select(fault => fault.Code));
    }

    [Fact]
    public async Task A_cancelled_reading_ends_as_cancelled_and_keeps_what_was_finished()
    {
        await using var server = await ModelServer.StartAsync(Good, ModelServer.Hangs());
        var analyst = models.Analyst(models.Options(server.Endpoint));
        await analyst.ReadAsync(TestModels.Harbour(1), CancellationToken.None);
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analyst.ReadAsync(TestModels.Harbour(2), cancel.Token));
        await analyst.ReadAsync(TestModels.Harbour(1), CancellationToken.None);

        Assert.Equal(2, server.Calls.Count);
    }

    [Fact]
    public async Task No_more_calls_are_under_way_than_the_limit()
    {
        var (now, most) = (0, 0);
        await using var server = await ModelServer.StartAsync(_ => async context =>
        {
            var here = Interlocked.Increment(ref now);
            lock (models)
                most = Math.Max(most, here);
            await Task.Delay(50);
            Interlocked.Decrement(ref now);
            await Good(context);
        });
        var analyst = models.Analyst(models.Options(server.Endpoint, options => options.Concurrency = 3));

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => analyst.ReadAsync(TestModels.Harbour(number), CancellationToken.None)));

        Assert.Equal((3, 12), (most, server.Calls.Count));
    }

    private static ModelServer.Answer AnswerOf(string fault) => fault switch
    {
        "drop" => ModelServer.Drops(),
        "hang" => ModelServer.Hangs(),
        "html" => ModelServer.Body("<html><body>Bad gateway</body></html>", "text/html"),
        "no choices" => ModelServer.Body("""{"id":"c","object":"chat.completion","created":1,"model":"m","choices":[]}"""),
        "error with 200" => ModelServer.Body("""{"error":{"message":"overloaded"}}"""),
        "unknown finish" => ModelServer.Says(TestModels.GoodReply, finish: "bored"),
        _ => ModelServer.Status(int.Parse(fault)),
    };

    public void Dispose() => models.Dispose();
}
