using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Cli;

public sealed class CheckTests : IDisposable
{
    private readonly BriefingsProcess briefings = new();

    [Fact]
    public async Task Every_mistake_of_the_whole_configuration_is_told_in_one_run()
    {
        briefings.Write("briefings.json", """
            {
              "Modell": {},
              "Storage": { "KeepRunsDays": 0 },
              "Web": { "Port": 70000 },
              "Telemetry": { "Endpoint": "collector" },
              "Sources": { "Proxy": "socks://x" },
              "Schedules": [
                {
                  "Name": "morning", "Cron": "every day", "TimeZone": "Europe/Berlin",
                  "Sources": [ { "Kind": "inbox", "Pth": "inbox" }, { "Kind": "feed", "Url": "https://example.org/feed", "MaxEntries": "many" } ],
                  "Deliveries": [ { "Kind": "webhook", "Url": "https://example.org/hook", "SecretFrom": "HOOK_SECRET_NOT_SET" } ]
                },
                {
                  "Name": "evening", "Cron": "@daily", "TimeZone": "Europe/Berlin", "Analyst": "model",
                  "Sources": [ { "Kind": "inbox", "Path": "inbox" } ],
                  "Deliveries": [ { "Kind": "folder", "Path": "out", "Template": "dayly" }, { "Kind": "folder", "Path": "aus", "Language": "fr" } ]
                }
              ]
            }
            """);

        var outcome = await briefings.RunAsync("check");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("prompt: nothing wrong (", outcome.Output, StringComparison.Ordinal);
        Verifier.Verify(outcome.Talk);
    }

    [Fact]
    public async Task What_init_writes_has_nothing_wrong()
    {
        await briefings.RunAsync("init");

        var outcome = await briefings.RunAsync("check");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Talk));
        Assert.StartsWith("configuration: nothing wrong (no model; the rule analyst reads; 1 schedule)\nprompt: nothing wrong (", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_of_a_folder_without_articles_says_so()
    {
        briefings.Write("inbox/notes.odt", "x");

        var outcome = await briefings.RunAsync("edition", "inbox", "--date", "2026-11-23", "--format", "md", "--out", "day.md");

        Assert.Equal(
            new BriefingsProcess.Outcome(0, "day.md\n", "inbox : warning BRF5014 : There is no article in this folder: no file that ends in .md, .markdown, .html, .htm, .xhtml, .txt, .text. The edition says so; check the path, or put articles there.\n"),
            outcome);
    }

    public void Dispose() => briefings.Dispose();
}
