using System.Text.Json;
using Briefings.Tests.Support;
using Briefings.Tests.Worker.Delivery;
using Briefings.Worker.Delivery;

namespace Briefings.ServiceTests.Delivery;

public sealed class MailTests : IDisposable
{
    private readonly TestCertificates certificates = new();

    [FactNeedingMailServer]
    public async Task The_whole_message_as_its_reader_gets_it()
    {
        using var server = await MailServer.StartAsync();

        var result = await Plain(server, """ "unsubscribe": "https://desk.example/leave?who={recipient}" """).DeliverAsync(Parcels.Morning);

        Assert.Equal(new DeliveryResult.Sent("OK queued"), result);
        Verifier.Verify(Assert.Single(server.Messages), "eml");
        var envelope = server.Envelopes[0];
        Assert.Equal(("briefings@desk.example", """["anna@example.org"]"""), ((string?)envelope["from"], envelope["to"]!.ToJsonString()));
    }

    [FactNeedingMailServer]
    public async Task The_same_delivery_sends_the_same_bytes_and_another_one_another_id()
    {
        using var server = await MailServer.StartAsync();
        var channel = Plain(server);

        await channel.DeliverAsync(Parcels.Morning);
        await channel.DeliverAsync(Parcels.Morning);
        await channel.DeliverAsync(Parcels.Morning, key: "morning/2026-11-24T07:00/email");

        Assert.Equal(server.Messages[0], server.Messages[1]);
        Assert.NotEqual(MessageId(server.Messages[0]), MessageId(server.Messages[2]));
    }

    [FactNeedingMailServer]
    public async Task Each_reader_gets_a_message_of_their_own_and_sees_no_other()
    {
        using var server = await MailServer.StartAsync();
        var (channels, problems) = Parcels.Read($$"""
            [{ "kind": "email", "host": "127.0.0.1", "port": {{server.Port}}, "tls": "none", "from": "briefings@desk.example", "template": "daily", "to": [
                { "address": "Anna Ödegård <anna@example.org>" },
                { "address": "beppe@example.org", "language": "it", "template": "single" } ] }]
            """);
        Assert.Empty(problems);

        foreach (var channel in channels)
            await channel.DeliverAsync(Parcels.Morning, key: channel.Name);

        Assert.Equal(["email:anna@example.org", "email:beppe@example.org"], channels.Select(channel => channel.Name));
        Assert.Equal([("daily", null), ("single", "it")], channels.Select(channel => (channel.Wish.Template, channel.Wish.Language)));
        Assert.All(channels, channel => Assert.Equal(WhenInDoubt.Hold, channel.WhenInDoubt));
        Assert.Equal(["""["anna@example.org"]""", """["beppe@example.org"]"""], server.Envelopes.Select(envelope => envelope["to"]!.ToJsonString()));
        Assert.DoesNotContain("beppe", server.Messages[0], StringComparison.Ordinal);
        Assert.DoesNotContain("anna", server.Messages[1], StringComparison.Ordinal);
    }

    [FactNeedingMailServer]
    public async Task STARTTLS_and_login_are_used_with_an_authority_of_ones_own()
    {
        using var server = await MailServer.StartAsync([.. Tls, "--login", "desk:s3cret"]);

        var result = await Channel(server, $$""" "caFile": {{Json(certificates.AuthorityFile)}}, "user": "desk", "passwordFrom": "SMTP_PASSWORD" """).DeliverAsync(Parcels.Morning);

        Assert.IsType<DeliveryResult.Sent>(result);
        Assert.Equal((true, true), ((bool)server.Envelopes[0]["tls"]!, (bool)server.Envelopes[0]["login"]!));
    }

    [FactNeedingMailServer]
    public async Task A_token_goes_in_place_of_a_password()
    {
        using var server = await MailServer.StartAsync([.. Tls, "--login", "desk:s3cret"]);
        using var other = await MailServer.StartAsync([.. Tls, "--login", "desk:another"]);
        var settings = $$""" "caFile": {{Json(certificates.AuthorityFile)}}, "user": "desk", "tokenFrom": "SMTP_PASSWORD" """;

        var result = await Channel(server, settings).DeliverAsync(Parcels.Morning);
        var fault = await Assert.ThrowsAsync<ProblemException>(() => Channel(other, settings).ConnectAsync(CancellationToken.None));

        Assert.IsType<DeliveryResult.Sent>(result);
        Assert.True((bool)server.Envelopes[0]["login"]!);
        Assert.Equal("BRF7523", fault.Problem.Code);
    }

    [FactNeedingMailServer]
    public async Task Implicit_TLS_is_used_where_it_is_asked_for()
    {
        using var server = await MailServer.StartAsync([.. Tls, "--implicit"]);

        Assert.IsType<DeliveryResult.Sent>(await Channel(server, $$""" "tls": "implicit", "caFile": {{Json(certificates.AuthorityFile)}} """).DeliverAsync(Parcels.Morning));
    }

    [FactNeedingMailServer]
    public async Task A_wrong_password_is_told_and_shown_nowhere()
    {
        using var server = await MailServer.StartAsync([.. Tls, "--login", "desk:another"]);
        var channel = Channel(server, $$""" "caFile": {{Json(certificates.AuthorityFile)}}, "user": "desk", "passwordFrom": "SMTP_PASSWORD" """);

        var fault = await Assert.ThrowsAsync<ProblemException>(() => channel.ConnectAsync(CancellationToken.None));

        Assert.Equal($"localhost:{server.Port} : error BRF7523 : The mail server refuses the user and password. Check User and the environment variable SMTP_PASSWORD.", fault.Problem.ToString());
        Assert.DoesNotContain("s3cret", fault.ToString(), StringComparison.Ordinal);
    }

    [FactNeedingMailServer]
    public async Task Nothing_is_sent_to_a_server_with_a_certificate_of_an_unknown_authority()
    {
        using var server = await MailServer.StartAsync(Tls);

        Assert.Equal("BRF7521", await ProblemOnConnect(Channel(server)));
        Assert.Empty(server.Messages);
    }

    [FactNeedingMailServer]
    public async Task Nothing_is_sent_to_a_server_with_a_certificate_of_another_name()
    {
        using var other = new TestCertificates("other.example");
        using var server = await MailServer.StartAsync("--cert", other.CertificateFile, "--key", other.KeyFile);

        Assert.Equal("BRF7521", await ProblemOnConnect(Channel(server, $$""" "caFile": {{Json(other.AuthorityFile)}} """)));
    }

    [FactNeedingMailServer]
    public async Task Nothing_is_sent_in_the_clear_unless_that_was_said()
    {
        using var server = await MailServer.StartAsync();

        Assert.Equal("BRF7522", await ProblemOnConnect(Channel(server)));
    }

    [FactNeedingMailServer]
    public async Task A_server_that_hangs_up_at_once_costs_nothing()
    {
        using var server = await MailServer.StartAsync("--fault", "greeting");

        Assert.Equal("BRF7520", await ProblemOnConnect(Plain(server)));
    }

    [FactNeedingMailServer]
    public async Task A_line_that_breaks_before_the_message_is_whole_is_tried_again()
    {
        using var server = await MailServer.StartAsync("--fault", "recipient");

        Assert.Equal("BRF7520", Assert.IsType<DeliveryResult.Failed>(await Plain(server).DeliverAsync(Parcels.Morning)).Problem.Code);
    }

    [FactNeedingMailServer]
    public async Task A_line_that_breaks_in_the_middle_of_the_message_is_tried_again()
    {
        using var server = await MailServer.StartAsync("--fault", "body");
        var large = Parcels.Morning with { Documents = [new ParcelDocument("pdf", new byte[8_000_000])] };

        Assert.Equal("BRF7520", Assert.IsType<DeliveryResult.Failed>(await Plain(server).DeliverAsync(large)).Problem.Code);
    }

    [FactNeedingMailServer]
    public async Task A_line_that_breaks_after_the_message_leaves_it_in_doubt()
    {
        using var server = await MailServer.StartAsync("--fault", "after-data");

        var result = await Plain(server).DeliverAsync(Parcels.Morning);

        Assert.Equal(
            $"127.0.0.1:{server.Port} : error BRF7527 : The line went down after the whole message to anna@example.org was sent and before the server said that it has it. " +
            "Ask the reader or look in the server's log, then retry or mark it as sent.",
            Assert.IsType<DeliveryResult.InDoubt>(result).Problem.ToString());
        Assert.Single(server.Messages);
    }

    [FactNeedingMailServer]
    public async Task A_server_that_never_answers_the_message_leaves_it_in_doubt()
    {
        using var server = await MailServer.StartAsync("--fault", "hang-after-data");

        Assert.IsType<DeliveryResult.InDoubt>(await Plain(server, """ "timeout": "00:00:02" """).DeliverAsync(Parcels.Morning));
    }

    [FactNeedingMailServer]
    public async Task A_mailbox_that_does_not_exist_is_refused_with_the_servers_words()
    {
        using var server = await MailServer.StartAsync("--rcpt", "550 5.1.1 No such user here");

        Assert.Equal(
            $"127.0.0.1:{server.Port} : error BRF7526 : The mail server did not take the message to anna@example.org: 550 5.1.1 No such user here",
            Assert.IsType<DeliveryResult.Refused>(await Plain(server).DeliverAsync(Parcels.Morning)).Problem.ToString());
    }

    [FactNeedingMailServer]
    public async Task A_greylisting_server_is_asked_again()
    {
        using var server = await MailServer.StartAsync("--rcpt", "451 4.7.1 Try again later");

        Assert.Equal("BRF7526", Assert.IsType<DeliveryResult.Failed>(await Plain(server).DeliverAsync(Parcels.Morning)).Problem.Code);
    }

    [FactNeedingMailServer]
    public async Task A_message_that_the_server_does_not_want_is_refused()
    {
        using var server = await MailServer.StartAsync("--data", "554 5.7.1 Looks like spam");

        Assert.Equal("BRF7526", Assert.IsType<DeliveryResult.Refused>(await Plain(server).DeliverAsync(Parcels.Morning)).Problem.Code);
    }

    [FactNeedingMailServer]
    public async Task A_message_larger_than_the_server_takes_is_not_begun()
    {
        using var server = await MailServer.StartAsync("--size", "20000");
        var large = Parcels.Morning with { Documents = [new ParcelDocument("pdf", new byte[30_000])] };

        Assert.Equal(
            $"127.0.0.1:{server.Port} : error BRF7504 : The edition is larger than the 19 kB that may be sent here. Ask for fewer Formats, raise MaxMegabytes, or deliver to a folder.",
            Assert.IsType<DeliveryResult.Refused>(await Plain(server).DeliverAsync(large)).Problem.ToString());
    }

    [FactNeedingMailServer]
    public async Task An_address_in_any_script_is_reached_where_the_server_can()
    {
        using var server = await MailServer.StartAsync();

        var result = await Plain(server, to: "Ида <иван@пример.example>").DeliverAsync(Parcels.Morning);

        Assert.IsType<DeliveryResult.Sent>(result);
        Assert.Contains("SMTPUTF8", server.Envelopes[0]["options"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("To: Ида <иван@пример.example>", server.Messages[0], StringComparison.Ordinal);
    }

    [FactNeedingMailServer]
    public async Task An_address_in_any_script_is_refused_where_the_server_cannot()
    {
        using var server = await MailServer.StartAsync("--ascii");

        Assert.Equal("BRF7525", Assert.IsType<DeliveryResult.Refused>(await Plain(server, to: "иван@example.org").DeliverAsync(Parcels.Morning)).Problem.Code);
        Assert.IsType<DeliveryResult.Sent>(await Plain(server, to: "anna@пример.example").DeliverAsync(Parcels.Morning));
        Assert.Equal("""["anna@xn--e1afmkfd.example"]""", server.Envelopes[0]["to"]!.ToJsonString());
    }

    [FactNeedingMailServer]
    public async Task Nothing_in_a_title_can_make_a_header()
    {
        using var server = await MailServer.StartAsync();
        var hostile = Parcels.Morning with
        {
            Title = "Today\r\nBcc: everyone@example.org\r\n\r\nbody\u2028x\u202Etxt",
            Marking = "A\nX-Marking: b",
            Schedule = "s\r\nX-File: c",
            Language = "en\r\nX-Language: d",
        };

        await Plain(server).DeliverAsync(hostile);

        var headers = Assert.Single(server.Messages).Split("\r\n\r\n")[0];
        Assert.DoesNotMatch("(?m)^(Bcc|X-)", server.Messages[0]);
        Assert.Contains("Subject: [A X-Marking: b] Today  Bcc: everyone@example.org    body xtxt,", headers.Replace("\r\n\t", " ", StringComparison.Ordinal).Replace("\r\n ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("""["anna@example.org"]""", server.Envelopes[0]["to"]!.ToJsonString());
    }

    public void Dispose() => certificates.Dispose();

    private string[] Tls => ["--cert", certificates.CertificateFile, "--key", certificates.KeyFile];

    private static IDeliveryChannel Plain(MailServer server, string settings = "", string to = "anna@example.org") =>
        Channel(server, $$""" "tls": "none"{{(settings.Length > 0 ? "," : "")}} {{settings}} """, to, host: "127.0.0.1");

    private static IDeliveryChannel Channel(MailServer server, string settings = "", string to = "anna@example.org", string host = "localhost") => Parcels.Channel(
        $$"""
        { "kind": "email", "host": "{{host}}", "port": {{server.Port}}, "from": "Morning desk <briefings@desk.example>",
          "to": [ { "address": {{Json(to)}} } ]{{(settings.Length > 0 ? "," : "")}} {{settings}} }
        """,
        new() { ["SMTP_PASSWORD"] = "s3cret" });

    private static async Task<string> ProblemOnConnect(IDeliveryChannel channel) =>
        (await Assert.ThrowsAsync<ProblemException>(() => channel.ConnectAsync(CancellationToken.None))).Problem.Code;

    private static string MessageId(string message) => message.Split("\r\n").Single(line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase));

    private static string Json(string text) => JsonSerializer.Serialize(text);
}
