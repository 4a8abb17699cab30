using System.Text;
using System.Text.Json;
using Briefings.Rendering;
using Briefings.Worker.Delivery;
using Briefings.Worker.Schedule;
using Briefings.Worker.Storage;
using Row = Briefings.Worker.Storage.Delivery;

namespace Briefings.Worker.Cli.Editions;

/// <summary>Joins the channels to the engine: an edition out of the store into a parcel, and how its sending ended.</summary>
internal sealed class EditionSending(EditionSettings settings, Store store)
{
    public async Task<Destination?> FindAsync(BriefingSchedule schedule, Run run, Row delivery, CancellationToken cancellationToken)
    {
        if (settings.Channels[schedule.Name].FirstOrDefault(channel => channel.Name == delivery.Target) is not { } channel)
            return null;
        var parcel = await ParcelAsync(schedule, run, channel.Wish);
        return new Destination(channel.WhenInDoubt == WhenInDoubt.Redo, async connecting =>
        {
            var ready = await channel.ConnectAsync(connecting);
            return new ReadyDestination(async key => OutcomeOf(await ready.SendAsync(parcel, key)), ready.DisposeAsync);
        });
    }

    private async Task<Parcel> ParcelAsync(BriefingSchedule schedule, Run run, Wish wish)
    {
        var (template, language) = Print.AskedBy(wish, schedule);
        var documents = new List<ParcelDocument>();
        foreach (var format in wish.Formats)
        {
            var bytes = await store.Editions.FindDocumentAsync(run.Id, template, language, format) ?? throw new ProblemException(Problems.DocumentGone(run.Id, format));
            documents.Add(new ParcelDocument(format, bytes));
        }

        var edition = await store.Editions.FindAsync(run.Id) ?? throw new ProblemException(Problems.DocumentGone(run.Id, "json"));
        var views = JsonSerializer.Deserialize<Dictionary<string, string>>(edition.Json)!;
        var view = ViewJson.ReadEdition(Encoding.UTF8.GetBytes(Print.ViewIn(views, template, language)), run.Id);
        return new Parcel
        {
            Edition = run.Id,
            Schedule = schedule.Name,
            Due = TimeZoneInfo.ConvertTime(run.Due, schedule.Zone),
            Title = view.Title,
            Marking = view.Marking,
            Language = language,
            Lead = view.Lead ?? "",
            Stories = [.. view.Stories.Select(story => new ParcelStory(story.Title, story.Outlets))],
            Documents = documents,
        };
    }

    private static SendOutcome OutcomeOf(DeliveryResult result) => result switch
    {
        DeliveryResult.Sent sent => new SendOutcome.Sent(sent.Receipt),
        DeliveryResult.Refused refused => new SendOutcome.Refused(refused.Problem),
        DeliveryResult.Failed failed => new SendOutcome.Failed(failed.Problem, failed.RetryAfter),
        DeliveryResult.InDoubt doubt => new SendOutcome.InDoubt(doubt.Problem),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
