using Briefings.Tests.Support;

namespace Briefings.Tests.Worker.Cli;

public sealed class ImportOpmlTests : IDisposable
{
    private const string Feeds = """
        <opml version="2.0"><body><outline text="News"><outline text="The Estwick &amp; Courier" xmlUrl="https://courier.example/feed"/>
        <outline xmlUrl="https://post.example/rss?a=1&amp;b=2"/></outline></body></opml>
        """;

    private readonly BriefingsProcess briefings = new();

    public void Dispose() => briefings.Dispose();

    [Fact]
    public async Task The_feeds_are_printed_as_sources_of_a_schedule()
    {
        Put("feeds.opml", Feeds);

        var outcome = await briefings.RunAsync("import-opml", "feeds.opml");

        Assert.Equal(("""
            [
              {
                "kind": "feed",
                "url": "https://courier.example/feed",
                "outlet": "The Estwick & Courier"
              },
              {
                "kind": "feed",
                "url": "https://post.example/rss?a=1&b=2"
              }
            ]

            """, "", 0), (outcome.Output, outcome.Talk, outcome.ExitCode));
    }

    [Fact]
    public async Task The_feeds_are_added_to_a_schedule_once_and_everything_else_stays()
    {
        Put("feeds.opml", Feeds);
        Put("briefings.json", """{ "Model": { "Name": "x" }, "schedules": [{ "Name": "morning", "sources": [{ "kind": "feed", "url": "https://courier.example/feed" }] }] }""");

        var first = await briefings.RunAsync("import-opml", "feeds.opml", "--into", "briefings.json");
        var second = await briefings.RunAsync("import-opml", "feeds.opml", "--into", "briefings.json", "--schedule", "morning");

        Assert.Equal("briefings.json: 1 of 2 feeds added\n", first.Output);
        Assert.Equal("briefings.json: 0 of 2 feeds added\n", second.Output);
        Assert.Equal("""
            {
              "Model": {
                "Name": "x"
              },
              "schedules": [
                {
                  "Name": "morning",
                  "sources": [
                    {
                      "kind": "feed",
                      "url": "https://courier.example/feed"
                    },
                    {
                      "kind": "feed",
                      "url": "https://post.example/rss?a=1&b=2"
                    }
                  ]
                }
              ]
            }

            """, File.ReadAllText(Path.Combine(briefings.Folder, "briefings.json")));
    }

    [Theory]
    [InlineData("""{ "Schedules": [] }""", "briefings.json : error BRF7109 : It must be said which schedule is meant. The file has none.")]
    [InlineData("""{ "Schedules": [{ "Name": "a" }, { "Name": "b" }] }""", "briefings.json : error BRF7109 : It must be said which schedule is meant. Give --schedule with one of a, b.")]
    [InlineData("""{ /* mine */ "Schedules": [{ "Name": "a" }] }""", "briefings.json : error BRF7110 : The file is not JSON, or has comments, which would be lost. Leave --into away, and paste what is printed into the schedule's Sources.")]
    public async Task A_file_that_cannot_take_them_is_left_as_it_is(string file, string told)
    {
        Put("feeds.opml", Feeds);
        Put("briefings.json", file);

        var outcome = await briefings.RunAsync("import-opml", "feeds.opml", "--into", "briefings.json");

        Assert.Equal((told + "\n", 1), (outcome.Talk, outcome.ExitCode));
        Assert.Equal(file, File.ReadAllText(Path.Combine(briefings.Folder, "briefings.json")));
    }

    [Theory]
    [InlineData("<opml/>", "feeds.opml : error BRF7108 : No outline in it has a feed's address (xmlUrl). Export the subscriptions of a feed reader as OPML.")]
    [InlineData("<rss/>", "feeds.opml : error BRF7107 : This is no OPML: there is no <opml> with outlines in it. Export the subscriptions of a feed reader as OPML.")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><opml>&a;</opml>", "feeds.opml : error BRF7107 : This is no OPML: there is no <opml> with outlines in it. Export the subscriptions of a feed reader as OPML.")]
    public async Task What_is_no_OPML_says_so(string file, string told)
    {
        Put("feeds.opml", file);

        var outcome = await briefings.RunAsync("import-opml", "feeds.opml");

        Assert.Equal((told + "\n", 1), (outcome.Talk, outcome.ExitCode));
    }

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(briefings.Folder, name), text);
}
