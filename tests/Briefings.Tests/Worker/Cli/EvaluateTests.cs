using System.Text.Json;
using Briefings.Tests.Evaluation;
using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Cli;

/// <summary><c>briefings evaluate</c> as a shell runs it.</summary>
public sealed class EvaluateTests : IDisposable
{
    private static readonly string Line = HarbourGold.Line().ReplaceLineEndings(" ");

    private readonly BriefingsProcess briefings = new();

    [Fact]
    public async Task Without_an_argument_it_scores_the_seeds_and_writes_a_baseline_that_is_the_same_every_time()
    {
        var outcome = await briefings.RunAsync("evaluate", "--save", "one.json", "--json", "full.json");
        await briefings.RunAsync("evaluate", Repository.PathOf("seeds", "articles"), "--analyst", "rules", "--save", "two.json");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Talk));
        Assert.StartsWith("10 articles read by the rule analyst (version ", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
        Assert.Equal(briefings.Bytes("one.json"), briefings.Bytes("two.json"));
        using var full = JsonDocument.Parse(briefings.Bytes("full.json"));
        Assert.Equal(["analyst", "analystVersion", "articles", "effort", "scores"], full.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, full.RootElement.GetProperty("scores").GetProperty("quote validity").GetProperty("score").GetDouble());

        var compared = await briefings.RunAsync("evaluate", "--compare", "one.json", "full.json");

        Assert.Equal(0, compared.ExitCode);
        Assert.Matches(@"\ACompared over 10 articles that both runs have\.\nUnchanged: actors; .*quote validity\.\n\z", compared.Output);
    }

    [Fact]
    public async Task A_gold_file_is_scored_and_each_miss_shown_with_its_sentence()
    {
        briefings.Write("gold.jsonl", Line);

        var outcome = await briefings.RunAsync("evaluate", "gold.jsonl", "--show", "misses");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Talk));
        Assert.StartsWith("1 article read by the rule analyst (version ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\nharbour\n  ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_line_stops_the_evaluation_because_half_a_set_gives_another_score()
    {
        briefings.Write("gold.jsonl", $"{Line}\n\nno json\n");

        var outcome = await briefings.RunAsync("evaluate", "gold.jsonl", "--json", "out.json");

        Assert.Equal(
            (1, "", "gold.jsonl(3,2) : error BRF5501 : The line does not fit the form of a gold file. docs/evaluation.md describes the form.\n"),
            (outcome.ExitCode, outcome.Output, outcome.Talk));
        Assert.False(File.Exists(Path.Combine(briefings.Folder, "out.json")));
    }

    [Fact]
    public async Task An_id_twice_an_empty_file_and_a_folder_without_seeds_are_told()
    {
        briefings.Write("twice.jsonl", $"{Line}\n{Line}\n");
        briefings.Write("empty.jsonl", "\n \n");
        Directory.CreateDirectory(Path.Combine(briefings.Folder, "folder"));

        string[] talk =
        [
            (await briefings.RunAsync("evaluate", "twice.jsonl")).Talk,
            (await briefings.RunAsync("evaluate", "empty.jsonl")).Talk,
            (await briefings.RunAsync("evaluate", "folder")).Talk,
            (await briefings.RunAsync("evaluate", "none.jsonl")).Talk,
        ];

        Assert.Equal(
            """
            twice.jsonl(2,1) : error BRF5507 : The id "harbour" is given twice. Every article needs one of its own.
            empty.jsonl : error BRF5508 : There is no gold in it. Give a file with one article a line, as docs/evaluation.md describes.
            folder : error BRF5509 : No folder in it has an article.md with an expected.json. Give a folder such as seeds/articles.
            none.jsonl : error BRF5002 : There is no such file. Check the path, or give - to read standard input.

            """.ReplaceLineEndings("\n"),
            string.Concat(talk));
    }

    [Fact]
    public async Task A_seed_that_does_not_fit_is_told_with_its_place()
    {
        briefings.Write("seeds/one/article.md", "---\ntitle: One\n---\n\nAda Holm said no.\n");
        briefings.Write("seeds/one/expected.json", "{\n  \"kind\": \"gossip\" }");

        var outcome = await briefings.RunAsync("evaluate", "seeds");

        Assert.Equal(
            "seeds/one/expected.json(2,19) : error BRF5510 : It does not fit the form of expected.json, at \"$.kind\". seeds/README.md describes the form.\n",
            outcome.Talk);
    }

    [Fact]
    public async Task Comparing_needs_two_outcomes()
    {
        var outcome = await briefings.RunAsync("evaluate", "--compare", "one.json");

        Assert.Equal(2, outcome.ExitCode);
    }

    public void Dispose() => briefings.Dispose();
}
