using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Cli;

/// <summary>What a person is told who gives a wrong command: one coded line each, exit code 2 or 1, nothing on stdout.</summary>
public sealed class UsageTests : IDisposable
{
    private const string Article = "Harbour closed\n\nThe harbour of Norrvik was closed on Monday after a storm, the port authority said. It will open again on Friday. Two ferries were turned back. Nobody was hurt.\n";

    private readonly BriefingsProcess briefings = new();

    [Theory]
    [InlineData("error BRF5001 : Unrecognized command or argument 'gnerate'.", "gnerate")]
    [InlineData("error BRF5001 : There is no format \"odt\". Choose from pdf,html,docx,md,json.", "generate", "article.md", "--format", "odt")]
    [InlineData("error BRF5001 : --date tomorrow is no date. Write it as 2026-11-23.", "generate", "article.md", "--date", "tomorrow")]
    [InlineData("error BRF5001 : --out all.pdf names one file for several articles. Give a folder.", "generate", "article.md", "other.md", "--out", "all.pdf")]
    [InlineData("error BRF5012 : No briefing is printed as \".txt\". End --out \"all.txt\" in one of .pdf, .html, .docx, .md, .json, or in a slash if it is a folder.", "generate", "article.md", "--out", "all.txt")]
    [InlineData("error BRF5001 : --out all.md and --format pdf do not agree. Leave one of them out.", "generate", "article.md", "--out", "all.md", "--format", "pdf")]
    [InlineData("error BRF5001 : Give one article, or --batch with a file.", "read")]
    public async Task Wrong_usage_ends_with_2_and_says_what_is_wrong(string told, params string[] arguments)
    {
        var outcome = await briefings.RunAsync(arguments);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(told, outcome.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.md", "none.md : error BRF5002 : There is no such file. Check the path, or give - to read standard input.\n")]
    [InlineData("", "error BRF5011 : An empty file name was given. Give the path of an article, or - to read standard input.\n")]
    [InlineData("a\nb\u001b[31m.md", "a\\u000ab\\u001b[31m.md : error BRF5002 : There is no such file. Check the path, or give - to read standard input.\n")]
    [InlineData(".", ". : error BRF5003 : This is a folder. Give the article files in it, for example with a pattern of your shell.\n")]
    public async Task What_cannot_be_read_ends_with_1_and_one_line(string path, string told)
    {
        foreach (var verb in new[] { "generate", "read" })
        {
            Assert.Equal(new BriefingsProcess.Outcome(1, "", told), await briefings.RunAsync(verb, path));
        }
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_ends_with_1_and_one_line()
    {
        briefings.Write("article.md", Article);
        briefings.Write("file", "in the way");

        var outcome = await briefings.RunAsync("generate", "article.md", "--out", "file/briefing.md", "--format", "md");

        Assert.Equal(
            new BriefingsProcess.Outcome(1, "", "file/briefing.md : error BRF5005 : The file cannot be written. Check the folder and your rights in it, or choose another place with --out.\n"),
            outcome);
    }

    [Fact]
    public async Task A_briefing_never_takes_the_place_of_an_article()
    {
        briefings.Write("article.md", Article);

        var outcome = await briefings.RunAsync("generate", "./article.md", "--out", "article.md");

        Assert.Equal(
            new BriefingsProcess.Outcome(1, "", "article.md : error BRF5009 : This is an article to be briefed, and the briefing would take its place. Choose another place with --out.\n"),
            outcome);
        Assert.Equal(Article, System.Text.Encoding.UTF8.GetString(briefings.Bytes("article.md")));
    }

    public void Dispose() => briefings.Dispose();
}
