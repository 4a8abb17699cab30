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
    public void Every_mistake_is_named_by_its_key(string delivery, string problem)
    {
        var (_, problems) = Parcels.Read($"[{delivery}]");

        Assert.Equal([$"configuration : error {problem}"], problems);
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
