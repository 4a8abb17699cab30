using Briefings.Worker.Schedule;
using Briefings.Worker.Sources;
using Memory = Briefings.Worker.Sources.SourceState;

namespace Briefings.Worker.Cli.Editions;

/// <summary>What a run would do: its sources are asked, nothing is stored, no model is asked, nothing leaves.</summary>
internal static class DryRun
{
    public static async Task<IReadOnlyList<string>> LinesAsync(
        EditionSettings settings, BriefingSchedule schedule, Slot slot, ScheduleAnalyst analyst, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var store = await ConfiguredStore.OpenIfThereAsync(settings.Storage, terminal);
        var id = Tending.RunOf(schedule, slot).Id;
        var states = store is null ? [] : (await store.Sources.ListAsync(schedule.Name)).ToDictionary(state => state.Source, state => Memory.FromJson(state.Memory));
        using var sources = SourceSet.Open(settings.Sources[schedule.Name], settings.Fetch, terminal.Clock);
        var lines = new List<string> { $"{id}, due {slot.Key} ({Moment.Utc(slot.Due)})" };
        if (store is not null && await store.Runs.FindAsync(id) is { } run)
            lines.Add($"has its run already: {RunWords.Of(run.State)}; nothing would be done");
        var found = new List<Sources.FoundArticle>();
        await foreach (var one in sources.FindAsync(states, cancellationToken))
        {
            switch (one)
            {
                case Sources.FoundArticle article:
                    found.Add(article);
                    break;
                case Skipped skipped:
                    lines.Add($"would skip: {skipped.Where}: {skipped.Problem.Code} {skipped.Problem.Message}");
                    break;
                case SourceFault fault:
                    lines.Add($"source fails: {fault.Source}: {fault.Problem.Code} {fault.Problem.Message}");
                    break;
            }
        }

        var fresh = new List<Sources.FoundArticle>();
        foreach (var article in found)
        {
            if (store is null || await store.Articles.FindReadingAsync(analyst.KeyOf(article.Article.Hash, analyst.Analyst.Identity)) is null)
                fresh.Add(article);
            lines.Add($"would read: {article.Article.Title}");
        }

        lines.Add($"would ask: the {analyst.Analyst.Identity.Name}, {fresh.Count} of {found.Count} articles; the others were read before");
        lines.Add(analyst.AsksModel ? Estimate(fresh) : "would pay: nothing");
        lines.AddRange(settings.Channels[schedule.Name].Select(channel => $"would deliver: {channel.Name} ({string.Join(", ", channel.Wish.Formats)})"));
        return [.. lines.Select(PlainLine.Of)];
    }

    // Four characters a token, as the model room counts before it knows better.
    private static string Estimate(List<Sources.FoundArticle> articles) =>
        ConfiguredModel.CostOf(articles.Sum(article => article.Article.Text.Length / 4L), articles.Count) is var (cost, currency)
            ? $"would pay: about {cost:0.00##} {currency}, before fallbacks and repairs"
            : "would pay: not known, because Model:InputPrice and Model:OutputPrice are not set";
}
