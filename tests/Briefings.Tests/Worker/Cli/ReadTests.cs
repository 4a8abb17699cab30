using System.Text.Json;
using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Cli;

/// <summary><c>briefings read</c> as a shell runs it.</summary>
public sealed class ReadTests : IDisposable
{
    private static readonly string Summit = Repository.PathOf("seeds", "articles", "summit-vostochny", "article.md");

    private readonly BriefingsProcess briefings = new();

    [Fact]
    public async Task It_prints_the_briefing_as_one_json_document()
    {
        var outcome = await briefings.RunAsync("read", Summit);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Talk));
        using var document = JsonDocument.Parse(outcome.Output);
        Assert.Equal(
            ["article", "summary", "actors", "statements", "motives", "questions", "leftOut", "run"],
            document.RootElement.EnumerateObject().Select(member => member.Name));
        AssertEveryQuoteEqualsItsRange(document.RootElement);
    }

    [Fact]
    public async Task A_batch_answers_each_line_in_order_and_a_bad_line_costs_only_itself()
    {
        const string Text = "The port of Norrvik will stay closed until Friday, the harbour authority said on Monday.\\r\\n\\r\\n“We want to keep crews safe,” its director, Ada Holm, said.";
        briefings.Write("batch.jsonl", $$"""
            {"id": 7, "title": "Harbour closed", "text": "{{Text}}"}

            {"id": "b", "text": 3}
            no json
            {"id": {"any": "value"}, "text": "{{Text}}"}
            """);

        var outcome = await briefings.RunAsync("read", "--batch", "batch.jsonl");

        Assert.Equal(3, outcome.ExitCode);
        var answers = outcome.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["7", "\"b\"", "", "{\"any\":\"value\"}"], answers.Select(answer => answer.TryGetProperty("id", out var id) ? id.GetRawText().Replace(" ", "", StringComparison.Ordinal) : ""));
        Assert.Equal(["article", "error", "error", "article"], answers.Select(answer => answer.TryGetProperty("article", out _) ? "article" : "error"));
        AssertEveryQuoteEqualsItsRange(answers[0]);
        Assert.Equal(JsonDocument.Parse($"\"{Text}\"").RootElement.GetString(), answers[0].GetProperty("article").GetProperty("text").GetString());
        const string What = "The line is not a JSON object with a string \"text\". Write {\"id\": …, \"title\": …, \"text\": …} on one line.";
        Assert.Equal($"batch.jsonl(3,1) : error BRF5007 : {What}\nbatch.jsonl(4,2) : error BRF5007 : {What}\n", outcome.Talk);
    }

    [Fact]
    public async Task A_batch_comes_from_standard_input_as_well()
    {
        var outcome = await briefings.RunAsync("""{"id":1,"text":"The port of Norrvik will stay closed until Friday, the harbour authority said on Monday."}""", ["read", "--batch", "-"]);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Talk));
        Assert.StartsWith("""{"id":1,"article":{""", outcome.Output, StringComparison.Ordinal);
    }

    private static void AssertEveryQuoteEqualsItsRange(JsonElement briefing)
    {
        var text = briefing.GetProperty("article").GetProperty("text").GetString()!;
        var quotes =
            from list in new[] { "summary", "actors", "statements", "motives", "questions" }
            from claim in briefing.GetProperty(list).EnumerateArray()
            from quote in claim.GetProperty("evidence").EnumerateArray()
            select quote;
        var all = quotes.ToArray();
        Assert.NotEmpty(all);
        Assert.All(all, quote => Assert.Equal(quote.GetProperty("quote").GetString(), text[quote.GetProperty("start").GetInt32()..quote.GetProperty("end").GetInt32()]));
        Assert.All(briefing.GetProperty("statements").EnumerateArray(), statement =>
            Assert.Equal(statement.GetProperty("text").GetString(), text[statement.GetProperty("start").GetInt32()..statement.GetProperty("end").GetInt32()]));
    }

    public void Dispose() => briefings.Dispose();
}
