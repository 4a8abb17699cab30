using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Briefings.Tests.Support;
using Briefings.Worker.Delivery;
using Microsoft.Extensions.Time.Testing;

namespace Briefings.Tests.Worker.Delivery;

public sealed class WebhookTests
{
    private const string SecretText = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private static readonly TimeProvider Clock = new StoppedClock(new DateTimeOffset(2026, 11, 23, 6, 0, 12, TimeSpan.Zero));

    [Fact]
    public async Task The_whole_request_as_its_receiver_gets_it()
    {
        await using var server = HookServer.Answers("202 Accepted");

        var result = await Webhook(server, """ "formats": ["pdf", "md"] """).DeliverAsync(Parcels.Morning);

        Assert.Equal(new DeliveryResult.Sent("202"), result);
        Verifier.Verify(Assert.Single(server.Requests).Replace($":{server.Port}", ":PORT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receiver_can_verify_the_signature_with_the_secret_alone()
    {
        await using var server = HookServer.Answers("200 OK");
        await Webhook(server).DeliverAsync(Parcels.Morning);

        var (headers, body) = Parts(Assert.Single(server.Requests));
        var signed = Encoding.UTF8.GetBytes($"{headers["Webhook-Id"]}.{headers["Webhook-Timestamp"]}.{body}");
        var expected = Convert.ToBase64String(HMACSHA256.HashData("0123456789abcdef0123456789abcdef"u8, signed));

        Assert.Equal($"v1,{expected}", headers["Webhook-Signature"]);
        Assert.Equal("1795413612", headers["Webhook-Timestamp"]);
    }

    [Fact]
    public async Task Every_attempt_has_the_same_body_and_the_same_idempotency_key()
    {
        await using var server = HookServer.Answers("200 OK");
        var channel = Webhook(server);

        await channel.DeliverAsync(Parcels.Morning);
        await channel.DeliverAsync(Parcels.Morning);
        await channel.DeliverAsync(Parcels.Morning, key: "another");

        var requests = server.Requests.Select(Parts).ToList();
        Assert.Equal(requests[0].Body, requests[1].Body);
        Assert.Equal(requests[0].Headers["Idempotency-Key"], requests[1].Headers["Idempotency-Key"]);
        Assert.NotEqual(requests[0].Headers["Idempotency-Key"], requests[2].Headers["Idempotency-Key"]);
    }

    [Fact]
    public async Task The_files_come_through_whole_with_their_hashes()
    {
        await using var server = HookServer.Answers("200 OK");
        await Webhook(server).DeliverAsync(Parcels.Morning);

        var document = JsonNode.Parse(Parts(Assert.Single(server.Requests)).Body)!["data"]!["documents"]![0]!;
        var bytes = Convert.FromBase64String((string)document["base64"]!);

        Assert.Equal(Parcels.Morning.Documents[0].Bytes.ToArray(), bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), (string)document["sha256"]!);
    }

    [Theory]
    [InlineData("400 Bad Request", "BRF7545")]
    [InlineData("401 Unauthorized", "BRF7545")]
    [InlineData("404 Not Found", "BRF7545")]
    [InlineData("410 Gone", "BRF7545")]
    [InlineData("413 Content Too Large", "BRF7545")]
    [InlineData("301 Moved Permanently", "BRF7543")]
    [InlineData("307 Temporary Redirect", "BRF7543")]
    public async Task What_the_receiver_does_not_want_is_not_tried_again(string status, string code)
    {
        await using var elsewhere = HookServer.Answers("200 OK");
        await using var server = HookServer.Answers(status, $"Location: {elsewhere.Url}\r\n");

        Assert.Equal(code, Assert.IsType<DeliveryResult.Refused>(await Webhook(server).DeliverAsync(Parcels.Morning)).Problem.Code);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData("408 Request Timeout")]
    [InlineData("425 Too Early")]
    [InlineData("429 Too Many Requests")]
    [InlineData("500 Internal Server Error")]
    [InlineData("502 Bad Gateway")]
    [InlineData("503 Service Unavailable")]
    [InlineData("504 Gateway Timeout")]
    public async Task What_the_receiver_could_not_do_now_is_tried_again(string status)
    {
        await using var server = HookServer.Answers(status);

        var failed = Assert.IsType<DeliveryResult.Failed>(await Webhook(server).DeliverAsync(Parcels.Morning));

        Assert.Equal(("BRF7544", null), (failed.Problem.Code, failed.RetryAfter));
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 23 Nov 2026 06:10:12 GMT", 600)]
    [InlineData("Mon, 23 Nov 2026 05:00:00 GMT", 0)]
    [InlineData("99999999", 86400)]
    public async Task The_wait_that_a_receiver_asks_for_is_handed_on(string retryAfter, int seconds)
    {
        await using var server = HookServer.Answers("429 Too Many Requests", $"Retry-After: {retryAfter}\r\n");

        var failed = Assert.IsType<DeliveryResult.Failed>(await Webhook(server).DeliverAsync(Parcels.Morning));

        Assert.Equal(TimeSpan.FromSeconds(seconds), failed.RetryAfter);
    }

    [Fact]
    public async Task No_answer_in_time_leaves_it_in_doubt_and_the_receivers_key_lets_it_be_redone()
    {
        var clock = new FakeTimeProvider();
        await using var server = new HookServer((_, _) =>
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            return Task.Delay(TimeSpan.FromSeconds(20));
        });
        var channel = Webhook(server, """ "timeout": "00:00:30" """, clock);

        var doubt = Assert.IsType<DeliveryResult.InDoubt>(await channel.DeliverAsync(Parcels.Morning));

        Assert.Equal(
            $"http://localhost:{server.Port}/hook : error BRF7546 : The edition was sent, and no answer came that says whether it arrived. Look at the receiver, then retry or mark it as sent.",
            doubt.Problem.ToString());
        Assert.Equal(WhenInDoubt.Redo, channel.WhenInDoubt);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_reset_after_the_body_leaves_it_in_doubt_and_is_not_sent_twice()
    {
        await using var server = new HookServer((_, socket) =>
        {
            socket.LingerState = new(true, 0);
            socket.Close();
            return Task.CompletedTask;
        });

        Assert.IsType<DeliveryResult.InDoubt>(await Webhook(server).DeliverAsync(Parcels.Morning));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_answer_that_is_no_HTTP_leaves_it_in_doubt()
    {
        await using var server = new HookServer(async (stream, _) => await stream.WriteAsync("220 mail.test ESMTP\r\n"u8.ToArray()));

        Assert.IsType<DeliveryResult.InDoubt>(await Webhook(server).DeliverAsync(Parcels.Morning));
    }

    [Fact]
    public async Task A_good_status_counts_though_its_body_breaks_off()
    {
        await using var server = new HookServer(async (stream, _) => await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf"u8.ToArray()));

        Assert.IsType<DeliveryResult.Sent>(await Webhook(server).DeliverAsync(Parcels.Morning));
    }

    [Fact]
    public async Task A_gateways_lost_server_is_in_doubt_where_the_receiver_knows_no_keys()
    {
        await using var server = HookServer.Answers("504 Gateway Timeout");
        var channel = Webhook(server, """ "inDoubt": "hold" """);

        Assert.Equal(WhenInDoubt.Hold, channel.WhenInDoubt);
        Assert.IsType<DeliveryResult.InDoubt>(await channel.DeliverAsync(Parcels.Morning));
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_known_before_anything_is_sent()
    {
        var server = HookServer.Answers("200 OK");
        var channel = Webhook(server);
        await server.DisposeAsync();

        var fault = await Assert.ThrowsAsync<ProblemException>(() => channel.ConnectAsync(CancellationToken.None));

        Assert.Equal($"http://localhost:{server.Port}/hook : error BRF7541 : The receiver cannot be reached. Check the address and the network; the delivery is tried again.", fault.Problem.ToString());
    }

    [Fact]
    public async Task A_private_receivers_certificate_is_checked_against_its_own_authority()
    {
        using var certificates = new TestCertificates();
        await using var server = HookServer.Answers("200 OK", tls: certificates);

        Assert.IsType<DeliveryResult.Sent>(await Webhook(server, $$""" "caFile": {{JsonSerializer.Serialize(certificates.AuthorityFile)}} """).DeliverAsync(Parcels.Morning));
    }

    [Theory]
    [InlineData("localhost", false)]
    [InlineData("other.example", true)]
    public async Task Nothing_is_sent_to_a_receiver_with_a_wrong_certificate(string name, bool knowsAuthority)
    {
        using var certificates = new TestCertificates(name);
        await using var server = HookServer.Answers("200 OK", tls: certificates);
        var channel = Webhook(server, knowsAuthority ? $$""" "caFile": {{JsonSerializer.Serialize(certificates.AuthorityFile)}} """ : "");

        var fault = await Assert.ThrowsAsync<ProblemException>(() => channel.ConnectAsync(CancellationToken.None));

        Assert.Equal("BRF7542", fault.Problem.Code);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_edition_too_large_is_refused_before_a_byte_of_it_leaves()
    {
        await using var server = HookServer.Answers("200 OK");
        var large = Parcels.Morning with { Documents = [new ParcelDocument("pdf", new byte[1_000_000])] };

        var refused = Assert.IsType<DeliveryResult.Refused>(await Webhook(server, """ "maxMegabytes": 1 """).DeliverAsync(large));

        Assert.Equal("BRF7504", refused.Problem.Code);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("http://hooks.example/x", "")]
    [InlineData("https://user:pass@hooks.example/x", "")]
    [InlineData("ftp://hooks.example/x", "")]
    [InlineData("file:///etc/passwd", "")]
    [InlineData("hooks.example/x", "")]
    public void An_address_that_is_not_safe_stops_the_start(string url, string settings)
    {
        var (_, problems) = Read(url, settings);

        Assert.Equal(
            ["configuration : error BRF4011 : Schedules:0:Deliveries:0:Url must be an absolute https address without user and password (http only on this machine, or with AllowHttp)."],
            problems);
    }

    [Theory]
    [InlineData("http://hooks.example/x", """, "allowHttp": true""")]
    [InlineData("http://127.0.0.1:8080/x", "")]
    [InlineData("https://10.0.0.7/x", "")]
    public void An_operators_own_private_address_is_allowed(string url, string settings) => Assert.Empty(Read(url, settings).Problems);

    [Theory]
    [InlineData(null, "BRF7502 : Schedules:0:Deliveries:0:SecretFrom names the environment variable HOOK_SECRET, which is not set. Set it; secrets are read from nowhere else.")]
    [InlineData("short", "BRF7540 : Schedules:0:Deliveries:0:SecretFrom names the environment variable HOOK_SECRET, whose value cannot sign. Give whsec_ and Base64, or a text, of 16 bytes at least.")]
    [InlineData("whsec_not base64!!!!!!!!!!!", "BRF7540 : Schedules:0:Deliveries:0:SecretFrom names the environment variable HOOK_SECRET, whose value cannot sign. Give whsec_ and Base64, or a text, of 16 bytes at least.")]
    public void A_secret_that_is_missing_or_weak_stops_the_start(string? secret, string problem)
    {
        var (_, problems) = Parcels.Read(
            """[{ "kind": "webhook", "url": "https://hooks.example/x", "secretFrom": "HOOK_SECRET" }]""", secret is null ? [] : new() { ["HOOK_SECRET"] = secret });

        Assert.Equal([$"configuration : error {problem}"], problems);
    }

    [Fact]
    public async Task An_address_from_the_environment_is_shown_nowhere()
    {
        var server = HookServer.Answers("500 Internal Server Error");
        var environment = new Dictionary<string, string> { ["HOOK_URL"] = $"{server.Url}?token=T0PSECRET", ["HOOK_SECRET"] = SecretText };
        var channel = Parcels.Channel("""{ "kind": "webhook", "urlFrom": "HOOK_URL", "secretFrom": "HOOK_SECRET" }""", environment);
        var failed = Assert.IsType<DeliveryResult.Failed>(await channel.DeliverAsync(Parcels.Morning));
        await server.DisposeAsync();
        var unreachable = await Assert.ThrowsAsync<ProblemException>(() => channel.ConnectAsync(CancellationToken.None));

        Assert.Equal("webhook:HOOK_URL", channel.Name);
        Assert.Equal("HOOK_URL : error BRF7544 : The receiver answers 500 and has not taken the edition; the delivery is tried again.", failed.Problem.ToString());
        Assert.StartsWith("HOOK_URL : error BRF7541", unreachable.Problem.ToString(), StringComparison.Ordinal);
        Assert.All([failed.Problem.ToString(), unreachable.Message, channel.Name], shown => Assert.DoesNotContain("T0PSECRET", shown, StringComparison.Ordinal));
    }

    private static IDeliveryChannel Webhook(HookServer server, string settings = "", TimeProvider? clock = null) => Parcels.Channel(
        $$"""{ "kind": "webhook", "url": "{{server.Url}}", "secretFrom": "HOOK_SECRET"{{(settings.Length > 0 ? "," : "")}} {{settings}} }""",
        new() { ["HOOK_SECRET"] = SecretText }, clock ?? Clock);

    private static (IReadOnlyList<IDeliveryChannel> Channels, IReadOnlyList<string> Problems) Read(string url, string settings) => Parcels.Read(
        $$"""[{ "kind": "webhook", "url": "{{url}}", "secretFrom": "HOOK_SECRET" {{settings}} }]""", new() { ["HOOK_SECRET"] = SecretText });

    private static (Dictionary<string, string> Headers, string Body) Parts(string request)
    {
        var parts = request.Split("\r\n\r\n", 2);
        return (parts[0].Split("\r\n").Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]), parts[1]);
    }

    /// <summary>Says always the same time; its timers run as ever.</summary>
    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
