using System.Text.Json.Nodes;
using Briefings.Worker.Delivery;

namespace Briefings.Tests.Worker.Delivery;

public sealed class DeliveryConfigurationTests
{
    [Theory]
    [InlineData("""{ "kind": "fax" }""", "BRF7500 : Schedules:0:Deliveries:0:Kind must be one of folder, email, webhook, slack, teams.")]
    [InlineData("""{ "path": "out" }""", "BRF7500 : Schedules:0:Deliveries:0:Kind must be one of folder, email, webhook, slack, teams.")]
    [InlineData("""{ "kind": "folder" }""", "BRF4011 : Schedules:0:Deliveries:0:Path must be a folder.")]
    [InlineData("""{ "kind": "folder", "path": "o", "formats": ["odt"] }""", "BRF4011 : Schedules:0:Deliveries:0:Formats must be a list of pdf, html, docx, md and json, each once.")]
    [InlineData("""{ "kind": "folder", "path": "o", "language": "../de" }""", "BRF4011 : Schedules:0:Deliveries:0:Language must be a language tag such as en or pt-BR.")]
    [InlineData("""{ "kind": "folder", "path": "o", "latest": "{date}-{time}-{schedule}" }""", "BRF4011 : Schedules:0:Deliveries:0:Latest must be another name than Pattern, or empty.")]
    [InlineData("""{ "kind": "folder", "path": "o", "formats": "pdf" }""", "BRF4011 : Schedules:0:Deliveries:0:formats must be a list.")]
    [InlineData("""{ "kind": "folder", "path": { "a": 1 } }""", "BRF4011 : Schedules:0:Deliveries:0:path must be a plain value.")]
    public void Every_mistake_is_named_by_its_key(string delivery, string problem)
    {
        var (_, problems) = Parcels.Read($"[{delivery}]");

        Assert.Equal([$"configuration : error {problem}"], problems);
    }

    [Theory]
    [InlineData("""{ "port": 99999 }""", "BRF4011 : Schedules:0:Deliveries:0:Port must be between 1 and 65535.")]
    [InlineData("""{ "port": "many" }""", "BRF4011 : Schedules:0:Deliveries:0:Port must be between 1 and 65535.")]
    [InlineData("""{ "timeout": "soon" }""", "BRF4011 : Schedules:0:Deliveries:0:Timeout must be between 00:00:00.1000000 and 00:10:00.")]
    [InlineData("""{ "timeout": "01:00:00" }""", "BRF4011 : Schedules:0:Deliveries:0:Timeout must be between 00:00:00.1000000 and 00:10:00.")]
    [InlineData("""{ "tls": "maybe" }""", "BRF4011 : Schedules:0:Deliveries:0:Tls must be starttls, implicit or none.")]
    [InlineData("""{ "user": "desk" }""", "BRF4011 : Schedules:0:Deliveries:0:User must be set together with PasswordFrom or TokenFrom, or none of them.")]
    [InlineData("""{ "user": "desk", "passwordFrom": "SET", "tokenFrom": "SET" }""", "BRF4011 : Schedules:0:Deliveries:0:TokenFrom must be left out where there is a PasswordFrom.")]
    [InlineData("""{ "user": "desk", "passwordFrom": "hunter 2" }""", "BRF4011 : Schedules:0:Deliveries:0:PasswordFrom must be the name of an environment variable.")]
    [InlineData("""{ "user": "desk", "passwordFrom": "NOT_SET" }""", "BRF7502 : Schedules:0:Deliveries:0:PasswordFrom names the environment variable NOT_SET, which is not set. Set it; secrets are read from nowhere else.")]
    [InlineData("""{ "user": "desk", "passwordFrom": "SET", "tls": "none" }""", "BRF4011 : Schedules:0:Deliveries:0:Tls must be starttls or implicit where there is a User: a password does not travel in the clear.")]
    [InlineData("""{ "unsubscribe": "http://a.example" }""", "BRF4011 : Schedules:0:Deliveries:0:Unsubscribe must be a mailto: or https: address.")]
    [InlineData("""{ "unsubscribe": "https://a.example/>,<https://b.example" }""", "BRF4011 : Schedules:0:Deliveries:0:Unsubscribe must be a mailto: or https: address.")]
    [InlineData("""{ "from": "desk" }""", "BRF4011 : Schedules:0:Deliveries:0:From must be an address such as anna@example.org or Anna <anna@example.org>.")]
    [InlineData("""{ "to": [] }""", "BRF4011 : Schedules:0:Deliveries:0:To must be a list of recipients such as { \"address\": \"anna@example.org\" }.")]
    [InlineData("""{ "to": ["anna@example.org"] }""", "BRF4011 : Schedules:0:Deliveries:0:to:0 must be an object with Address, Template, Language.")]
    [InlineData("""{ "to": [{ "adress": "anna@example.org" }] }""", "BRF4010 : There is no setting \"Schedules:0:Deliveries:0:to:0:adress\". Remove it, or choose from Address, Template, Language.")]
    [InlineData("""{ "to": [{ "address": "a@example.org, b@example.org" }] }""", "BRF4011 : Schedules:0:Deliveries:0:to:0:Address must be an address such as anna@example.org or Anna <anna@example.org>.")]
    [InlineData("""{ "to": [{ "address": "a@example.org\r\nBcc: b@example.org" }] }""", "BRF4011 : Schedules:0:Deliveries:0:to:0:Address must be an address such as anna@example.org or Anna <anna@example.org>.")]
    [InlineData("""{ "to": [{ "address": "a@example.org" }, { "address": "A <a@example.org>" }] }""", "BRF7501 : Schedules:0:Deliveries:0: there is a delivery \"email:a@example.org\" in this schedule already. Give one of them a Name of its own.")]
    [InlineData("""{ "caFile": "none.pem" }""", "BRF7503 : The file holds no certificate that can be read. Give the authority's certificate as PEM.", "none.pem")]
    public void Every_mistake_of_an_e_mail_delivery_is_named_by_its_key(string settings, string problem, string where = "configuration")
    {
        var entry = JsonNode.Parse("""{ "kind": "email", "host": "smtp.example.org", "from": "desk@example.org", "to": [{ "address": "anna@example.org" }] }""")!.AsObject();
        foreach (var (key, value) in JsonNode.Parse(settings)!.AsObject())
            entry[key] = value?.DeepClone();

        var (_, problems) = Parcels.Read($"[{entry.ToJsonString()}]", new() { ["SET"] = "hunter2" });

        Assert.Equal([$"{where} : error {problem}"], problems);
    }

    [Fact]
    public void Deliveries_that_are_no_list_are_told()
    {
        Assert.Equal(["configuration : error BRF4011 : Schedules:0:Deliveries must be a list."], Parcels.Read("\"folder\"").Problems);
    }

    [Fact]
    public void An_unknown_key_is_named_with_those_that_are_known()
    {
        var (_, problems) = Parcels.Read("""[{ "kind": "folder", "path": "o", "pth": "o" }]""");

        Assert.Equal(
            ["configuration : error BRF4010 : There is no setting \"Schedules:0:Deliveries:0:pth\". Remove it, or choose from Path, Pattern, Latest, Formats, Kind, Name, Template, Language."],
            problems);
    }

    [Fact]
    public void Two_deliveries_to_one_place_need_a_name()
    {
        var (_, problems) = Parcels.Read("""[{ "kind": "folder", "path": "o" }, { "kind": "folder", "path": "o", "language": "de" }]""");

        Assert.Equal(
            ["configuration : error BRF7501 : Schedules:0:Deliveries:1: there is a delivery \"folder:o\" in this schedule already. Give one of them a Name of its own."],
            problems);
    }

    [Fact]
    public void A_destination_says_what_it_wants_printed()
    {
        var channel = Parcels.Channel("""{ "kind": "folder", "path": "o", "template": "daily", "language": "de", "formats": ["html", "pdf"] }""");

        Assert.Equal(("daily", "de"), (channel.Wish.Template, channel.Wish.Language));
        Assert.Equal(["html", "pdf"], channel.Wish.Formats);
    }
}
