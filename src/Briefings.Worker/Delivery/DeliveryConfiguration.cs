using Briefings.Worker.Configuration;
using Briefings.Worker.Delivery.Folders;
using Briefings.Worker.Delivery.Hooks;
using Briefings.Worker.Delivery.Mail;
using Microsoft.Extensions.Configuration;

namespace Briefings.Worker.Delivery;

/// <summary>Makes a schedule's channels of its section <c>Deliveries</c>, and finds every mistake in it.</summary>
internal static class DeliveryConfiguration
{
    private static readonly string[] Kinds = ["folder", "email", "webhook", "slack", "teams"];

    /// <param name="deliveries">Of one schedule; an e-mail entry makes one channel for each recipient.</param>
    /// <param name="environment">Where secrets are read.</param>
    /// <returns>Channels with names that differ, in the order of the entries; none of them is good where there are problems.</returns>
    public static (IReadOnlyList<IDeliveryChannel> Channels, IReadOnlyList<KeyedProblem> Problems) Read(
        IConfigurationSection deliveries, IReadOnlyDictionary<string, string> environment, TimeProvider clock)
    {
        var channels = new List<IDeliveryChannel>();
        var problems = new List<KeyedProblem>();
        if (deliveries.Value is { Length: > 0 })
            problems.Add(new(deliveries.Path, Problems.ConfigurationWrongValue(deliveries.Path, "a list")));
        foreach (var entry in deliveries.GetChildren())
        {
            foreach (var channel in ChannelsOf(entry, environment, clock, problems))
            {
                if (channels.Any(other => other.Name == channel.Name))
                    problems.Add(new(entry.Path, Problems.DeliveryNameTwice(entry.Path, channel.Name)));
                channels.Add(channel);
            }
        }

        return (channels, problems);
    }

    private static IEnumerable<IDeliveryChannel> ChannelsOf(
        IConfigurationSection entry, IReadOnlyDictionary<string, string> environment, TimeProvider clock, List<KeyedProblem> problems)
    {
        switch (entry["Kind"])
        {
            case "folder":
                return SettingsReader.Read<FolderOptions>(entry, problems) is { } folder ? [new FolderChannel(folder)] : [];
            case "email":
                return SettingsReader.Read<MailOptions>(entry, problems) is { } mail ? MailChannel.Of(mail, entry.Path, environment, clock, problems) : [];
            case "webhook":
                return SettingsReader.Read<WebhookOptions>(entry, problems) is { } webhook ? HookChannel.Of(webhook, entry.Path, environment, clock, problems) : [];
            case "slack" or "teams":
                return SettingsReader.Read<ChatOptions>(entry, problems) is { } chat ? HookChannel.Of(chat, entry.Path, environment, clock, problems) : [];
            default:
                problems.Add(new(entry["Kind"] is null ? entry.Path : $"{entry.Path}:Kind", Problems.DeliveryKindUnknown($"{entry.Path}:Kind", Kinds)));
                return [];
        }
    }
}
