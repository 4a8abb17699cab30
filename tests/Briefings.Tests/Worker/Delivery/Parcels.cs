using System.Text;
using Briefings.Worker.Delivery;
using Microsoft.Extensions.Configuration;

namespace Briefings.Tests.Worker.Delivery;

/// <summary>An edition of three stories, and the channels that a configuration makes.</summary>
internal static class Parcels
{
    public static Parcel Morning { get; } = new()
    {
        Edition = "morning/2026-11-23T07:00",
        Schedule = "morning",
        Due = new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.FromHours(1)),
        Title = "Morning briefing: Łódź, Kraków & the “east”",
        Marking = "INTERNAL",
        Language = "en",
        Lead = "Three stories from 14 articles. Two outlets contradict each other on the number of wounded.",
        Stories =
        [
            new ParcelStory("Ministers agree on grain corridor", ["The Courier", "Gazette & Post"]),
            new ParcelStory("<!channel> <https://evil.example|Click here> @here [a](https://evil.example) *bold*", ["<b>Rumour</b>"]),
            new ParcelStory("水曜日の会談は延期", []),
        ],
        Documents =
        [
            new ParcelDocument("pdf", "%PDF-1.7 the whole edition\n%%EOF\n"u8.ToArray()),
            new ParcelDocument("html", "<!doctype html><title>Morning</title>"u8.ToArray()),
            new ParcelDocument("md", "# Morning\n"u8.ToArray()),
            new ParcelDocument("json", "{}"u8.ToArray()),
        ],
    };

    public static (IReadOnlyList<IDeliveryChannel> Channels, IReadOnlyList<string> Problems) Read(
        string deliveries, Dictionary<string, string>? environment = null, TimeProvider? clock = null)
    {
        var json = $$"""{ "Schedules": [ { "Deliveries": {{deliveries}} } ] }""";
        var section = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json))).Build().GetSection("Schedules:0:Deliveries");
        var (channels, problems) = DeliveryConfiguration.Read(section, environment ?? [], clock ?? TimeProvider.System);
        return (channels, [.. problems.Select(wrong => wrong.Problem.ToString())]);
    }

    public static IDeliveryChannel Channel(string delivery, Dictionary<string, string>? environment = null, TimeProvider? clock = null)
    {
        var (channels, problems) = Read($"[{delivery}]", environment, clock);
        Assert.Empty(problems);
        return Assert.Single(channels);
    }

    public static async Task<DeliveryResult> DeliverAsync(this IDeliveryChannel channel, Parcel parcel, string key = "morning/2026-11-23T07:00/test")
    {
        await using var ready = await channel.ConnectAsync(CancellationToken.None);
        return await ready.SendAsync(parcel, key);
    }
}
