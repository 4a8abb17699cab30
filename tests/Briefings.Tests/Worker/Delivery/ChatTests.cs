using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefings.Tests.Support;
using Briefings.Worker.Delivery;

namespace Briefings.Tests.Worker.Delivery;

public sealed class ChatTests
{
    private static readonly JsonSerializerOptions Shown = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Parcel ManyStories { get; } = Parcels.Morning with
    {
        Stories = [.. Enumerable.Range(1, 200).Select(n => new ParcelStory($"Story {n}: {new string('x', 400)} 水", [$"Outlet {n}"]))],
    };

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task The_message_as_the_chat_gets_it(string kind)
    {
        await using var server = HookServer.Answers("200 OK", body: "ok");

        var result = await Chat(kind, server, """ "link": "https://files.desk.example/{schedule}/{date}.pdf" """).DeliverAsync(Parcels.Morning);

        Assert.Equal(new DeliveryResult.Sent("200"), result);
        Verifier.Verify(Received(server).ToJsonString(Shown), "json", kind);
    }

    [Theory]
    [InlineData("slack", 12_000)]
    [InlineData("teams", 24_000)]
    public async Task What_a_chat_cannot_hold_is_said_and_not_cut_in_silence(string kind, int limit)
    {
        await using var server = HookServer.Answers("200 OK");
        await Chat(kind, server).DeliverAsync(ManyStories);

        var message = Received(server).ToJsonString();
        var texts = Texts(Received(server)).ToList();
        var stories = texts.Count(text => text.StartsWith("Story ", StringComparison.Ordinal));

        Assert.InRange(Encoding.UTF8.GetByteCount(message), limit / 2, limit);
        Assert.Contains($"… +{200 - stories}", texts);
        Assert.All(texts.Where(text => text.StartsWith("Story ", StringComparison.Ordinal)), text => Assert.EndsWith("x…", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task An_empty_day_has_a_message_too(string kind)
    {
        await using var server = HookServer.Answers("200 OK");

        await Chat(kind, server).DeliverAsync(Parcels.Morning with { Stories = [], Lead = "", Marking = null });

        Assert.Contains("2026-11-23", string.Join('|', Texts(Received(server))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_mentions_nobody_and_links_nowhere_whatever_an_article_says()
    {
        await using var server = HookServer.Answers("200 OK");

        await Chat("slack", server).DeliverAsync(Parcels.Morning with { Title = "<!channel> <https://evil.example|Reset your password> & more" });

        var message = Received(server);
        Assert.Equal("[INTERNAL] &lt;!channel&gt; &lt;https://evil.example|Reset your password&gt; &amp; more, 2026-11-23", (string?)message["text"]);
        Assert.Equal(["rich_text", "rich_text_list", "rich_text_section", "text"], Values(message, "type").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Teams_reads_no_mark_up_no_mention_and_no_expression_of_an_article()
    {
        await using var server = HookServer.Answers("202 Accepted");

        await Chat("teams", server).DeliverAsync(Parcels.Morning with { Title = "<at>everyone</at> [a](https://evil.example) {{DATE(2026-01-01)}} ${evil}" });

        var message = Received(server);
        Assert.Equal(["AdaptiveCard", "RichTextBlock", "TextRun", "message"], Values(message, "type").Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("<at>everyone</at> [a](https://evil.example) {\u2060{DATE(2026-01-01)}} $\u2060{evil}", Texts(message));
        Assert.Empty(Values(message, "entities"));
    }

    [Fact]
    public async Task The_chats_own_word_for_a_refusal_is_told()
    {
        await using var server = HookServer.Answers("404 Not Found", body: "channel_is_archived");

        Assert.Equal(
            "CHAT_URL : error BRF7545 : The receiver answers 404 (channel_is_archived) and does not want the edition. Check the address and what the receiver expects.",
            Assert.IsType<DeliveryResult.Refused>(await Chat("slack", server).DeliverAsync(Parcels.Morning)).Problem.ToString());
    }

    [Fact]
    public async Task Any_other_words_of_a_receiver_are_not_repeated()
    {
        await using var server = HookServer.Answers("403 Forbidden", body: "<html>secret</html>");

        Assert.DoesNotContain("secret", Assert.IsType<DeliveryResult.Refused>(await Chat("teams", server).DeliverAsync(Parcels.Morning)).Problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task A_chat_that_does_not_answer_is_in_doubt_and_held_for_a_person(string kind)
    {
        await using var server = new HookServer((_, _) => Task.CompletedTask);
        var channel = Chat(kind, server);

        Assert.IsType<DeliveryResult.InDoubt>(await channel.DeliverAsync(Parcels.Morning));
        Assert.Equal((WhenInDoubt.Hold, $"{kind}:CHAT_URL"), (channel.WhenInDoubt, channel.Name));
    }

    [Theory]
    [InlineData("""{ "kind": "slack" }""", "BRF4011 : Schedules:0:Deliveries:0:UrlFrom must be the name of an environment variable.")]
    [InlineData("""{ "kind": "slack", "urlFrom": "https://hooks.slack.example/T0/B0/x" }""", "BRF4011 : Schedules:0:Deliveries:0:UrlFrom must be the name of an environment variable.")]
    [InlineData("""{ "kind": "teams", "urlFrom": "NOT_SET" }""", "BRF7502 : Schedules:0:Deliveries:0:UrlFrom names the environment variable NOT_SET, which is not set. Set it; secrets are read from nowhere else.")]
    [InlineData("""{ "kind": "teams", "urlFrom": "HTTP_URL" }""",
        "BRF4011 : Schedules:0:Deliveries:0:UrlFrom names the variable HTTP_URL, whose value must be an absolute https address without user and password (http only on this machine, or with AllowHttp).")]
    [InlineData("""{ "kind": "teams", "urlFrom": "HTTPS_URL", "link": "javascript:alert(1)" }""", "BRF4011 : Schedules:0:Deliveries:0:Link must be an absolute http or https address.")]
    public void A_mistake_is_named_and_the_address_is_not_shown(string delivery, string problem)
    {
        var (_, problems) = Parcels.Read($"[{delivery}]", new() { ["HTTP_URL"] = "http://hooks.example/T0PSECRET", ["HTTPS_URL"] = "https://hooks.example/T0PSECRET" });

        Assert.Equal([$"configuration : error {problem}"], problems);
    }

    private static IDeliveryChannel Chat(string kind, HookServer server, string settings = "") => Parcels.Channel(
        $$"""{ "kind": "{{kind}}", "urlFrom": "CHAT_URL"{{(settings.Length > 0 ? "," : "")}} {{settings}} }""", new() { ["CHAT_URL"] = server.Url });

    private static JsonNode Received(HookServer server) => JsonNode.Parse(Assert.Single(server.Requests).Split("\r\n\r\n", 2)[1])!;

    private static IEnumerable<string> Texts(JsonNode message) => Values(message, "text");

    private static IEnumerable<string> Values(JsonNode? node, string key) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == key && member.Value is JsonValue value ? [value.ToString()] : Values(member.Value, key)),
        JsonArray items => items.SelectMany(item => Values(item, key)),
        _ => [],
    };
}
